import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listedPlans } from '#db/read-models/implementation-plans.ts'
import { volunteerFacts } from '#db/read-models/volunteer-list.ts'
import { rankCandidates } from '#db/rules/ranking.ts'
import { implementation } from '#db/schema/implementation.ts'
import { mentorOpinion } from '#db/schema/volunteer.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const read = () =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    const programmeId = programme?.id ?? ''
    return {
      ...(await volunteerFacts(db, programmeId)),
      plans: await listedPlans(db, programmeId, day('2021-12-31')),
      implementing: (await db.select().from(implementation)).map(({ jstId }) => jstId),
      judged: new Map((await db.select().from(mentorOpinion)).map((row) => [row.jstId, row])),
    }
  })

describe('the list of the sample office', () => {
  it('is empty until the last training for managers is held in it', async () => {
    const { opensOn, applications, plans, approved } = await read()
    if (opensOn !== null) return
    expect([applications, plans, approved]).toEqual([[], [], null])
  })

  it('is the ranking of its own applications, and holds everybody who implements', async () => {
    const {
      opensOn,
      approved,
      rows,
      applications,
      judged,
      standing,
      implementing,
      annexes,
      plans,
    } = await read()
    if (opensOn === null) return
    const candidates = applications
      .filter(({ withdrawnOn }) => withdrawnOn === null)
      .map(({ jstId, appliedAt, ordinal }) => {
        const { name = '', mediumTown = false } = rows.find((row) => row.jstId === jstId) ?? {}
        const recommendation = judged.get(jstId)?.recommendation ?? null
        return { jstId, name, mediumTown, appliedAt, ordinal, recommendation }
      })
    if (approved === null) throw new Error('The list is not approved')
    expect(rows).toEqual(rankCandidates(candidates, approved.rules).rows)
    const holders = standing?.accepted.map(({ jstId }) => jstId) ?? []
    expect(holders.toSorted()).toEqual(implementing.toSorted())
    expect(annexes.map(({ movedUp }) => movedUp.length)).toEqual([1])
    expect(applications.filter(({ withdrawnOn }) => withdrawnOn !== null)).toHaveLength(1)
    expect(plans.filter(({ state }) => state === 'accepted').map(({ teryt }) => teryt)).toEqual(
      holders,
    )
    // Żary ended early and left its plan undone.
    expect(plans.filter(({ late }) => late > 0).map(({ name }) => name)).toEqual(['Żary'])
  })
})
