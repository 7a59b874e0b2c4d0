import { type Refusal, refuse } from '#db/values/refusal.ts'
import type { ReadRow } from './people-import.ts'
import { nameKey } from './person-name.ts'

/** What another row of the file makes of a row: said before in the same words, or a clash. */
type Twin =
  | { readonly kind: 'same'; readonly line: number }
  | { readonly kind: 'clash'; readonly refusal: Refusal }

/** The rows that others of the file speak of too, by line. */
export type FileTwins = ReadonlyMap<number, Twin>

/**
 * Rows that are about one person: of one PESEL, or of one name in one JST unless their PESELs
 * differ. In the same words the later ones are duplicates of the first; in different words, or
 * of one PESEL in two JSTs, none of them can be trusted and each names another's line.
 */
export function fileTwins(rows: readonly ReadRow[]): FileTwins {
  const twins = new Map<number, Twin>()
  const byPesel = Map.groupBy(rows, ({ reading }) => reading.said.pesel ?? '')
  const byName = Map.groupBy(
    rows,
    (row) => `${row.jst.teryt} ${nameKey({ firstName: '', lastName: '', ...row.reading.said })}`,
  )
  for (const [pesel, group] of byPesel) if (pesel !== '') settle(group, twins)
  for (const group of byName.values()) {
    const pesels = new Set(group.flatMap(({ reading }) => reading.said.pesel ?? []))
    if (pesels.size < 2) settle(group, twins)
  }
  return twins
}

function settle(group: readonly ReadRow[], twins: Map<number, Twin>): void {
  const [first, ...others] = group
  if (first === undefined || others.length === 0) return
  const says = (row: ReadRow) =>
    JSON.stringify([row.jst.teryt, row.reading.said, row.reading.present])
  const different = others.find((row) => says(row) !== says(first))
  for (const row of different === undefined ? others : group) {
    if (different === undefined) {
      twins.set(row.label.line, { kind: 'same', line: first.label.line })
      continue
    }
    const other = says(row) === says(first) ? different : first
    const elsewhere = other.jst.teryt !== row.jst.teryt
    const code = elsewhere ? 'peopleImport.twoJstsInFile' : 'peopleImport.twiceDifferent'
    const figures = { line: other.label.line, jst: other.jst.name }
    const { refusal } = refuse(code, figures)
    twins.set(row.label.line, { kind: 'clash', refusal })
  }
}
