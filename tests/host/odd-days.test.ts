import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import * as z from 'zod'
import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import { type Known, likely } from './likely.ts'
import { type LubuskieOffice, lubuskieOffice } from './office.ts'
import { idsIn } from './peek.ts'
import { type Procedure, procedureOf, procedures } from './procedures.ts'

/** Inputs for each query; `FUZZ_RUNS=200` for a long sweep. */
const runs = Number(process.env.FUZZ_RUNS ?? 6)

/** The ends of what can be written and of what an office can mean, of the programme, leap days. */
const oddDays = [
  ...['0000-01-01', '0001-01-01', '1899-12-31', '1900-01-01', '1970-01-01', '2000-02-29'],
  ...['2019-08-31', '2019-09-01', '2020-02-29', '2021-12-31', '2022-01-01', '2024-02-29'],
  ...['2100-12-31', '2101-01-01', '9999-12-31'],
]

const bare = {
  ...{ title: 'Kolejna edycja', callNumber: '', agreementNumber: '', department: '' },
  ...{ institution: '', from: day('2023-01-01'), to: day('2024-12-31'), value: grosze(0) },
  ...{ ownContributionRate: basisPoints(0), targetJst: 0, targetMediumTowns: 0, buyerNip: '' },
  ...{ targetImplementations: 0, targetImplementationMediumTowns: 0 },
}

/** Next editions of which nothing is known yet, and what a slip of the hand may make of them. */
const editions = [
  {},
  { from: day('1900-01-01'), to: day('1900-01-01'), value: grosze(1) },
  { from: day('2100-12-31'), to: day('2100-12-31'), value: grosze(Number.MAX_SAFE_INTEGER) },
  { from: day('1900-01-01'), to: day('2100-12-31'), targetJst: 10_000 },
  { value: grosze(-1), ownContributionRate: basisPoints(10_000) },
]

/** A query's input with an odd day, of one of these programmes or of none; null of what asks for no day. */
function oddInput({ kind, input }: Procedure, known: Known, programmes: readonly string[]) {
  const shape = input instanceof z.ZodObject ? (input.shape as Record<string, z.ZodType>) : {}
  if (kind !== 'query' || !('day' in shape)) return null
  const fields = Object.entries(shape).map(([key, of]) => [key, likely(of, known, key)])
  return fc.record({
    ...Object.fromEntries(fields),
    day: fc.constantFrom(...oddDays),
    ...('programmeId' in shape && { programmeId: fc.constantFrom(...programmes, 'nobody') }),
  })
}

const outcomeOf = (office: LubuskieOffice, name: string, input: unknown): Promise<string> =>
  procedureOf(
    office.client,
    name,
  )(input).then(
    () => 'done',
    (error: unknown) =>
      error instanceof ORPCError && error.code === 'REFUSED' ? 'refused' : String(error),
  )

it('answers or refuses whatever day of whatever programme a screen is asked for', async () => {
  const office = await lubuskieOffice()
  const { client, programmeId, path } = office
  const programmes = [programmeId]
  for (const edition of editions) {
    programmes.push((await client.programme.create({ ...bare, ...edition })).id)
  }
  const known = { ids: idsIn(path), teryts: ['0801', '0801011', '0862011'] }
  const done = new Set<string>()
  for (const procedure of procedures) {
    const input = oddInput(procedure, known, programmes)
    if (input === null) continue
    const { name } = procedure
    await fc.assert(
      fc.asyncProperty(input, async (asked) => {
        const outcome = await outcomeOf(office, name, asked)
        expect(['done', 'refused'], `${name}: ${outcome}`).toContain(outcome)
        if (outcome === 'done') done.add(name)
      }),
      { numRuns: runs },
    )
  }
  // Which get through is chance, nearly all of 26; too few would say nothing.
  expect(done.size).toBeGreaterThan(8)
})

it('refuses a year that no office means, where one month of it follows another without end', async () => {
  const { client, programmeId } = await lubuskieOffice()
  const far = day('9999-12-31')
  const asked = [
    client.quota.course({ programmeId, day: far }),
    client.forecast.list({ programmeId, day: far }),
    client.programme.create({ ...bare, to: far }),
  ]
  for (const call of asked) {
    await expect(call).rejects.toMatchObject({ code: 'REFUSED', data: { code: 'input.invalid' } })
  }
  // What an office may mean is answered, and no course goes on for years of nothing.
  const [jst] = await client.quota.course({ programmeId, day: day('2100-12-31') })
  expect(jst?.points.slice(-2).map((point) => point.day)).toEqual(['2021-12-31', '2100-12-31'])
})
