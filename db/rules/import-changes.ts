import { agreementNumberKey } from '#db/values/agreement-number.ts'
import type { Day } from '#db/values/day.ts'
import {
  noRecruitmentDates,
  type RecruitmentDates,
  recruitmentDatesOf,
} from '#db/values/recruitment.ts'
import {
  type ContactField,
  contactFields,
  type ImportCandidate,
  type ImportChange,
  type ImportField,
  recruitmentFields,
} from '#db/values/recruitment-import.ts'
import { datedSteps } from './recruitment-state.ts'

/** A JST of the register with what is on record about it. */
export interface ImportJst extends ImportCandidate {
  /** The newest attempt, or null before the first. */
  readonly recruitment: RecruitmentDates | null
  /** Null or empty where nothing is known. */
  readonly contact: Readonly<Record<ContactField, string | null>>
  readonly notes: readonly string[]
  /** The day of the implementation agreement, which the support agreement must not follow. */
  readonly implementationOn?: Day | null | undefined
  /** The number of the implementation agreement, which no support agreement may have. */
  readonly implementationNumber?: string | null | undefined
  /** The number of its certificate of implementation that stands. */
  readonly certificate?: string | null | undefined
}

type Values = Readonly<Partial<Record<ImportField, string>>>

/** What a row would write. */
export interface RowChanges {
  readonly changes: readonly ImportChange[]
  /** The days as they would stand; null when the row does not touch them. */
  readonly dates: RecruitmentDates | null
  readonly newAttempt: boolean
}

/**
 * Compares a row with the record. Only what the row says is compared: an empty cell
 * leaves the record as it is, it never erases. Days that all lie on or after the
 * day of a withdrawal begin a new attempt beside it; a note already there is not
 * added twice.
 */
export function rowChanges(values: Values, jst: ImportJst): RowChanges {
  const current = recruitmentDatesOf(jst.recruitment ?? noRecruitmentDates)
  const differing = recruitmentChanges(values, current)
  const newAttempt = differing.length > 0 && beginsAgain(values, current)
  const base = newAttempt ? noRecruitmentDates : current
  const recruitment = newAttempt ? recruitmentChanges(values, base) : differing

  const contact = contactFields.flatMap((field): readonly ImportChange[] => {
    const after = values[field]
    const before = jst.contact[field] || null
    return after === undefined || after === before ? [] : [{ field, before, after }]
  })
  const { note } = values
  const isNew = note !== undefined && !jst.notes.includes(note)
  const notes: readonly ImportChange[] = isNew ? [{ field: 'note', before: null, after: note }] : []

  // Every value was read as its column's field, so days are days.
  const written = Object.fromEntries(recruitment.map(({ field, after }) => [field, after]))
  return {
    changes: [...recruitment, ...contact, ...notes],
    dates: recruitment.length === 0 ? null : { ...base, ...written },
    newAttempt,
  }
}

function recruitmentChanges(values: Values, current: RecruitmentDates): readonly ImportChange[] {
  return recruitmentFields.flatMap((field): readonly ImportChange[] => {
    const after = values[field]
    const before = current[field]
    if (after === undefined || after === before) return []
    const sameNumber =
      field === 'agreementNumber' &&
      before !== null &&
      agreementNumberKey(before) === agreementNumberKey(after)
    return sameNumber ? [] : [{ field, before, after }]
  })
}

/** Whether a withdrawn JST's row tells of what came after the withdrawal. */
function beginsAgain(values: Values, current: RecruitmentDates): boolean {
  const { withdrawnOn } = current
  if (withdrawnOn === null || values.withdrawnOn === withdrawnOn) return false
  const given = datedSteps({ ...noRecruitmentDates, ...values } as RecruitmentDates)
  return given.length > 0 && given.every(({ on }) => on >= withdrawnOn)
}
