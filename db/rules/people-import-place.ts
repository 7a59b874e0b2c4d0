import type { ImportField, ImportMapping, SheetRow } from '#db/values/recruitment-import.ts'
import { parseTeryt } from '#db/values/teryt.ts'
import { type Match, matchJst } from './import-match.ts'
import type { RegisterIndex } from './import-register.ts'
import { readRow } from './import-row.ts'
import type { PlaceOfPeople } from './people-import.ts'
import type { PersonReading } from './people-import-row.ts'
import { functionsOf } from './person-function.ts'

/** What a row's place is looked up with. */
interface PlaceBench {
  readonly placeMapping: ImportMapping
  readonly index: RegisterIndex<PlaceOfPeople>
  /** The JST that the person said a line means. */
  readonly choices: ReadonlyMap<number, string>
}

const placeWords: ReadonlySet<ImportField> = new Set(['teryt', 'name', 'kind', 'powiat'])
/** Whether a column says which JST is meant. */
export const isPlace = (field: string | null): field is ImportField =>
  field !== null && placeWords.has(field as ImportField)

/** The JST that a row means: as chosen, else by its words; of several by the function. */
export function matchPlace(
  row: SheetRow,
  reading: PersonReading,
  bench: PlaceBench,
): Match<PlaceOfPeople> {
  const chosen = bench.index.byTeryt.get(bench.choices.get(row.line) ?? '')
  if (chosen !== undefined) return { found: 'one', jst: chosen.jst, remarks: [] }
  const words = readRow(row, bench.placeMapping, placeWords)
  if (!words.ok) return { found: 'refused', field: words.field, refusal: words.refusal }
  const { name = null, kind = null, powiat = null } = words.values
  // A column of JSTs may hold their codes instead of their names.
  const isCode = name !== null && parseTeryt(name).ok
  const teryt = words.values.teryt ?? (isCode ? name : null)
  const match = matchJst({ teryt, name: isCode ? null : name, kind, powiat }, bench.index)
  return match.found === 'several' ? byFunction(match, reading) : match
}

/** Of JSTs of one name the one that has the function: a wójt is of the rural gmina Żary. */
function byFunction(
  match: Extract<Match<PlaceOfPeople>, { found: 'several' }>,
  reading: PersonReading,
): Match<PlaceOfPeople> {
  const said = reading.ok ? reading.said.function : undefined
  if (said === undefined || said === 'employee') return match
  const fitting = match.candidates.filter(({ kind }) => functionsOf(kind, 'manager').includes(said))
  const [only, ...others] = fitting
  if (only === undefined || others.length > 0) return match
  return { found: 'one', jst: only, remarks: [] }
}
