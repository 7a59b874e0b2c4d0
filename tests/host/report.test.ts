import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import type { Month } from '#db/values/period.ts'
import { reportWriting } from '#electron/documents/report-writing.ts'
import { budgetReportWordsOf, jstCardWords } from '#renderer/screens/report/report-words.ts'
import { sharedDir } from '../stores/temp-store.ts'
import { codeOf, lubuskieOffice, programmeOf, tempDir, tickingClock } from './office.ts'
import { askedMonth, polish } from './report-office.ts'
import { runOffice, type TestOffice } from './run-office.ts'

/** The reader of PDFs is a system package, which a build machine may be without. */
const reader = 'pdftotext'
const reads = spawnSync(reader, ['-v']).error === undefined
const plain = (text: string) => text.replace(/\s+/g, ' ')

/** The text of a PDF page by page, its line breaks as blanks. */
async function pagesOf(file: File): Promise<readonly string[]> {
  const path = join(tempDir(), 'raport.pdf')
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
  const text = execFileSync(reader, ['-layout', path, '-'], { encoding: 'utf8' })
  return text.split('\f').slice(0, -1).map(plain)
}

/** How many pages a PDF has, by its own word. */
async function pageCount(file: File): Promise<number> {
  const text = Buffer.from(await file.arrayBuffer()).toString('latin1')
  return Number(/\/Type \/Pages\s*\/Count (\d+)/.exec(text)?.[1])
}

async function sheetsOf(file: File) {
  const book = read(await file.arrayBuffer(), { cellDates: true })
  return (name: string) => {
    const sheet = book.Sheets[name]
    if (sheet === undefined) throw new Error(`There is no sheet ${name}: ${book.SheetNames}`)
    return utils.sheet_to_json<readonly unknown[]>(sheet, { header: 1 })
  }
}

describe('in the sample office', () => {
  let office: TestOffice & { readonly programmeId: string }
  beforeAll(async () => {
    const now = tickingClock('2021-12-31T08:00:00Z')
    const started = await runOffice({ dataDir: sharedDir(), now })
    await started.client.office.create({ content: 'sample', person: 'Zofia Źdźbło' })
    office = { ...started, programmeId: await programmeOf(started.client) }
  }, 120_000)
  afterAll(() => office.close())

  const write = reportWriting('pl')

  it.each([
    ['2020-11', '2020-11-30'],
    ['2021-12', '2021-12-31'],
  ])('says of %s the same on the screens, in the workbook and on paper', async (month, text) => {
    const { client, programmeId } = office
    const on = { programmeId, day: day(text) }
    const asked = await askedMonth(client, programmeId, month)
    const { indicators } = await client.indicator.list(on)
    const { realisation } = await client.realisation.matrix(on)
    const overview = await client.dashboard.overview(on)
    const packages = await client.dashboard.packages(on)
    const course = await client.realisation.course(on)
    const sheet = await sheetsOf(await client.report.monthlyXlsx(asked))

    const [, ...rows] = sheet('Wskaźniki')
    const whole = { money: 100, share: 10_000, points: 100, count: 1 }
    expect(rows.map(([code, name, , value]) => [code, name, value])).toEqual(
      indicators.map(({ code, name, value, format }) => [
        ...[code, name],
        value === null ? undefined : value / whole[format],
      ]),
    )
    const money = sheet('Realizacja budżetu').at(-1) ?? []
    const { budget, contracted, documents, openContracts, left, paid, claimed, settled } =
      overview.money.total
    const total = [budget, contracted, documents, openContracts, left, paid, claimed, settled]
    expect(money.slice(0, 9)).toEqual(['Razem', ...total.map((amount) => amount / 100)])
    const delivered = sheet('Pakiety dla JST')
      .slice(1)
      .map((row) => row.at(-1))
    expect(delivered).toEqual(packages.deliverables.map(({ counts }) => counts.delivered))
    const curve = sheet('Budżet w czasie')
      .slice(1)
      .map((row) => row[1])
    expect(curve).toEqual(course.points.map(({ planned }) => planned / 100))
    expect(sheet('Co wymaga uwagi')).toHaveLength(overview.alerts.length + 1)

    const { id, number } = await client.report.issueMonthly(asked)
    const file = await client.document.file({ id })
    const kept = (await client.document.register({ programmeId })).find((one) => one.id === id)
    expect(kept).toMatchObject({
      ...{ number, kind: 'monthlyReport', dataDay: text, teryt: null },
      forWhom: 'Zarząd Województwa',
    })
    expect(await pageCount(file)).toBe(3)
    if (!reads) return
    const pages = await pagesOf(file)
    const printed = pages.join(' ')
    for (const [at, page] of pages.entries()) {
      expect(page).toContain(`nr ${number} · dane na dzień ${write.day(day(text))}`)
      expect(page).toContain(`strona ${at + 1}/${pages.length}`)
    }
    for (const { code, value, format } of indicators) {
      expect(printed).toMatch(new RegExp(`\\b${code}\\b`))
      expect(printed).toContain(plain(write.value(value, format)))
    }
    for (const amount of [budget, documents, paid, settled, left]) {
      expect(printed).toContain(plain(write.amount(amount)))
    }
    for (const task of realisation.tasks) {
      expect(printed).toContain(plain(write.amount(task.figures.paid)))
    }
    expect(printed).toContain('Zofia Źdźbło')
    expect(printed).toContain(plain(asked.sentences.alerts[0]?.what ?? ''))
    expect(printed).not.toMatch(/undefined|NaN|\{\w+\}|\b(kind|state|stage|dashboard|report)\.\w/)
  })

  it.runIf(reads).each(['2020-03', '2020-07', '2021-05', '2021-11', '2021-12'])(
    'leaves no section title of %s at the foot of a page',
    async (month) => {
      const { client, programmeId } = office
      const asked = await askedMonth(client, programmeId, month)
      const { id } = await client.report.issueMonthly(asked)
      const titles = ['indicators', 'stages', 'budgetHeading', 'packages', 'calls', 'attention']
        .concat('changes', 'curve')
        .map((key) => asked.words[key] ?? key)
      for (const page of await pagesOf(await client.document.file({ id }))) {
        const body = page.slice(0, page.lastIndexOf(asked.words.monthlyTitle ?? '')).trim()
        expect(titles.filter((title) => body.endsWith(title))).toEqual([])
      }
    },
  )

  it('gives out the budget with the totals of its screen', async () => {
    const { client, programmeId } = office
    const words = budgetReportWordsOf(polish)
    const { id } = await client.report.issueBudget({
      ...{ programmeId, language: 'pl', words },
      forWhom: 'Marszałek',
    })
    const file = await client.document.file({ id })
    expect(await pageCount(file)).toBe(2)
    if (!reads) return
    const { realisation } = await client.realisation.matrix({ programmeId })
    const printed = (await pagesOf(file)).join(' ')
    const { budget, contracted, documents, paid, claimed, settled, left } = realisation.total
    for (const amount of [budget, contracted, documents, paid, claimed, settled, left]) {
      expect(printed).toContain(plain(write.amount(amount)))
    }
    for (const { name } of realisation.tasks.flatMap(({ lines }) => lines)) {
      expect(printed).toContain(plain(name).slice(0, 20))
    }
    expect(printed).toContain('Zatwierdził(a)')
  })

  it('puts a JST on two pages, its people by name and function alone', async () => {
    const { client, programmeId } = office
    const { rows } = await client.jst.list({ programmeId })
    const teryt = rows.find(({ implementation }) => implementation === 'completed')?.teryt ?? ''
    const words = jstCardWords(polish)
    const { id } = await client.report.issueJstCard({ programmeId, teryt, language: 'pl', words })
    const [kept] = (await client.document.register({ programmeId })).filter((one) => one.id === id)
    expect(kept).toMatchObject({ kind: 'jstCard', teryt })
    const file = await client.document.file({ id })
    expect(await pageCount(file)).toBeLessThanOrEqual(2)
    if (!reads) return
    const printed = (await pagesOf(file)).join(' ')
    const card = await client.desk.card({ programmeId, teryt })
    for (const { number } of card.agreements) expect(printed).toContain(number)
    for (const { firstName, lastName, phone } of card.people) {
      expect(printed).toContain(`${firstName} ${lastName}`)
      if (phone !== '') expect(printed).not.toContain(phone)
    }
    expect(printed).not.toMatch(/undefined|\b(step|whose|function|panel|state|kind|visit)\.\w/)
  })

  it('refuses words that were written before somebody changed the figures', async () => {
    const { client, programmeId } = office
    const asked = await askedMonth(client, programmeId, '2021-12')
    const before = await client.document.register({ programmeId })
    const stale = { ...asked, stamp: `${asked.stamp}0` }
    expect(await codeOf(client.report.issueMonthly(stale))).toBe('report.dataMoved')
    expect(await client.document.register({ programmeId })).toEqual(before)
  })
})

it('tells of a month with nothing on record, and of none that has not come', async () => {
  const { client, programmeId } = await lubuskieOffice()
  const months = await client.report.months({ programmeId })
  expect([months[0], months.at(-1)]).toEqual(['2019-09', '2020-09'])
  const asked = await askedMonth(client, programmeId, '2019-10')
  const { id, number } = await client.report.issueMonthly(asked)
  expect(number).toBe('1/2020')
  const file = await client.document.file({ id })
  const sheet = await sheetsOf(await client.report.monthlyXlsx(asked))
  const counts = sheet('Pakiety dla JST')
    .slice(1)
    .flatMap((row) => row.slice(1))
  expect(new Set(counts)).toEqual(new Set([0]))
  if (reads) {
    const printed = (await pagesOf(file)).join(' ')
    expect(printed).toContain('W tym miesiącu nie było rozmów.')
    expect(printed).toContain('Żadna JST nie ma jeszcze umowy wdrożeniowej')
    expect(printed).not.toMatch(/undefined|NaN|Infinity/)
  }
  const ahead = client.report.month({ programmeId, month: '2020-10' as Month })
  expect(await codeOf(ahead)).toBe('report.monthOutside')
})

it('tells of the month just over what needs somebody now, under that date', async () => {
  const { client, programmeId } = await lubuskieOffice()
  // The programme stands on 15 September.
  const month = (text: string) => client.report.month({ programmeId, month: text as Month })
  expect(await month('2020-08')).toMatchObject({ day: '2020-08-31', isPast: false })
  expect(await month('2020-07')).toMatchObject({ day: '2020-07-31', isPast: true })
  const { alerts } = await client.dashboard.overview({ programmeId })
  const kinds = (of: readonly { readonly kind: string }[]) => of.map(({ kind }) => kind).toSorted()
  expect(kinds((await month('2020-08')).alerts)).toEqual(kinds(alerts))
  if (!reads) return
  const printed = async (text: string) => {
    const asked = await askedMonth(client, programmeId, text)
    const { id } = await client.report.issueMonthly(asked)
    const file = await client.document.file({ id })
    return { name: file.name, text: (await pagesOf(file)).join(' ') }
  }
  const told = await printed('2020-08')
  expect(told.name).toMatch(/^Raport miesięczny sierpień 2020 \d+-2020\.pdf$/)
  expect(told.text).toContain('Co wymaga uwagi (stan na 15.09.2020)')
  expect(told.text).not.toContain('Raport za miniony dzień')
  expect((await printed('2020-07')).text).toContain('Raport za miniony dzień')
})

it.each([
  ['the window’s words', jstCardWords(polish)],
  ['no words', {}],
])('gives out the card of a JST that nothing is known of yet, with %s', async (_, words) => {
  const { client, programmeId } = await lubuskieOffice()
  const asked = { programmeId, teryt: '0801022', language: 'pl' as const, words }
  const { id } = await client.report.issueJstCard(asked)
  expect(await pageCount(await client.document.file({ id }))).toBeGreaterThan(0)
})

it.runIf(reads)('prints every matter, however many wait', async () => {
  const { client, programmeId } = await lubuskieOffice()
  const asked = await askedMonth(client, programmeId, '2019-10')
  const matters = Array.from({ length: 80 }, (_, at) => `Sprawa ${at + 1}.`)
  const alerts = matters.map((what) => ({ what, whose: 'Biuro', costs: '' }))
  const sentences = { ...asked.sentences, alerts }
  const { id } = await client.report.issueMonthly({ ...asked, sentences })
  const printed = (await pagesOf(await client.document.file({ id }))).join(' ')
  for (const matter of matters) expect(printed).toContain(matter)
})
