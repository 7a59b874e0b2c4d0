import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Patch, Tx } from '#db/audit.ts'
import type { Store } from '#db/engine/store.ts'
import { RefusedError } from '#db/refused-error.ts'
import { programme } from '#db/schema/programme.ts'
import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { act, actBack, contentsOf, historyOf, replayed, rowsOf } from './deeds.ts'
import { newStore } from './temp-store.ts'

type Fields = Required<Patch<typeof programme>>

const text = fc.constantFrom('', 'Żary', '„ł”; --', '0801011', '\u0000', 'x'.repeat(2000))
const small = fc.integer({ min: 0, max: 3 })
const someDay = fc.constantFrom(day('2019-09-01'), day('2020-02-29'), day('2021-12-31'))

/** Every kind of column there is: text, day, money, rate, count, list, flag, and one left empty. */
const fields: fc.Arbitrary<Fields> = fc.record({
  title: text,
  callNumber: text,
  agreementNumber: text,
  department: text,
  institution: text,
  buyerNip: text,
  from: someDay,
  to: someDay,
  value: fc.maxSafeInteger().map(grosze),
  ownContributionRate: small.map(basisPoints),
  targetJst: small,
  targetMediumTowns: small,
  targetImplementations: small,
  targetImplementationMediumTowns: small,
  proposed: fc.uniqueArray(fc.constantFrom('title', 'value', 'to'), { maxLength: 3 }),
  isSample: fc.boolean(),
  sampleDay: fc.option(someDay),
})

const someOf = fields.chain((whole) =>
  fc
    .subarray(Object.keys(whole) as (keyof Fields)[], { minLength: 1 })
    .map((keys) => Object.fromEntries(keys.map((key) => [key, whole[key]])) as Partial<Fields>),
)

type Step =
  | { readonly kind: 'insert'; readonly fields: Fields }
  | { readonly kind: 'update'; readonly at: number; readonly patch: Partial<Fields> }
  | { readonly kind: 'remove'; readonly at: number }
  | { readonly kind: 'takeBack'; readonly at: number }

const insert = fc.record({ kind: fc.constant('insert' as const), fields })
const update = fc.record({ kind: fc.constant('update' as const), at: fc.nat(50), patch: someOf })
const remove = fc.record({ kind: fc.constant('remove' as const), at: fc.nat(50) })
const takeBack = fc.record({ kind: fc.constant('takeBack' as const), at: fc.nat(50) })

const command = fc.array(
  fc.oneof({ weight: 3, arbitrary: insert }, { weight: 4, arbitrary: update }, remove),
  { minLength: 1, maxLength: 4 },
)
/** A life of an office: commands of several steps each, and some of them taken back. */
const life = fc.array(
  fc.oneof({ weight: 4, arbitrary: command }, { weight: 1, arbitrary: fc.tuple(takeBack) }),
  { minLength: 1, maxLength: 9 },
)

/** Does one command on whichever records there are; answers its change set, null when refused. */
async function live(store: Store, steps: readonly Step[], sets: readonly string[]) {
  const [first] = steps
  if (first?.kind === 'takeBack') {
    const id = sets[first.at % Math.max(1, sets.length)]
    if (id === undefined) return null
    return actBack(store, id).catch((error: unknown) => {
      if (error instanceof RefusedError) return null
      throw error
    })
  }
  return (await act(store, async (tx) => inOrder(tx, steps))).id
}

async function inOrder(tx: Tx, steps: readonly Step[]): Promise<void> {
  for (const step of steps) {
    const rows = await tx.db.select().from(programme)
    const row = 'at' in step ? rows[step.at % Math.max(1, rows.length)] : undefined
    if (step.kind === 'insert') await tx.insert(programme, step.fields)
    else if (row !== undefined && step.kind === 'update') {
      await tx.update(programme, row.id, row.version, step.patch)
    } else if (row !== undefined) await tx.remove(programme, row.id, row.version)
  }
}

it('the history alone tells every row as it is', async () => {
  await fc.assert(
    fc.asyncProperty(life, async (commands) => {
      const store = newStore()
      const sets: string[] = []
      for (const steps of commands) {
        const id = await live(store, steps, sets)
        if (id !== null) sets.push(id)
      }
      expect(await replayed(store, programme)).toEqual(await rowsOf(store, programme))
      await store.close()
    }),
    { numRuns: 30 },
  )
})

it('taking any set back restores its records as they were, or is refused and changes nothing', async () => {
  const outcomes = { restored: 0, refused: 0 }
  await fc.assert(
    fc.asyncProperty(life, fc.nat(50), async (commands, at) => {
      const store = newStore()
      const sets: string[] = []
      const befores: ReturnType<typeof contentsOf>[] = []
      const afters: ReturnType<typeof contentsOf>[] = []
      for (const steps of commands) {
        const before = contentsOf(await rowsOf(store, programme))
        const id = await live(store, steps, sets)
        const [newest] = (await historyOf(store)).slice(-1)
        // A command that changed nothing leaves no set to take back.
        if (id === null || newest?.id !== id) continue
        sets.push(id)
        befores.push(before)
        afters.push(contentsOf(await rowsOf(store, programme)))
      }
      const chosen = at % Math.max(1, sets.length)
      const id = sets[chosen]
      if (id === undefined) return
      const history = await historyOf(store)
      const set = history.find((one) => one.id === id)
      const mine = new Set(set?.changes.map((change) => change.recordId))
      const now = contentsOf(await rowsOf(store, programme))
      // A record stands as the set left it, or it was changed since for good.
      const left = afters[chosen]
      const changedSince = [...mine].some(
        (record) => !isDeepStrictEqual(left?.get(record), now.get(record)),
      )

      if (changedSince) {
        await expect(actBack(store, id)).rejects.toThrow('history.changedSince')
        expect(contentsOf(await rowsOf(store, programme))).toEqual(now)
        expect(await historyOf(store)).toEqual(history)
        outcomes.refused += 1
      } else {
        await actBack(store, id)
        const expected = new Map(now)
        for (const record of mine) {
          const was = befores[chosen]?.get(record)
          if (was === undefined) expected.delete(record)
          else expected.set(record, was)
        }
        expect(contentsOf(await rowsOf(store, programme))).toEqual(expected)
        expect(await replayed(store, programme)).toEqual(await rowsOf(store, programme))
        outcomes.restored += 1
      }
      await store.close()
    }),
    { numRuns: 40 },
  )
  // Both ways out were walked, or the property said nothing.
  expect(outcomes.restored).toBeGreaterThan(0)
  expect(outcomes.refused).toBeGreaterThan(0)
})
