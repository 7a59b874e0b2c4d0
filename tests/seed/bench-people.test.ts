import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { missingOf } from '#db/rules/person-completeness.ts'
import { person } from '#db/schema/people.ts'
import { attendance, certificate, training, trainingSignup } from '#db/schema/training.ts'
import { type ScaledPeople, scaledPeople } from '#db/seed/bench-people.ts'
import { attendanceOfTraining } from '#db/stores/attendance.ts'
import { parsePesel } from '#db/values/pesel.ts'
import { type SeededStore, seededStore } from './sample-store.ts'

const scale = { people: 600, trainings: 20 }
const made: { readonly office: SeededStore; readonly told: ScaledPeople }[] = []
beforeAll(async () => {
  for (const _ of [1, 2]) {
    const told: ScaledPeople[] = []
    const office = await seededStore(async (db) => {
      told.push(await scaledPeople(db, scale))
    })
    for (const one of told) made.push({ office, told: one })
  }
})
afterAll(async () => {
  for (const { office } of made) await office.remove()
})

const read = (at: number) => {
  const one = made[at]
  if (one === undefined) throw new Error('No store')
  return one.office.store.read(async (db) => ({
    people: await db.select().from(person),
    trainings: await db.select().from(training),
    signups: await db.select().from(trainingSignup),
    present: await db.select().from(attendance),
    certificates: await db.select().from(certificate),
    largest: await attendanceOfTraining(db, one.told.largest.id),
  }))
}

describe('the people for measurements', () => {
  it('are so many, with numbers that are right and mostly whole records', async () => {
    const { people } = await read(0)
    expect(people).toHaveLength(scale.people)
    for (const { pesel } of people) expect(parsePesel(pesel ?? '').ok).toBe(true)
    const whole = people.filter((one) => missingOf(one).length === 0).length
    expect(whole).toBeGreaterThan(scale.people * 0.9)
    expect(whole).toBeLessThan(scale.people)
  })

  it('come to so many trainings, a hundred of them to the first on every day', async () => {
    const { trainings, signups, present, certificates, largest } = await read(0)
    expect(trainings).toHaveLength(scale.trainings)
    expect(signups).toHaveLength(100 + 19 * 45)
    expect(largest).toHaveLength(200)
    expect(present.length).toBeGreaterThan(1_200)
    expect(new Set(certificates.map(({ number }) => number)).size).toBe(certificates.length)
  })

  it('fill no more places than there are JSTs: whoever is sent after that had one before', async () => {
    const office = await seededStore(async (db) => {
      await scaledPeople(db, { people: 60, trainings: 2, jsts: 10 })
    })
    try {
      const people = await office.store.read(async (db) => db.select().from(person))
      expect(people).toHaveLength(60)
      const there = Map.groupBy(
        people.filter(({ leftOn }) => leftOn === null),
        ({ jstId }) => jstId,
      )
      expect([...there.values()].map((own) => own.length)).toEqual(Array(10).fill(3))
      for (const own of there.values()) {
        expect(own.filter(({ panel }) => panel === 'manager')).toHaveLength(1)
      }
    } finally {
      await office.remove()
    }
  })

  it('are the same every time', async () => {
    expect(await read(1)).toEqual(await read(0))
  })
})
