import { day, record, ref, table, text, uniqueIndex } from '../columns.ts'
import { jst } from './jst.ts'
import { programme } from './programme.ts'

/** The implementation agreement of a JST and where it led. */
export const implementation = table(
  'implementation',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    agreementOn: day(),
    agreementNumber: text(),
    completedOn: day(),
    endedOn: day(),
    endReason: text(),
  },
  (t) => [
    uniqueIndex('implementation_by_jst').on(t.programmeId, t.jstId),
    uniqueIndex('implementation_agreement_number').on(t.programmeId, t.agreementNumber),
  ],
)
