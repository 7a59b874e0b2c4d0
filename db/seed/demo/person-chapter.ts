import { type Day, day, daysBetween } from '#db/values/day.ts'
import type { SensitiveAnswer } from '#db/values/person.ts'
import type { PersonField } from '#db/values/person-field.ts'
import { mergePeople } from '../../merge-people.ts'
import { decidePerson } from '../../rules/person-entry.ts'
import { decideLeaving } from '../../rules/person-leaving.ts'
import { decideSeat } from '../../rules/person-quota.ts'
import { jstByTeryt } from '../../stores/jst.ts'
import {
  addPerson,
  type PersonRow,
  peopleOfJst,
  personById,
  savePerson,
} from '../../stores/people.ts'
import { workingDaysAfter } from './clock.ts'
import { emailOf, isNorthern } from './contact-data.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import type { Chapter } from './office.ts'
import type { Leaving, PlannedPerson } from './person-plot.ts'
import { clauseIds } from './privacy-chapter.ts'
import type { Randomness } from './random.ts'

/** When somebody entered two people again from a list on paper, and when one was noticed. */
const enteredAgainOn = day('2020-10-27')
const mergedOn = day('2020-11-03')
/** When those who were there before are given the second clause, before the first on-line day. */
const secondClauseOn = day('2020-11-03')

type Answers = Pick<PersonRow, 'minority' | 'homelessness' | 'disability' | 'disadvantage'>

/** A person of the plot with everything that the form asks. */
interface Entered extends PlannedPerson {
  readonly form: Omit<PersonRow, 'id' | 'version' | 'programmeId' | 'searchable'>
}

/** Whom the JSTs send: entered, completed, replaced; twice somebody is entered again. */
export const personChapter: Chapter = {
  name: 'participants',
  plan(diary, { participants, jsts }) {
    const seats = new Map(jsts.map(({ id, seat, name, kind }) => [id, { seat, name, kind }]))
    const people = participants.map((one, at) => {
      const place = seats.get(one.jst)
      if (place === undefined) throw new Error(`The register has no ${one.jst}`)
      return { ...one, form: formOf(one, place, at, diary.random) }
    })
    for (const one of people) {
      const who = mentorOf(one.jst)
      diary.write(one.namedOn, who, 'people.add', (scene) => enter(scene, one))
      planChanges(diary, one)
    }
    planClauses(diary, people)
    planCopies(diary, people)
  },
}

function planChanges(diary: Diary, one: Entered): void {
  const who = mentorOf(one.jst)
  const { gap, leaving } = one
  if (gap?.filledOn) {
    diary.write(gap.filledOn, who, 'people.save', (scene) =>
      change(scene, one, filled(one, gap.field)),
    )
  }
  if (leaving === null) return
  const { on } = leaving
  // One whose place is taken leaves when the next is entered.
  if (!leaving.replaced) {
    diary.write(on, who, 'people.leave', (scene) => leave(scene, one, leaving))
  }
  if (leaving.result === '') return
  const asked = workingDaysAfter(on, diary.random.int(4, 15))
  const { situation, result } = leaving
  diary.write(asked, who, 'people.save', (scene) =>
    change(scene, one, { situationOnLeaving: situation, result, resultOn: scene.today }),
  )
}

/** Everybody of a JST is given the clause the day after; the first managers later the second. */
function planClauses(diary: Diary, people: readonly Entered[]): void {
  for (const team of Map.groupBy(people, ({ jst, namedOn }) => `${jst} ${namedOn}`).values()) {
    const [one] = team
    if (one === undefined) continue
    const on = workingDaysAfter(one.namedOn, 1)
    diary.write(on, mentorOf(one.jst), 'privacy.giveClause', (scene) => giveClause(scene, team))
  }
  const there = people.filter(({ panel, leaving, namedOn }) => {
    return panel === 'manager' && leaving === null && namedOn < '2020-06-01'
  })
  for (const [who, theirs] of Map.groupBy(there, ({ jst }) => mentorOf(jst))) {
    diary.write(secondClauseOn, who, 'privacy.giveClause', (scene) => giveClause(scene, theirs))
  }
}

/** Says that these people were given the clause that is valid on this day. */
async function giveClause(scene: Scene, people: readonly Entered[]): Promise<void> {
  const clauseId = (await clauseIds(scene)).at(-1) ?? null
  for (const one of people) await change(scene, one, { clauseId, clauseGivenOn: scene.today })
}

/** Two people are entered a second time; one copy is noticed and merged, the other is not. */
function planCopies(diary: Diary, people: readonly Entered[]): void {
  const alone = people.filter((one) => {
    const team = people.filter(({ jst, panel }) => jst === one.jst && panel === 'staff')
    const quiet = one.leaving === null && one.gap === null && one.pesel !== null
    return one.panel === 'staff' && team.length === 1 && quiet && one.namedOn < '2020-10-01'
  })
  const [merged, standing] = diary.random.shuffled(alone)
  if (merged === undefined || standing === undefined) throw new Error('Nobody to enter again')
  for (const one of [merged, standing]) {
    const form = { ...one.form, pesel: null, street: '', house: '', phone: '' }
    const copy = { ...one, form, namedOn: enteredAgainOn, record: { id: '' } }
    diary.write(enteredAgainOn, 'coordinator', 'people.add', (scene) => enter(scene, copy))
    if (one !== merged) continue
    const reason = 'Ta sama osoba: ten sam urząd i stanowisko, drugi wpis z listy papierowej.'
    diary.write(mergedOn, 'coordinator', 'people.merge', async (scene) => {
      const [kept, other] = [await rowOf(scene, one), await rowOf(scene, copy)]
      await mergePeople(scene.tx, kept, other)
      scene.tx.because(reason)
    })
  }
}

async function enter(scene: Scene, one: Entered): Promise<void> {
  const { tx, office, today } = scene
  const { programmeId } = office
  const { jst, panel, gap, replaces } = one
  if (replaces?.leaving) await leave(scene, replaces, replaces.leaving)
  const { kind } = await jstByTeryt(tx.db, jst)
  const form = withGap(one.form, gap?.field)
  const typed = { ...form, namedOn: one.namedOn, pesel: form.pesel ?? '' }
  const decided = allowed(decidePerson(typed, { kind, today }))
  allowed(decideSeat(await peopleOfJst(tx.db, programmeId, jst), panel, null))
  const replacesId = replaces?.record.id ?? null
  const row = await addPerson(tx, { ...decided, programmeId, replacesId })
  one.record.id = row.id
}

async function leave(scene: Scene, one: PlannedPerson, { on, reason }: Leaving): Promise<void> {
  const row = await rowOf(scene, one)
  const facts = { today: scene.today, lastAttended: null }
  allowed(decideLeaving(row, { leftOn: on, reason }, facts))
  await change(scene, one, { leftOn: on, leaveReason: reason })
  scene.tx.because(reason)
}

/** How a record looks that lacks an answer. */
function withGap(form: Entered['form'], field: PersonField | undefined): Entered['form'] {
  if (field === undefined) return form
  if (field === 'phone') return { ...form, phone: '', email: '' }
  const texts: readonly PersonField[] = ['house', 'occupation', 'employer']
  return { ...form, [field]: texts.includes(field) ? '' : null }
}

const filled = ({ form }: Entered, field: PersonField): Partial<PersonRow> =>
  field === 'phone' ? { phone: form.phone, email: form.email } : { [field]: form[field] }

const rowOf = ({ tx }: Scene, { record }: PlannedPerson) => personById(tx.db, record.id)

async function change(scene: Scene, one: PlannedPerson, patch: Partial<PersonRow>) {
  const { id, version } = await rowOf(scene, one)
  await savePerson(scene.tx, id, version, patch)
}

interface Place {
  readonly seat: string
  readonly name: string
  readonly kind: string
}

const streets = ['Przykładowa', 'Wzorcowa', 'Pokazowa', 'Próbna', 'Umowna']

function formOf(one: PlannedPerson, place: Place, at: number, random: Randomness): Entered['form'] {
  const [firstName = '', lastName = ''] = one.name.split(' ')
  const number = String(5_000 + at)
  const north = isNorthern(one.jst)
  return {
    ...{ jstId: one.jst, panel: one.panel, function: one.function, firstName, lastName },
    ...{ sex: one.sex, clauseId: null },
    ...{ pesel: one.pesel, noPesel: one.pesel === null, education: one.education },
    ageAtEntry: one.pesel === null ? yearsBetween(one.born, one.namedOn) : null,
    street: streets[at % streets.length] ?? '',
    ...{ house: String((at % 60) + 1), flat: random.chance(40) ? String(random.int(1, 24)) : '' },
    // The code that stands for none.
    ...{ postCode: '00-000', town: place.seat },
    ...{ phone: `${north ? '95' : '68'} 000 ${number.slice(0, 2)} ${number.slice(2)}` },
    ...{ email: emailOf(one.name), labourStatus: 'employed', occupation: one.position },
    ...{ employer: officeOf(place), ...answersOf(random), namedOn: one.namedOn },
    ...{ leftOn: null, leaveReason: '', situationOnLeaving: '', result: '', resultOn: null },
    ...{ replacesId: null, mergedIntoId: null, clauseGivenOn: null, holdReason: '' },
    pseudonymisedOn: null,
  }
}

/** Most have nothing to say, some refuse. */
function answersOf(random: Randomness): Answers {
  const answer = (): SensitiveAnswer => {
    const drawn = random.int(1, 100)
    return drawn <= 10 ? 'refused' : drawn <= 13 ? 'yes' : 'no'
  }
  const [minority, disability, disadvantage] = [answer(), answer(), answer()]
  return { minority, homelessness: 'no', disability, disadvantage }
}

function officeOf({ name, kind }: Place): string {
  if (kind === 'powiat') return `Starostwo Powiatowe, ${name}`
  return kind === 'ruralGmina' ? `Urząd Gminy ${name}` : `Urząd Miejski, ${name}`
}

const yearsBetween = (from: Day, to: Day): number => Math.floor(daysBetween(from, to) / 365.25)
