import { count, day, index, record, ref, table, text, uniqueIndex } from '../columns.ts'
import { jst } from './jst.ts'
import { programme } from './programme.ts'

/**
 * One attempt of a JST to take part in a programme. Only the days of its steps are
 * kept; the state on any day is derived from them (`rules/recruitment.ts`).
 */
export const recruitment = table(
  'recruitment',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    jstId: ref(() => jst.id).notNull(),
    /** 1, then 2 when a JST that withdrew is invited again. */
    attempt: count().notNull(),
    invitedOn: day(),
    declaredOn: day(),
    agreementOn: day(),
    agreementNumber: text(),
    agreementSignatory: text(),
    joinedOn: day(),
    withdrawnOn: day(),
    withdrawalReason: text(),
    /** The JST whose place this one took. */
    replacesJstId: ref(() => jst.id),
  },
  (t) => [
    uniqueIndex('recruitment_attempt').on(t.programmeId, t.jstId, t.attempt),
    uniqueIndex('recruitment_agreement_number').on(t.programmeId, t.agreementNumber),
    index('recruitment_by_jst').on(t.jstId),
  ],
)
