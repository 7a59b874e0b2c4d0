import { nameKey } from './person-name.ts'

/** A person as a search for duplicates looks at one. */
export interface DuplicatePerson {
  readonly id: string
  readonly jstId: string
  readonly firstName: string
  readonly lastName: string
  readonly pesel: string | null
  readonly mergedIntoId: string | null
  readonly pseudonymisedOn: string | null
}

/** Why records may be one person, the surest first. */
export const duplicateKinds = ['pesel', 'name', 'nameElsewhere'] as const
export type DuplicateKind = (typeof duplicateKinds)[number]

/** Records that may be of one person. */
export interface Duplicates {
  readonly kind: DuplicateKind
  readonly ids: readonly string[]
}

/**
 * Records that may be of one person: one PESEL (also in two JSTs); one name in one JST; one name
 * in two JSTs. Names are compared folded and whichever stands first; two different PESELs are
 * two people. Each set of records is told once, for its surest reason. Merged and pseudonymised
 * records are not looked at.
 */
export function duplicatesAmong(people: readonly DuplicatePerson[]): readonly Duplicates[] {
  const looked = people.filter(
    ({ mergedIntoId, pseudonymisedOn }) => mergedIntoId === null && pseudonymisedOn === null,
  )
  const told = new Set<string>()
  const groups = (kind: DuplicateKind, key: (person: DuplicatePerson) => string | null) =>
    [...Map.groupBy(looked, key)].flatMap(([value, all]): Duplicates[] => {
      if (value === null || all.length < 2 || !mayBeOne(kind, all)) return []
      const ids = all.map(({ id }) => id).sort()
      const set = ids.join(' ')
      if (told.has(set)) return []
      told.add(set)
      return [{ kind, ids }]
    })
  return [
    ...groups('pesel', ({ pesel }) => pesel),
    ...groups('name', (person) => `${person.jstId} ${nameKey(person)}`),
    ...groups('nameElsewhere', nameKey),
  ]
}

/** By name alone, records with a different PESEL each are different people. */
function mayBeOne(kind: DuplicateKind, people: readonly DuplicatePerson[]): boolean {
  if (kind === 'pesel' || people.some(({ pesel }) => pesel === null)) return true
  return new Set(people.map(({ pesel }) => pesel)).size < people.length
}

/** The record that somebody newly entered may be, for the surest reason; null for nobody. */
export function twinOf(
  entered: Omit<DuplicatePerson, 'mergedIntoId' | 'pseudonymisedOn'>,
  people: readonly DuplicatePerson[],
): { readonly kind: DuplicateKind; readonly id: string } | null {
  const name = nameKey(entered)
  const differ = (other: DuplicatePerson) =>
    other.pesel !== null && entered.pesel !== null && other.pesel !== entered.pesel
  const others = people.filter(
    (other) =>
      other.id !== entered.id &&
      other.mergedIntoId === null &&
      other.pseudonymisedOn === null &&
      !differ(other),
  )
  const same: Readonly<Record<DuplicateKind, (other: DuplicatePerson) => boolean>> = {
    pesel: ({ pesel }) => pesel !== null && pesel === entered.pesel,
    name: (other) => other.jstId === entered.jstId && nameKey(other) === name,
    nameElsewhere: (other) => nameKey(other) === name,
  }
  for (const kind of duplicateKinds) {
    const other = others.find(same[kind])
    if (other !== undefined) return { kind, id: other.id }
  }
  return null
}
