import { eq } from 'drizzle-orm'
import { certificateNumber } from '#db/values/certificate-number.ts'
import { addDays, type Day, day, instantOf } from '#db/values/day.ts'
import { basisPoints } from '#db/values/money.ts'
import type { Panel } from '#db/values/person.ts'
import { isTimeOfDay, type TimeOfDay } from '#db/values/training.ts'
import type { WriteDb } from '../columns.ts'
import { reachesThreshold } from '../rules/attendance.ts'
import { functionsOf } from '../rules/person-function.ts'
import { searchableName } from '../rules/person-name.ts'
import { person, personKey } from '../schema/people.ts'
import { programme } from '../schema/programme.ts'
import {
  attendance,
  certificate,
  training,
  trainingDay,
  trainingSeries,
  trainingSignup,
} from '../schema/training.ts'
import { newPersonKey } from '../sealed.ts'
import { listJsts } from '../stores/jst.ts'
import { adding } from './bench-adding.ts'
import { scaledRegister } from './bench-register.ts'
import { samplePesel } from './demo/person-pesel.ts'
import { Randomness } from './demo/random.ts'
import type { Person } from './lubuskie.ts'

/** How many people are sent, to how many trainings. */
export interface PeopleScale {
  readonly people: number
  readonly trainings: number
  /** So many JSTs: three people of each are there, the others left. Else three of every JST. */
  readonly jsts?: number
}

/** What a measurement needs to know of the office that was made. */
export interface ScaledPeople {
  readonly programmeId: string
  /** The training of a hundred, all of whom were there on every day. */
  readonly largest: { readonly id: string; readonly dayIds: readonly string[] }
}

const ofJst = 3
const leftAfter = 240
const seats = 45
const mostSeats = 100
const firstDay = day('2019-11-04')
const minutes = 360
const threshold = basisPoints(8_000)
const benchPerson: Person = { name: 'Pomiar Przykładowy', login: 'przyklad.pomiar' }

/**
 * Fills a new store with an invented register, three people of every JST (with `jsts` the rest
 * are those who left), and trainings with applications, attendance and certificates, for
 * measurements. The first training has a hundred people, the others 45 of their panel, on one to
 * three days. People and what they did are written past the history, which a measurement of
 * reading does not need. The same for the same scale but for the people's keys; marked as sample.
 */
export async function scaledPeople(
  db: WriteDb,
  scale: PeopleScale,
  by: Person = benchPerson,
): Promise<ScaledPeople> {
  await scaledRegister(db, scale.jsts ?? Math.ceil(scale.people / ofJst), by)
  const random = new Randomness(`people ${scale.people} in ${scale.trainings}`)
  const [kept] = await db
    .select({ id: programme.id })
    .from(programme)
    .where(eq(programme.isSample, true))
  const programmeId = kept?.id ?? ''
  const people = await addPeople(db, programmeId, scale.people, random)
  return addTrainings(db, { programmeId, people, count: scale.trainings }, random)
}

interface Sent {
  readonly id: string
  readonly panel: Panel
  readonly name: string
  readonly jst: string
}

const women = 'Anna Barbara Celina Danuta Elżbieta Felicja Grażyna Halina Irena Joanna'.split(' ')
const men = 'Adam Bartosz Cezary Damian Edward Filip Grzegorz Henryk Ireneusz Jan'.split(' ')
const roots = 'Przykład Wzorc Test Pokaz Prób Model Umow Fikcyj Zmyśl Szablon'.split(' ')
const tails = 'owski ecki nicki alski iński owicki acki elski orski arski'.split(' ')

async function addPeople(
  db: WriteDb,
  programmeId: string,
  count: number,
  random: Randomness,
): Promise<readonly Sent[]> {
  const [add, addKey] = [adding(db, person), adding(db, personKey)]
  const jsts = await listJsts(db)
  return Array.from({ length: count }, (_, at): Sent => {
    // Once every place is taken, those who had one before: they are no part of the quota.
    const place = Math.floor(at / ofJst)
    const jst = jsts[place % jsts.length]
    if (jst === undefined) throw new Error('People are sent by JSTs')
    const left = place < jsts.length ? null : addDays(firstDay, random.int(1, leftAfter))
    const panel: Panel = at % ofJst === 0 ? 'manager' : 'staff'
    const sex = random.chance(55) ? 'female' : 'male'
    const firstName = random.pick(sex === 'female' ? women : men)
    const surname = random.pick(roots) + random.pick(tails)
    const lastName = sex === 'female' ? surname.replace(/i$/, 'a') : surname
    const id = random.id()
    const born = addDays(day('1960-01-01'), random.int(0, 12_000))
    add({
      ...{ id, version: 1, programmeId, jstId: jst.id, panel, firstName, lastName, sex },
      function: functionsOf(jst.kind, panel)[0] ?? 'employee',
      ...{ searchable: searchableName({ firstName, lastName }), ageAtEntry: null },
      ...{ pesel: samplePesel(born, sex, random), noPesel: false },
      // One in fifty does not count: an answer is missing.
      education: random.chance(98) ? 'higher' : null,
      ...{ street: 'Przykładowa', house: String((at % 90) + 1), flat: '', postCode: '00-000' },
      ...{ town: jst.seat, phone: '68 000 00 00', email: `osoba.${at}@przyklad.example` },
      ...{ labourStatus: 'employed', occupation: 'Inspektor', employer: `Urząd ${jst.name}` },
      ...{ minority: 'no', homelessness: 'no', disability: 'refused', disadvantage: 'no' },
      ...{ namedOn: firstDay, leftOn: left, leaveReason: '', situationOnLeaving: '', result: '' },
      ...{ resultOn: null, replacesId: null, mergedIntoId: null, clauseId: null },
      ...{ clauseGivenOn: null, holdReason: '', pseudonymisedOn: null },
    })
    addKey({ personId: id, key: newPersonKey() })
    return { id, panel, name: `${firstName} ${lastName}`, jst: jst.name }
  })
}

interface Plan {
  readonly programmeId: string
  readonly people: readonly Sent[]
  readonly count: number
}

function addTrainings(
  db: WriteDb,
  { programmeId, people, count }: Plan,
  random: Randomness,
): ScaledPeople {
  const [addSeries, addTraining, addDay] = [
    adding(db, trainingSeries),
    adding(db, training),
    adding(db, trainingDay),
  ]
  const addThose = addingPresence(db, programmeId)
  const series = { manager: random.id(), staff: random.id() }
  const panels = { manager: [] as Sent[], staff: [] as Sent[] }
  for (const one of people) panels[one.panel].push(one)
  for (const [at, panel] of (['manager', 'staff'] as const).entries()) {
    const row = { id: series[panel], version: 1, programmeId, ordinal: at + 1, panel }
    addSeries({ ...row, name: `Cykl pomiarowy ${at + 1}` })
  }
  const places = new Map<Panel, number>([
    ['manager', 0],
    ['staff', 0],
  ])
  let largest: ScaledPeople['largest'] | null = null
  for (let ordinal = 1; ordinal <= count; ordinal += 1) {
    const panel: Panel = ordinal % 3 === 0 ? 'manager' : 'staff'
    const size = Math.min(ordinal === 1 ? mostSeats : seats, panels[panel].length)
    const id = random.id()
    addTraining({
      ...{ id, version: 1, programmeId, seriesId: series[panel], ordinal, panel },
      ...{ subject: `Szkolenie pomiarowe ${ordinal}`, form: 'onSite', place: 'Sala Przykładowa' },
      ...{ trainer: 'Trener Przykładowy', materials: '', capacity: size, lastForManagers: false },
      ...{ cancelledOn: null, cancelReason: '' },
    })
    const begins = addDays(firstDay, Math.floor((ordinal * 380) / count))
    const days = Array.from({ length: ordinal === 1 ? 2 : random.int(1, 3) }, (_, at) => ({
      id: random.id(),
      on: addDays(begins, at),
    }))
    for (const one of days) {
      addDay({
        ...one,
        version: 1,
        trainingId: id,
        from: time('09:00'),
        to: time('16:00'),
        minutes,
      })
    }
    const from = places.get(panel) ?? 0
    const all = panels[panel]
    const those = Array.from({ length: size }, (_, at) => all[(from + at) % all.length]).flatMap(
      (one) => one ?? [],
    )
    places.set(panel, from + size)
    addThose({ id, days, those, everyDay: ordinal === 1 }, random)
    largest ??= { id, dayIds: days.map((one) => one.id) }
  }
  if (largest === null) throw new Error('An office without trainings measures nothing')
  return { programmeId, largest }
}

function time(text: string): TimeOfDay {
  if (!isTimeOfDay(text)) throw new Error(`${text} is no time of day`)
  return text
}

interface Held {
  readonly id: string
  readonly days: readonly { readonly id: string; readonly on: Day }[]
  readonly those: readonly Sent[]
  /** Nobody is ever absent. */
  readonly everyDay: boolean
}

/** Adds the applications, the attendance of nine in ten, and the certificates of a training. */
function addingPresence(db: WriteDb, programmeId: string) {
  const [addSignup, addPresence, addCertificate] = [
    adding(db, trainingSignup),
    adding(db, attendance),
    adding(db, certificate),
  ]
  let issued = 0
  return ({ id, days, those, everyDay }: Held, random: Randomness): void => {
    const held = days.length * minutes
    const last = days.at(-1)?.on ?? firstDay
    const at = instantOf(new Date(Date.parse(days[0]?.on ?? firstDay) + 7 * 3_600_000))
    for (const [place, one] of those.entries()) {
      addSignup({
        ...{ id: random.id(), version: 1, trainingId: id, personId: one.id, ordinal: place + 1 },
        ...{ appliedAt: at, withdrawnAt: null, withdrawReason: '' },
      })
      const there = days.filter(() => everyDay || random.chance(90))
      for (const { id: trainingDayId } of there) {
        const row = { id: random.id(), version: 1, trainingDayId, personId: one.id }
        addPresence({ ...row, at, source: 'bulk' })
      }
      const attended = there.length * minutes
      if (!reachesThreshold(attended, held, threshold)) continue
      issued += 1
      const issuedOn = addDays(last, 3)
      const number = certificateNumber('SOI/{n}/{year}', issued, issuedOn)
      addCertificate({
        ...{ id: random.id(), version: 1, programmeId, ordinal: issued, number },
        ...{ trainingId: id, personId: one.id, printedName: one.name, printedJst: one.jst },
        ...{ issuedOn, attended, held, reissueOfId: null, annulledOn: null, annulReason: '' },
      })
    }
  }
}
