import type { z } from 'zod'
import type { Day } from '#db/values/day.ts'
import type { contract } from '#electron/contract/contract.ts'

export type Visit = z.output<typeof contract.studyVisit.list.outputSchema>[number]

/** A visit as it is typed. */
export interface VisitForm {
  readonly region: string
  readonly host: string
  readonly from: Day | null
  readonly to: Day | null
  readonly purpose: string
  readonly personIds: readonly string[]
  readonly documentId: string | null
  readonly reportOn: Day | null
  readonly report: string
}

/** The form of a saved visit, or of a new one. */
export const formOfVisit = (visit: Visit | null): VisitForm => ({
  region: visit?.region ?? '',
  host: visit?.host ?? '',
  from: visit?.from ?? null,
  to: visit?.to ?? null,
  purpose: visit?.purpose ?? '',
  personIds: visit?.people.map(({ id }) => id) ?? [],
  documentId: visit?.document?.id ?? null,
  reportOn: visit?.reportOn ?? null,
  report: visit?.report ?? '',
})
