import { addDays, type Day, day } from '#db/values/day.ts'
import type { Education, Panel, PersonFunction } from '#db/values/person.ts'
import type { PersonField } from '#db/values/person-field.ts'
import type { Pesel, Sex } from '#db/values/pesel.ts'
import { functionsOf } from '../../rules/person-function.ts'
import { workingDaysAfter } from './clock.ts'
import type { DemoOffice } from './office.ts'
import { type JstPerson, namesLeft } from './people.ts'
import { samplePesel } from './person-pesel.ts'
import {
  gaps,
  managerLeaving,
  type ScriptedLeaving,
  staffLeavings,
  withdrawnLeaving,
} from './person-script.ts'
import type { Randomness } from './random.ts'
import { firstTrainings } from './recruitment-script.ts'

/** A person as a JST will send one. */
export interface PlannedPerson {
  readonly jst: string
  readonly panel: Panel
  readonly function: PersonFunction
  readonly name: string
  readonly position: string
  readonly sex: Sex
  readonly born: Day
  /** Null for somebody who has none. */
  readonly pesel: Pesel | null
  readonly education: Education
  readonly namedOn: Day
  readonly leaving: Leaving | null
  /** Whose place this one takes. */
  readonly replaces: PlannedPerson | null
  /** What the record lacks at first, and when that is filled in. */
  readonly gap: { readonly field: PersonField; readonly filledOn: Day | null } | null
  /** Its record's id, once it is entered. */
  readonly record: { id: string }
}

/** A leaving with its day. */
export type Leaving = Omit<ScriptedLeaving, 'after'> & { readonly on: Day }
type Plotted = Pick<DemoOffice, 'jsts' | 'people' | 'recruitment'>

/** Nobody who was named later than this leaves, nor anybody of a JST that came back. */
const lastToLeave = day('2020-09-10')
const secondOfStaff = 72
const deputies = 24

/**
 * Draws whom each JST that signs sends: one manager, one or two of its staff, on the day of
 * the agreement. Some leave and are replaced; everybody of a JST that withdraws for good
 * leaves with it. In the order of naming.
 */
export function plotPeople(office: Plotted, random: Randomness): readonly PlannedPerson[] {
  const spare = [...namesLeft(office.people, random)]
  const named = new Set<string>()
  const stays = office.recruitment
    .filter(({ signedOn }) => signedOn !== null)
    .toSorted((a, b) => String(a.signedOn).localeCompare(String(b.signedOn)))
    .filter(({ jst }) => !named.has(jst) && named.add(jst))
  const leavers = random.shuffled(
    stays.filter(({ jst, signedOn, withdrawal }) => {
      return (
        withdrawal === null && signedOn !== null && signedOn <= lastToLeave && !again(office, jst)
      )
    }),
  )
  const managerLeaves = leavers[0]?.jst
  const staffLeaves = new Map(leavers.slice(1).map(({ jst }, at) => [jst, staffLeavings[at]]))
  const drawn = stays.flatMap(({ jst, signedOn, withdrawal }) => {
    const on = signedOn ?? day('2020-02-04')
    const leaves = withdrawal !== null && !again(office, jst)
    const gone = leaves ? withLeft(workingDaysAfter(withdrawal.on, 1)) : null
    const team = teamOf(office, jst, { spare, random, deputy: jst === managerLeaves })
    return team.flatMap(({ panel, ...one }, at) => {
      const scripted =
        panel === 'manager'
          ? jst === managerLeaves && managerLeaving
          : at === 1 && staffLeaves.get(jst)
      const leaving = scripted ? { ...scripted, on: workingDaysAfter(on, scripted.after) } : gone
      const first = { ...one, ...bodyOf(one.name, panel, random), panel, jst, namedOn: on }
      const person = { ...first, leaving, replaces: null, gap: null, record: { id: '' } }
      if (!leaving?.replaced) return [person]
      const name = spare.shift() ?? ''
      const next = { ...one, name, ...bodyOf(name, panel, random), panel, jst, gap: null }
      const namedOn = workingDaysAfter(leaving.on, 4)
      return [person, { ...next, namedOn, leaving: null, replaces: person, record: { id: '' } }]
    })
  })
  return withGaps(drawn, random).toSorted((a, b) =>
    a.namedOn < b.namedOn ? -1 : a.namedOn > b.namedOn ? 1 : 0,
  )
}

const again = ({ recruitment }: Plotted, jst: string) =>
  recruitment.filter((one) => one.jst === jst && one.signedOn !== null).length > 1

const withLeft = (on: Day): Leaving => ({ ...withdrawnLeaving, on, replaced: false })

interface Casting {
  readonly spare: string[]
  readonly random: Randomness
  /** The manager is a deputy in any case. */
  readonly deputy: boolean
}

/** The head of the JST or a deputy, and one or two who serve investors. */
function teamOf({ jsts, people }: Plotted, teryt: string, { spare, random, deputy }: Casting) {
  const row = jsts.find(({ id }) => id === teryt)
  const names = people.get(teryt)
  if (row === undefined || names === undefined) throw new Error(`The register has no ${teryt}`)
  const [usual = 'mayor', second = usual] = functionsOf(row.kind, 'manager')
  const president = names.head.position.startsWith('Prezydent')
  const head: PersonFunction = president ? 'president' : usual
  const under: PersonFunction = president ? 'deputyPresident' : second
  const sendsDeputy = random.chance(deputies) || deputy
  const manager = sendsDeputy
    ? { name: spare.shift() ?? '', position: deputyPositions[under] ?? '', function: under }
    : { ...names.head, function: head }
  const staff = random.chance(secondOfStaff) ? names.staff : names.staff.slice(0, 1)
  const employees = staff.map((one: JstPerson) => ({ ...one, function: 'employee' as const }))
  return [
    { ...manager, panel: 'manager' as const },
    ...employees.map((one) => ({ ...one, panel: 'staff' as const })),
  ]
}

const deputyPositions: Partial<Record<PersonFunction, string>> = {
  deputyPresident: 'Zastępca Prezydenta Miasta',
  deputyMayor: 'Zastępca Burmistrza',
  deputyWojt: 'Zastępca Wójta',
  boardMember: 'Członek zarządu powiatu',
}

/** Every twentieth has finished a secondary school, managers are older. */
function bodyOf(name: string, panel: Panel, random: Randomness) {
  const sex: Sex = name.split(' ')[0]?.endsWith('a') ? 'female' : 'male'
  const year = panel === 'manager' ? random.int(1957, 1981) : random.int(1966, 1994)
  const born = addDays(day(`${year}-01-01`), random.int(0, 364))
  const education: Education = random.chance(92) ? 'higher' : 'upperSecondary'
  return { sex, born, pesel: samplePesel(born, sex, random), education }
}

/** Gives a few people the script's gaps, and one no PESEL at all. */
function withGaps(people: readonly PlannedPerson[], random: Randomness): PlannedPerson[] {
  const joined = people.filter(({ leaving, replaces, namedOn }) => {
    return leaving === null && replaces === null && namedOn < (firstTrainings[4] ?? namedOn)
  })
  const [foreigner, ...drawn] = random.shuffled(joined.filter(({ panel }) => panel === 'staff'))
  return people.map((one) => {
    if (one === foreigner) return { ...one, pesel: null }
    const scripted = gaps[drawn.indexOf(one)]
    if (scripted === undefined) return one
    const { field, filledAfter } = scripted
    const filledOn = filledAfter === null ? null : workingDaysAfter(one.namedOn, filledAfter)
    return { ...one, gap: { field, filledOn } }
  })
}
