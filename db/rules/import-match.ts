import type { JstKind } from '#db/values/jst.ts'
import type { ImportCandidate, ImportField, ImportRemark } from '#db/values/recruitment-import.ts'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { parseTeryt } from '#db/values/teryt.ts'
import { quoted } from '#db/values/written-text.ts'
import { kindsOfWords, nameReadings, powiatKey } from './import-identity.ts'
import type { RegisterEntry, RegisterIndex } from './import-register.ts'
import { similarJsts } from './import-suggestions.ts'

/** What a row says its JST is, as written; null where the file says nothing. */
export interface RowIdentity {
  readonly teryt: string | null
  readonly name: string | null
  readonly kind: string | null
  readonly powiat: string | null
}

/** Whom a row means. */
export type Match<T> =
  | { readonly found: 'one'; readonly jst: T; readonly remarks: readonly ImportRemark[] }
  | { readonly found: 'several'; readonly candidates: readonly T[] }
  | { readonly found: 'none'; readonly suggestions: readonly T[] }
  | { readonly found: 'refused'; readonly field: ImportField; readonly refusal: Refusal }

/**
 * Finds the JST a row means: by its TERYT code where there is one, or else by its name
 * with the kind (of the name or of its own column) and the powiat. Several when only
 * a kind could tell them apart (Gubin, Żary, Żagań, Nowa Sól are two gminas each).
 * Refuses a code that cannot be read and a code whose JST has another name than the
 * row, the mark of rows that have slipped against each other.
 */
export function matchJst<T extends ImportCandidate>(
  identity: RowIdentity,
  index: RegisterIndex<T>,
): Match<T> {
  const named = identity.name === null ? [] : namesakes(identity.name, index)
  if (identity.teryt === null) return matchName(identity, named, index)

  const match = matchTeryt(identity.teryt, index)
  if (match.found === 'none')
    return { found: 'none', suggestions: suggested(identity, named, index) }
  if (match.found !== 'one' || named.length === 0) return match
  if (named.some(({ entry }) => entry.jst.teryt === match.jst.teryt)) return match
  const { teryt, name: registered } = match.jst
  const name = quoted(identity.name ?? '')
  const { refusal } = refuse('importRow.terytOfAnother', { teryt, name, registered })
  return { found: 'refused', field: 'teryt', refusal }
}

function matchTeryt<T extends ImportCandidate>(text: string, index: RegisterIndex<T>): Match<T> {
  const parsed = parseTeryt(text)
  if (parsed.ok) {
    const { teryt, zeroRestored } = parsed.value
    const remarks: readonly ImportRemark[] = zeroRestored ? ['zeroRestored'] : []
    const exact = index.byTeryt.get(teryt)
    if (exact !== undefined) return { found: 'one', jst: exact.jst, remarks }
    return matchPlace(teryt, remarks, index) ?? { found: 'none', suggestions: [] }
  }
  // A gmina without its kind, or a part of one (the town of an urban-rural gmina), still names it.
  const digits = text.replace(/\D/g, '')
  const code = parsed.refusal.code
  const part = code === 'teryt.unknownKind' && digits.length === 6 ? `0${digits}` : digits
  const place = code === 'teryt.missingKind' || code === 'teryt.unknownKind' ? part : ''
  const match = matchPlace(place, [], index)
  return match ?? { found: 'refused', field: 'teryt', refusal: parsed.refusal }
}

/** The one JST at a place, whatever kind the code gives it: gminas change their kind. */
function matchPlace<T extends ImportCandidate>(
  code: string,
  remarks: readonly ImportRemark[],
  index: RegisterIndex<T>,
): Match<T> | null {
  const [only, ...others] = index.byPlace.get(code.slice(0, 6)) ?? []
  if (only === undefined || others.length > 0) return null
  return { found: 'one', jst: only.jst, remarks: [...remarks, 'terytByPlace'] }
}

interface Namesake<T extends ImportCandidate> {
  readonly entry: RegisterEntry<T>
  readonly kinds: ReadonlySet<JstKind> | null
}

/** Every JST of that name, by the most literal reading that names any. */
function namesakes<T extends ImportCandidate>(
  name: string,
  index: RegisterIndex<T>,
): readonly Namesake<T>[] {
  for (const { key, kinds } of nameReadings(name)) {
    const entries = index.byName.get(key)
    if (entries !== undefined) return entries.map((entry) => ({ entry, kinds }))
  }
  return []
}

function matchName<T extends ImportCandidate>(
  identity: RowIdentity,
  named: readonly Namesake<T>[],
  index: RegisterIndex<T>,
): Match<T> {
  const kinds = identity.kind === null ? null : kindsOfWords(identity.kind)
  const powiat = identity.powiat === null ? '' : powiatKey(identity.powiat)
  const fitting = named.filter(({ entry: { jst, powiatKey: home }, kinds: inName }) => {
    const inPowiat = powiat === '' || jst.kind === 'cityWithPowiatRights' || home === powiat
    return inPowiat && kinds?.has(jst.kind) !== false && inName?.has(jst.kind) !== false
  })
  const [only, ...others] = fitting
  if (only === undefined) return { found: 'none', suggestions: suggested(identity, named, index) }
  if (others.length === 0) return { found: 'one', jst: only.entry.jst, remarks: [] }
  return { found: 'several', candidates: fitting.map(({ entry }) => entry.jst) }
}

/** JSTs of that very name first (of another kind or powiat), else those of a similar name. */
function suggested<T extends ImportCandidate>(
  { name, kind }: RowIdentity,
  named: readonly Namesake<T>[],
  index: RegisterIndex<T>,
): readonly T[] {
  if (named.length > 0) return named.slice(0, 3).map(({ entry }) => entry.jst)
  const reading = nameReadings(name ?? '').at(-1)
  const kinds = [reading?.kinds, kindsOfWords(kind ?? '')]
  const saysPowiat = kinds.some((meant) => meant?.has('powiat'))
  return similarJsts(reading?.key ?? '', index, saysPowiat).map(({ jst }) => jst)
}
