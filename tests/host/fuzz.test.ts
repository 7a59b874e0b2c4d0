import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { recordTables } from '#db/engine/record-tables.ts'
import { replayed, rowsOf } from '../stores/deeds.ts'
import { openHere } from '../stores/temp-store.ts'
import { likely } from './likely.ts'
import { type LubuskieOffice, lubuskieOffice } from './office.ts'
import { dumpOf, idsIn } from './peek.ts'
import { procedureOf, procedures } from './procedures.ts'

/** Inputs for each procedure; `FUZZ_RUNS=200` for a long sweep. */
const runs = Number(process.env.FUZZ_RUNS ?? 10)

type Outcome = 'done' | 'refused' | { readonly broke: string }

/** Calls with anything at all; says only whether it was done, refused or broke. */
async function outcomeOf(office: LubuskieOffice, name: string, input: unknown): Promise<Outcome> {
  try {
    const answer = await procedureOf(office.client, name)(input)
    // A watch of changes is let go at once.
    if (name === 'office.changes') await (answer as AsyncIterator<unknown>).return?.()
    return 'done'
  } catch (error) {
    if (error instanceof ORPCError && error.code === 'REFUSED') return 'refused'
    return { broke: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }
}

describe('whatever a window sends', () => {
  it('is done or refused, and breaks nothing: any JSON at all', async () => {
    const office = await lubuskieOffice()
    const before = dumpOf(office.path)
    for (const { name } of procedures) {
      await fc.assert(
        fc.asyncProperty(fc.jsonValue(), async (input) => {
          expect(['done', 'refused']).toContain(await outcomeOf(office, name, input))
        }),
        { numRuns: runs, examples: [[null], [{}], [[]], ['text'], [0]] },
      )
    }
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('is done or refused: inputs of the right shape', {
    timeout: 90_000 + runs * 2_000,
  }, async () => {
    const office = await lubuskieOffice()
    const teryts = ['0801', '0801011', '0801022', '0861011', '0862011']
    const tally = new Map<string, number>()
    const fuzzed = procedures.filter(({ kind }) => kind !== 'system')
    for (let round = 0; round < 2; round += 1) {
      for (const { name, input } of fuzzed) {
        const known = { ids: idsIn(office.path), teryts }
        await fc.assert(
          fc.asyncProperty(likely(input, known), async (value) => {
            const outcome = await outcomeOf(office, name, value)
            expect(['done', 'refused'], JSON.stringify(outcome)).toContain(outcome)
            if (outcome === 'done') tally.set(name, (tally.get(name) ?? 0) + 1)
          }),
          // Each file that is read costs a worker of its own.
          { numRuns: name === 'recruitment.previewImport' ? 3 : runs },
        )
      }
    }
    // Which kinds get through is chance, 14 to 20 of them here; too few would say nothing.
    expect(tally.size).toBeGreaterThan(8)
    await office.close()
    const store = openHere(office.path)
    for (const table of recordTables.values()) {
      expect(await replayed(store, table)).toEqual(await rowsOf(store, table))
    }
  })
})
