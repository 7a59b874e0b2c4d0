import { fold } from '#db/values/fold.ts'
import type { ImportCandidate } from '#db/values/recruitment-import.ts'
import { powiatKey } from './import-identity.ts'
import { lettersOf } from './name-distance.ts'

/** A JST of the register with what it is compared by. */
export interface RegisterEntry<T extends ImportCandidate> {
  readonly jst: T
  readonly key: string
  /** The letters of the key (`name-distance.ts`). */
  readonly letters: number
  readonly powiatKey: string
}

/** The register arranged for finding JSTs by code, by place and by name. */
export interface RegisterIndex<T extends ImportCandidate> {
  readonly entries: readonly RegisterEntry<T>[]
  readonly byTeryt: ReadonlyMap<string, RegisterEntry<T>>
  /** By the six digits before the kind; by the four of a city with powiat rights too. */
  readonly byPlace: ReadonlyMap<string, readonly RegisterEntry<T>[]>
  /** By the folded name; a powiat's with and without the word "powiat". */
  readonly byName: ReadonlyMap<string, readonly RegisterEntry<T>[]>
}

/** Arranges the register once for a whole file. */
export function registerIndex<T extends ImportCandidate>(jsts: readonly T[]): RegisterIndex<T> {
  const byTeryt = new Map<string, RegisterEntry<T>>()
  const byPlace = new Map<string, RegisterEntry<T>[]>()
  const byName = new Map<string, RegisterEntry<T>[]>()
  const add = (map: Map<string, RegisterEntry<T>[]>, key: string, entry: RegisterEntry<T>) => {
    const entries = map.get(key)
    if (entries === undefined) map.set(key, [entry])
    else entries.push(entry)
  }
  const entries = jsts.map((jst): RegisterEntry<T> => {
    const whole = fold(jst.name)
    const key = jst.kind === 'powiat' ? powiatKey(jst.name) : whole
    const entry = { jst, key, letters: lettersOf(key), powiatKey: powiatKey(jst.powiat) }
    byTeryt.set(jst.teryt, entry)
    if (jst.teryt.length === 7) add(byPlace, jst.teryt.slice(0, 6), entry)
    if (jst.kind === 'cityWithPowiatRights') add(byPlace, jst.teryt.slice(0, 4), entry)
    for (const name of new Set([whole, key])) add(byName, name, entry)
    return entry
  })
  return { entries, byTeryt, byPlace, byName }
}

/** What the window needs to show a JST it may choose. */
export const candidateOf = ({ teryt, name, kind, powiat }: ImportCandidate): ImportCandidate => ({
  teryt,
  name,
  kind,
  powiat,
})
