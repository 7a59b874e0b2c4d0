import type { ImportCandidate, RowVerdict } from '#db/values/recruitment-import.ts'

/** The two gminas of one name, and a powiat. */
export const gubinTown: ImportCandidate = {
  teryt: '0802011',
  name: 'Gubin',
  kind: 'urbanGmina',
  powiat: 'krośnieński',
}
export const gubinVillage: ImportCandidate = {
  ...gubinTown,
  teryt: '0802042',
  kind: 'ruralGmina',
}

const ready = { jst: gubinTown, changes: [], dates: null, newAttempt: false, remarks: [] }

/** One row of each verdict on lines 1 to 7, in the order in which the verdicts are named. */
export const oneOfEach: readonly RowVerdict[] = [
  { line: 1, label: 'a', verdict: 'new', ...ready },
  { line: 2, label: 'b', verdict: 'changed', ...ready },
  { line: 3, label: 'c', verdict: 'same', jst: gubinTown, remarks: [] },
  { line: 4, label: 'd', verdict: 'ambiguous', candidates: [gubinTown, gubinVillage] },
  { line: 5, label: 'e', verdict: 'notFound', suggestions: [] },
  {
    line: 6,
    label: 'f',
    verdict: 'refused',
    jst: gubinTown,
    field: 'invitedOn',
    heading: 'Zaproszono',
    refusal: { code: 'day.impossible', figures: { text: '31.02.2020' } },
  },
  { line: 7, label: 'g', verdict: 'ignored', reason: 'totals' },
]

/** A row refused before its JST was known. */
export const refusedUnknown: RowVerdict = {
  line: 8,
  label: 'h',
  verdict: 'refused',
  jst: null,
  field: 'teryt',
  heading: 'Kod TERYT',
  refusal: { code: 'teryt.notDigits', figures: { text: '08xx' } },
}
