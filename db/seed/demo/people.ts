import type { JstKind } from '#db/values/jst.ts'
import type { Role } from '#db/values/role.ts'
import type { Randomness } from './random.ts'

/** The invented people of the office, by the part they play; their names say "sample". */
export const colleagues = {
  coordinator: { name: 'Anna Przykładowa', login: 'przyklad.anna', role: 'coordinator' },
  finance: { name: 'Jan Wzorcowy', login: 'przyklad.jan', role: 'finance' },
  contactDesk: { name: 'Maria Pokazowa', login: 'przyklad.maria', role: 'contactDesk' },
  mentorNorth: { name: 'Piotr Testowy', login: 'przyklad.piotr', role: 'mentor' },
  mentorSouth: { name: 'Ewa Modelowa', login: 'przyklad.ewa', role: 'mentor' },
  viewer: { name: 'Tomasz Próbny', login: 'przyklad.tomasz', role: 'viewer' },
} as const satisfies Readonly<Record<string, { name: string; login: string; role: Role }>>

export type Colleague = keyof typeof colleagues

/** An invented person at a JST. */
export interface JstPerson {
  readonly name: string
  readonly position: string
}

/** The invented people of one JST: who signs for it, and two who work with investors. */
export interface JstPeople {
  readonly head: JstPerson
  readonly staff: readonly [JstPerson, JstPerson]
}

const women = (
  'Agnieszka Aleksandra Alicja Barbara Beata Danuta Dorota Elżbieta Grażyna Halina ' +
  'Iwona Joanna Justyna Katarzyna Magdalena Małgorzata Monika Teresa Urszula Zofia'
).split(' ')

const men = (
  'Adam Andrzej Bartosz Dariusz Grzegorz Jacek Jerzy Kamil Krzysztof Łukasz ' +
  'Marcin Marek Michał Paweł Rafał Robert Sławomir Stanisław Wojciech Zbigniew'
).split(' ')

/** Surnames that nobody takes for real ones, as men bear them. */
const surnames = (
  'Przykładowy Wzorcowy Testowy Pokazowy Próbny Modelowy Umowny Fikcyjny ' +
  'Zmyślony Ćwiczebny Szablonowy Roboczy'
).split(' ')

/** Positions of those who serve investors: the first person's, then the second's. */
const staffPositions = {
  powiat: [
    ['Naczelnik wydziału rozwoju', 'Naczelnik wydziału promocji', 'Sekretarz powiatu'],
    ['Inspektor ds. promocji powiatu', 'Podinspektor ds. rozwoju', 'Geodeta powiatowy'],
  ],
  gmina: [
    ['Kierownik referatu rozwoju', 'Sekretarz gminy', 'Kierownik referatu inwestycji'],
    ['Inspektor ds. obsługi inwestora', 'Inspektor ds. promocji', 'Podinspektor ds. gruntów'],
  ],
} as const

/** Towns without powiat rights whose head is a president, not a mayor. */
const presidentTowns = new Set(['0804011'])

/** Invents the people of every JST; no name is given twice, none is a colleague's. */
export function inventPeople(
  jsts: readonly { readonly id: string; readonly kind: JstKind }[],
  random: Randomness,
): ReadonlyMap<string, JstPeople> {
  const names = random.shuffled(allNames())
  const next = () => {
    const name = names.shift()
    if (name === undefined) throw new Error('There are more JSTs than names for their people')
    return name
  }
  return new Map(
    jsts.map(({ id, kind }) => {
      const [first, second] = staffPositions[kind === 'powiat' ? 'powiat' : 'gmina']
      const head = { name: next(), position: headOf(id, kind) }
      const staff = [
        { name: next(), position: random.pick(first) },
        { name: next(), position: random.pick(second) },
      ] as const
      return [id, { head, staff }]
    }),
  )
}

/** Names that nobody at these JSTs bears yet, in a drawn order. */
export function namesLeft(
  people: ReadonlyMap<string, JstPeople>,
  random: Randomness,
): readonly string[] {
  const given = new Set(
    [...people.values()].flatMap(({ head, staff }) => [head, ...staff].map(({ name }) => name)),
  )
  return random.shuffled(allNames().filter((name) => !given.has(name)))
}

function allNames(): string[] {
  const taken = new Set<string>(Object.values(colleagues).map(({ name }) => name))
  const feminine = surnames.map((surname) => surname.replace(/y$/, 'a'))
  return [
    ...women.flatMap((first) => feminine.map((surname) => `${first} ${surname}`)),
    ...men.flatMap((first) => surnames.map((surname) => `${first} ${surname}`)),
  ].filter((name) => !taken.has(name))
}

function headOf(id: string, kind: JstKind): string {
  if (kind === 'powiat') return 'Starosta'
  if (kind === 'cityWithPowiatRights' || presidentTowns.has(id)) return 'Prezydent Miasta'
  return kind === 'ruralGmina' ? 'Wójt' : 'Burmistrz'
}
