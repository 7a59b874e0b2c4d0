import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { implementationGateFacts } from '#db/read-models/implementation-gate-facts.ts'
import { listOpensOn } from '#db/read-models/volunteer-list.ts'
import { shutGate } from '#db/rules/implementation-gates.ts'
import { implementationSteps } from '#db/rules/implementation-state.ts'
import { attemptsHold } from '#db/rules/recruitment-holds.ts'
import { datesRefusal } from '#db/rules/recruitment-order.ts'
import { datedSteps } from '#db/rules/recruitment-state.ts'
import { account } from '#db/schema/account.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { implementation } from '#db/schema/implementation.ts'
import { recruitment } from '#db/schema/recruitment.ts'
import { approvedListOf } from '#db/stores/volunteer.ts'
import { day, dayOf, isDay } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import type { ProcedureMeta } from '#electron/contract/procedure.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const period = { from: day('2019-09-01'), to: day('2021-12-31') }
const read = () =>
  office.store.read(async (db) => ({
    attempts: await db.select().from(recruitment),
    implementations: await db.select().from(implementation),
    sets: await db.select().from(changeSet),
    changes: await db.select().from(recordChange),
    accounts: await db.select().from(account),
  }))

describe('the days of the sample office', () => {
  it('are in order in every attempt', async () => {
    const { attempts } = await read()
    expect(attempts).toHaveLength(94 - 20 + 1)
    for (const attempt of attempts) {
      expect(datesRefusal(attempt, { today: period.to, period }), attempt.jstId).toBeNull()
      const kinds = datedSteps(attempt).map(({ kind }) => kind)
      const chain = ['invite', 'declare', 'sign', 'join'].slice(0, kinds.length)
      expect(kinds.filter((kind) => kind !== 'withdraw')).toEqual(
        kinds.includes('withdraw') ? chain.slice(0, kinds.length - 1) : chain,
      )
    }
  })

  it('hold together with each implementation', async () => {
    const { attempts, implementations } = await read()
    expect(implementations).toHaveLength(24)
    for (const row of implementations) {
      const own = attempts.filter(({ jstId }) => jstId === row.jstId)
      expect(attemptsHold(own, row, row.jstId).ok).toBe(true)
      const joinedOn = own.at(-1)?.joinedOn ?? null
      const days = [joinedOn, ...implementationSteps(row).map(({ on }) => on)]
      expect(days).not.toContain(null)
      expect(days.toSorted()).toEqual(days)
    }
  })

  it('let every agreement through its gates, where the last training opened the list', async () => {
    const { attempts, implementations } = await read()
    const [{ programmeId } = { programmeId: '' }] = implementations
    const { opensOn, list, shut } = await office.store.read(async (db) => ({
      opensOn: await listOpensOn(db, programmeId),
      list: await approvedListOf(db, programmeId),
      shut: await Promise.all(
        implementations.map(async ({ jstId, agreementOn }) => {
          const support = attempts.findLast((row) => row.jstId === jstId) ?? null
          const facts = { support, ...(await implementationGateFacts(db, programmeId, jstId)) }
          return [jstId, shutGate('sign', agreementOn ?? period.to, facts)] as const
        }),
      ),
    }))
    // Without trainings there is no list, and the agreements stand on recruitment alone.
    expect(list === null).toBe(opensOn === null)
    const closed = shut.filter(([, refusal]) => refusal !== null)
    expect(closed).toHaveLength(opensOn === null ? implementations.length : 0)
  })

  it('are never written down before they came', async () => {
    const { sets, changes } = await read()
    const writtenOn = new Map(sets.map(({ id, at }) => [id, dayOf(new Date(at))]))
    const steps = changes
      .filter(({ tableName }) => ['recruitment', 'implementation'].includes(tableName))
      .flatMap(({ changeSetId, fields }) =>
        Object.values(fields).map(([, after]) => ({ after, on: writtenOn.get(changeSetId) ?? '' })),
      )
      .filter(({ after }) => typeof after === 'string' && isDay(after))
    expect(steps.length).toBeGreaterThan(250)
    expect(steps.filter(({ after, on }) => String(after) > on)).toEqual([])
  })

  it('number the agreements in the order of signing', async () => {
    const { attempts, implementations } = await read()
    const inOrder = (
      rows: readonly { agreementOn: string | null; agreementNumber: string | null }[],
    ) =>
      rows
        .filter(({ agreementOn }) => agreementOn !== null)
        .toSorted((a, b) => (String(a.agreementOn) < String(b.agreementOn) ? -1 : 1))
        .map(({ agreementNumber }) => agreementNumber)
    const upTo = (count: number, prefix: string, year: number) =>
      Array.from(
        { length: count },
        (_, at) => `${prefix}/${String(at + 1).padStart(2, '0')}/${year}`,
      )
    expect(inOrder(attempts)).toEqual([...upTo(47, 'UW', 2020), ...upTo(4, 'UW', 2021)])
    expect(inOrder(implementations)).toEqual(upTo(24, 'UWD', 2021))
  })
})

describe('the deeds of the sample office', () => {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/Warsaw',
    weekday: 'short',
    hour: '2-digit',
    minute: '2-digit',
  })

  it('follow one another in the hours of the office', async () => {
    const { sets } = await read()
    const moments = sets.map(({ at }) => at)
    expect(moments.toSorted()).toEqual(moments)
    expect(new Set(moments).size).toBe(moments.length)
    const odd = moments
      .map((at) => clock.format(new Date(at)))
      .filter((text) => !/^(Mon|Tue|Wed|Thu|Fri) (0[7-9]|1[0-5]):/.test(text))
    expect(odd).toEqual([])
    const daysOff = [
      '2019-11-11',
      '2020-01-06',
      '2020-04-13',
      '2020-06-11',
      '2020-11-11',
      '2021-06-03',
    ]
    expect(moments.filter((at) => daysOff.includes(at.slice(0, 10)))).toEqual([])
  })

  it('are each of a colleague whose role may call the procedure', async () => {
    const { sets, accounts } = await read()
    const roles = new Map(accounts.map(({ id, role }) => [id, role]))
    const calls = new Map(
      sets
        .filter(({ procedure }) => procedure !== 'office.create')
        .map(({ accountId, procedure }) => [`${roles.get(accountId)} ${procedure}`, procedure]),
    )
    expect(calls.size).toBeGreaterThan(12)
    for (const [call, procedure] of calls) {
      const { kind, allowed } = metaOf(procedure)
      const role = call.split(' ')[0] ?? ''
      const may =
        role === 'coordinator' || allowed === 'everyone' || allowed.some((one) => one === role)
      const changes = kind === 'command' || kind === 'work'
      expect([call, changes, may]).toEqual([call, true, true])
    }
  })

  it('tell a whole life, mistakes included', async () => {
    const { sets, attempts } = await read()
    const of = (procedure: string) => sets.filter((set) => set.procedure === procedure)
    const imports = of('recruitment.runImport')
    expect(imports.map(({ records }) => records)).toEqual([94, 4, 8])
    expect(of('history.takeBack').map(({ takesBack }) => takesBack)).toEqual([imports[1]?.id])
    expect(of('recruitment.undo').map(({ reason }) => reason)).not.toContain(null)
    expect(of('recruitment.undo')).toHaveLength(2)
    expect(of('implementation.undo')).toHaveLength(1)
    const replaced = attempts.flatMap(({ replacesJstId }) => replacesJstId ?? [])
    expect(replaced.toSorted()).toEqual(['0802032', '0807012', '0808053', '0809082'])
    const again = attempts.filter(({ attempt }) => attempt === 2)
    expect(again.map(({ jstId, agreementOn }) => [jstId, agreementOn])).toEqual([
      ['0803053', '2020-12-10'],
    ])
    expect(attempts.filter(({ withdrawalReason }) => withdrawalReason !== null)).toHaveLength(10)
  })
})

function metaOf(procedure: string): ProcedureMeta {
  let found: unknown = contract
  for (const part of procedure.split('.')) found = (found as Record<string, unknown>)[part]
  return (found as { readonly '~orpc': { readonly meta: ProcedureMeta } })['~orpc'].meta
}
