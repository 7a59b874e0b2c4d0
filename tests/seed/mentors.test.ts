import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mentorsByJst, visitsHeldByJst } from '#db/read-models/mentor-facts.ts'
import { mentorsPage, visitsPage } from '#db/read-models/mentors.ts'
import { neverOverlap } from '#db/rules/mentor-assignment.ts'
import { implementation } from '#db/schema/implementation.ts'
import { assignmentsIn } from '#db/stores/mentor.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const today = day('2026-11-22')
const read = () =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('The sample office has no programme')
    return {
      ...(await mentorsPage(db, programme, today)),
      ...(await visitsPage(db, programme, today)),
      implementing: (await db.select().from(implementation)).map(({ jstId }) => jstId),
      assignments: await assignmentsIn(db, programme.id),
      held: await visitsHeldByJst(db, programme.id),
      byJst: await mentorsByJst(db, programme.id, day('2021-12-31')),
    }
  })

describe('the mentors of the sample office', () => {
  it('have every JST that implements, and one that joined last has nobody yet', async () => {
    const { mentors, jsts, implementing, byJst } = await read()
    expect(mentors.map(({ name, jsts: inCare }) => [name, inCare > 10])).toEqual([
      ['Ewa Modelowa', true],
      ['Piotr Testowy', true],
    ])
    expect(implementing.filter((jst) => !byJst.has(jst))).toEqual([])
    expect(jsts.filter(({ mentor }) => mentor === null)).toHaveLength(1)
    expect(jsts[0]?.mentor).toBeNull()
    expect(mentors.every(({ phone, email }) => /000/.test(phone) && /example$/.test(email))).toBe(
      true,
    )
  })

  it('handed one JST over with a note, and never had one at the same time', async () => {
    const { assignments } = await read()
    const byJst = Map.groupBy(assignments, ({ jstId }) => jstId)
    expect([...byJst.values()].every(neverOverlap)).toBe(true)
    const ended = assignments.filter(({ to }) => to !== null)
    expect(ended).toMatchObject([{ to: '2021-05-30', handover: expect.stringMatching(/\w{5}/) }])
  })

  it('held two visits at each, all but where the agreement ended early', async () => {
    const { visits, implementing, held } = await read()
    const count = (teryt: string) =>
      visits.filter((visit) => visit.teryt === teryt && visit.state === 'held').length
    const few = implementing.filter((jst) => count(jst) < 2)
    expect(few).toEqual(['0811021'])
    expect(held.size).toBe(implementing.length)
    const states = Object.groupBy(visits, ({ state }) => state)
    expect([states.cancelled?.length, states.overdue?.length, states.planned]).toEqual([
      3,
      1,
      undefined,
    ])
    expect(
      visits.every(
        ({ state, people, others }) => state !== 'held' || people.length + others.length > 0,
      ),
    ).toBe(true)
    expect(visits.filter(({ document }) => document !== null).length).toBeGreaterThan(3)
    expect(visits.filter(({ clashes }) => clashes.length > 0)).toEqual([])
  })

  it('saw to their next steps but two, which are late, and one that ended with the agreement', async () => {
    const { steps, mentors } = await read()
    expect(steps.length).toBeGreaterThan(50)
    const open = steps.filter(({ doneOn }) => doneOn === null)
    expect(open.filter(({ late }) => late)).toHaveLength(2)
    expect(open.filter(({ ended }) => ended).map(({ jstName }) => jstName)).toEqual(['Żary'])
    expect(open).toHaveLength(3)
    expect(mentors.reduce((sum, { overdueSteps }) => sum + overdueSteps, 0)).toBe(2)
  })
})
