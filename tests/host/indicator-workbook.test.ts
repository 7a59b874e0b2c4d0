import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { sharedDir } from '../stores/temp-store.ts'
import { programmeOf, tickingClock } from './office.ts'
import { runOffice, type TestOffice } from './run-office.ts'

let office: TestOffice & { readonly programmeId: string }
beforeAll(async () => {
  const now = tickingClock('2021-12-31T08:00:00Z')
  const started = await runOffice({ dataDir: sharedDir(), now })
  await started.client.office.create({ content: 'sample', person: 'Osoba Mierząca' })
  office = { ...started, programmeId: await programmeOf(started.client) }
}, 120_000)
afterAll(() => office.close())

const words = {
  language: 'pl' as const,
  words: { 'step.completeRecord': 'uzupełnienie danych', person: 'Osoba' },
}

async function rowsOf(file: File, sheet = 0) {
  const book = read(await file.arrayBuffer(), { cellDates: true })
  const name = book.SheetNames[sheet] ?? ''
  const found = book.Sheets[name]
  if (found === undefined) throw new Error(`No sheet ${sheet}`)
  return utils.sheet_to_json<readonly unknown[]>(found, { header: 1 })
}

it.each(['2020-12-31', '2021-12-31'])('has on %s the figures of the list', async (text) => {
  const on = { programmeId: office.programmeId, day: day(text) }
  const { indicators } = await office.client.indicator.list(on)
  const [, , ...rows] = await rowsOf(await office.client.indicator.workbook({ ...on, ...words }))
  const whole = { money: 100, share: 10_000, points: 100, count: 1 }
  const inSheet = (value: number | null, format: keyof typeof whole) =>
    value === null ? null : value / whole[format]
  expect(rows.map(([code, name, , , value, target]) => [code, name, value, target])).toEqual(
    indicators.map(({ code, name, value, target, format }) => [
      ...[code, name],
      inSheet(value, format) ?? 'nothing',
      inSheet(target, format) ?? undefined,
    ]),
  )
  const shares = rows.map(([, , , , , , share]) => share)
  expect(shares[0]).toBeCloseTo((indicators[0]?.value ?? 0) / 43, 10)
  expect(shares.at(-1)).toBeUndefined()
})

it('has on two sheets those who make an indicator and those who wait, people without names', async () => {
  const { client, programmeId } = office
  const { indicators } = await client.indicator.list({ programmeId })
  const staff = indicators.find(({ code }) => code === 'P5')
  const evidence = await client.indicator.evidence({ id: staff?.id ?? '', limit: 500 })
  const file = await client.indicator.membersWorkbook({ id: staff?.id ?? '', ...words })
  expect(file.name).toMatch(/P5-2021-12-31\.xlsx$/)
  const [, head, said, , ...counted] = await rowsOf(file)
  expect(head?.[1]).toBe(staff?.value)
  expect(said).toEqual(['noNames'])
  expect(counted).toHaveLength(evidence.counted.total)
  const [, , , , ...waiting] = await rowsOf(file, 1)
  // A row for each missing step: somebody may wait for two.
  expect(waiting).toHaveLength(evidence.waiting.rows.length)
  expect(waiting.filter((row) => row[3] === 'uzupełnienie danych')).toHaveLength(5)
  const rows = [...counted, ...waiting]
  const { counted: made, waiting: missing } = evidence
  expect(new Set(rows.map(([name]) => name)).size).toBe(made.total + missing.total)
  for (const [name] of rows) expect(name).toMatch(/^Osoba \d+$/)
  // The order of places, not of names.
  const places = counted.map((row) => String(row[2]))
  expect(places).toEqual(places.toSorted())
})

it('counts the days of one person under one number, and names JSTs as they are', async () => {
  const { client, programmeId } = office
  const rule = { kind: 'count', set: 'attendances', where: {} } as const
  const { id } = await client.indicator.save({
    ...{ programmeId, id: null, version: 0, code: 'X1', name: 'Obecności', nameEn: 'Attendances' },
    ...{ kind: 'output', source: 'biuro', rule, target: { kind: 'none' }, deadline: null },
    ...{ isProposed: false, active: true },
  })
  const evidence = await client.indicator.evidence({ id, limit: 10_000 })
  const [, , , , ...days] = await rowsOf(await client.indicator.membersWorkbook({ id, ...words }))
  expect(days).toHaveLength(evidence.counted.total)
  const people = new Set(evidence.counted.rows.map(({ key }) => key.split(':')[2]))
  expect(new Set(days.map(([name]) => name)).size).toBe(people.size)
  expect(JSON.stringify(days)).not.toContain(evidence.counted.rows[0]?.name)
  const { indicators } = await client.indicator.list({ programmeId })
  const signed = await client.indicator.evidence({ id: indicators[0]?.id ?? '', limit: 500 })
  const [, , , ...jsts] = await rowsOf(
    await client.indicator.membersWorkbook({ id: indicators[0]?.id ?? '', ...words }),
  )
  expect(jsts.map(([name]) => name)).toEqual(signed.counted.rows.map(({ name }) => name))
})
