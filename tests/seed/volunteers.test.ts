import { getTableName } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { listedPlans } from '#db/read-models/implementation-plans.ts'
import { volunteerFacts } from '#db/read-models/volunteer-list.ts'
import { rankCandidates } from '#db/rules/ranking.ts'
import { decideWithdrawal, standingList } from '#db/rules/ranking-annex.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { implementation } from '#db/schema/implementation.ts'
import { mentorOpinion, rankingRules, volunteerApplication } from '#db/schema/volunteer.ts'
import { listJsts } from '#db/stores/jst.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import type { Annex, Candidate, RankingRules } from '#db/values/volunteer.ts'
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
      jsts: await listJsts(db),
      sets: await db.select().from(changeSet),
      changes: await db.select().from(recordChange),
    }
  })

type Office = Awaited<ReturnType<typeof read>>

/** The records of a table as the history alone tells them at the moment of a change set. */
function replayed<Row>(
  { sets, changes }: Office,
  table: Parameters<typeof getTableName>[0],
  until: string,
): readonly Row[] {
  const before = new Set(
    sets
      .slice(
        0,
        sets.findIndex(({ id }) => id === until),
      )
      .map(({ id }) => id),
  )
  const rows = new Map<string, Record<string, unknown>>()
  for (const { tableName, recordId, action, fields, changeSetId } of changes) {
    if (tableName !== getTableName(table) || !before.has(changeSetId)) continue
    const after = Object.entries(fields).map(([field, [, is]]) => [field, is])
    if (action === 'delete') rows.delete(recordId)
    else rows.set(recordId, { ...rows.get(recordId), ...Object.fromEntries(after) })
  }
  return [...rows.values()] as Row[]
}

/** What the ranking saw when the list was approved, out of the history. */
function replayedCandidates(told: Office, until: string): readonly Candidate[] {
  const opinions = replayed<typeof mentorOpinion.$inferSelect>(told, mentorOpinion, until)
  return replayed<typeof volunteerApplication.$inferSelect>(told, volunteerApplication, until)
    .filter(({ withdrawnOn }) => (withdrawnOn ?? null) === null)
    .map(({ jstId, appliedAt, ordinal }) => {
      const jst = told.jsts.find(({ id }) => id === jstId)
      if (jst === undefined) throw new Error(`No JST ${jstId}`)
      const judged = opinions.find((one) => one.jstId === jstId)
      const { name, mediumTown } = jst
      return {
        ...{ jstId, name, mediumTown, appliedAt, ordinal },
        recommendation: judged?.recommendation ?? null,
      }
    })
}

describe('the list of the sample office', () => {
  it('is what its history, replayed up to the approval, is ranked to', async () => {
    const told = await read()
    const approval = told.sets.find(({ procedure }) => procedure === 'volunteer.approve')
    if (approval === undefined || told.approved === null) throw new Error('No list was approved')
    const [rules] = replayed<RankingRules>(told, rankingRules, approval.id)
    if (rules === undefined) throw new Error('The history holds no rules')
    const candidates = replayedCandidates(told, approval.id)
    expect(candidates.length).toBeGreaterThan(told.approved.rules.places)
    expect(told.approved.rows).toEqual(rankCandidates(candidates, rules).rows)
  })

  it('and its annexes replayed one by one move up the same JSTs', async () => {
    const { approved, annexes } = await read()
    if (approved === null) throw new Error('No list was approved')
    const played: Annex[] = []
    for (const { withdrawnJstId, movedUp } of annexes) {
      const list = standingList(approved.rows, played)
      const decided = decideWithdrawal(list, withdrawnJstId, approved.rules, new Set())
      if (!decided.ok) throw new Error(decided.refusal.code)
      expect(decided.value.movedUp).toEqual(movedUp)
      played.push(decided.value)
    }
    expect(played.map(({ movedUp }) => movedUp.length)).toEqual([1])
  })

  it('holds everybody who implements, each with an accepted plan', async () => {
    const { applications, standing, implementing, plans } = await read()
    const holders = standing?.accepted.map(({ jstId }) => jstId) ?? []
    expect(holders.length).toBeGreaterThan(0)
    expect(holders.toSorted()).toEqual(implementing.toSorted())
    expect(applications.filter(({ withdrawnOn }) => withdrawnOn !== null)).toHaveLength(1)
    expect(plans.filter(({ state }) => state === 'accepted').map(({ teryt }) => teryt)).toEqual(
      holders,
    )
    // Żary ended early and left its plan undone, which nobody owes any more.
    expect(plans.filter(({ ended }) => ended > 0).map(({ name }) => name)).toEqual(['Żary'])
    expect(plans.filter(({ late }) => late > 0)).toEqual([])
  })
})
