import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from 'pdfmake'
import { beforeAll, describe, expect, it } from 'vitest'
import { pdfBytes } from '#electron/documents/pdf.ts'
import { tempDir } from './office.ts'
import { everyKind } from './pdf-kinds.ts'
import { type Heard, heardOf, type Part } from './pdf-structure.ts'

/** The reader of PDFs is a system package, which a build machine may be without. */
const reader = 'pdfinfo'
const reads = spawnSync(reader, ['-v']).error === undefined

const of = ({ parts }: Heard, role: string) => parts.filter((part) => part.role === role)
const filled = ({ marks, kids }: Part) => marks.length > 0 || kids.length > 0

/** Whatever is drawn is a part of the document or decoration, and each part is drawn once. */
function expectWhole(heard: Heard) {
  for (const { unmarked, marked } of heard.pages) {
    expect(unmarked).toBe(0)
    expect(marked.length).toBeGreaterThan(0)
  }
  const drawn = heard.pages.flatMap(({ marked }) => marked.map(({ mark }) => mark))
  expect(heard.parts.flatMap(({ marks }) => marks).toSorted()).toEqual(drawn.toSorted())
}

function expectTable({ kids: rows }: Part) {
  expect(new Set(rows.map(({ role, kids }) => `${role} of ${kids.length}`)).size).toBe(1)
  const [head, ...others] = rows.map(({ kids }) => kids)
  const byColumn = head?.every(({ role, scope }) => role === 'TH' && scope === '/Column')
  const byRow = [head ?? [], ...others].every(([cell]) => cell?.role === 'TH')
  expect(byColumn || byRow).toBe(true)
  const heads = rows.flatMap(({ kids }) => kids).filter(({ role }) => role === 'TH')
  expect(heads.filter((cell) => !filled(cell))).toEqual([])
}

describe('every kind of PDF is told to a reader of the screen', () => {
  let kinds: Awaited<ReturnType<typeof everyKind>>
  beforeAll(async () => {
    kinds = await everyKind()
  }, 120_000)

  it.each([
    ['monthlyReport', { figures: 2, tables: 5 }],
    ['budgetReport', { tables: 1 }],
    ['jstCard', { tables: 5 }],
    ['personFile', { tables: 4 }],
    ['protocol', { tables: 1 }],
    ['transferNote', { tables: 3 }],
    ['listToSign', { tables: 2 }],
    ['listOfProof', { tables: 2 }],
    ['gala', { tables: 2 }],
    ['certificate', { tables: 0 }],
    ['implementationCertificate', { tables: 0 }],
  ])('%s', async (kind, least: { readonly figures?: number; readonly tables: number }) => {
    const made = await kinds[kind]?.()
    const bytes = made instanceof File ? await made.bytes() : (made ?? new Uint8Array())
    const heard = heardOf(bytes)
    expect(heard).toMatchObject({ language: 'pl', marked: 'true', titleShown: 'true' })
    expect(heard.title).not.toBe('')
    expect(heard.author).toMatch(/^Urząd /)
    expectWhole(heard)

    const levels = heard.parts.flatMap(({ role }) => (/^H\d$/.test(role) ? Number(role[1]) : []))
    expect(levels.filter((level) => level === 1)).toHaveLength(1)
    expect(levels.every((level, at) => level <= (levels[at - 1] ?? 0) + 1)).toBe(true)
    expect(heard.bookmarks).toHaveLength(levels.length)
    expect(of(heard, 'Table').length).toBeGreaterThanOrEqual(least.tables)
    for (const table of of(heard, 'Table')) expectTable(table)
    const figures = of(heard, 'Figure')
    expect(figures).toHaveLength(least.figures ?? 0)
    for (const { alt, box } of figures) {
      expect(alt).toMatch(/\p{L}{3}/u)
      expect(box).toHaveLength(4)
    }
    if (!reads) return
    const path = join(tempDir(), 'pismo.pdf')
    writeFileSync(path, bytes)
    const told = execFileSync(reader, ['-struct-text', path], { encoding: 'utf8' })
    expect(told).toMatch(/H1 \(block\)\s+"\p{L}/u)
    expect(told).toMatch(/[ąćęłńóśźż]/i)
  })

  it.runIf(reads)('the protocol of the sample office says that it is made up', async () => {
    const made = await kinds.protocol?.()
    const path = join(tempDir(), 'protokol.pdf')
    writeFileSync(path, made instanceof File ? await made.bytes() : (made ?? new Uint8Array()))
    const told = execFileSync(reader, ['-struct-text', path], { encoding: 'utf8' })
    expect(told).toContain('DANE PRZYKŁADOWE')
  })
})

const sheet = (content: Content[]) =>
  pdfBytes({
    ...{ pageSize: 'A6', language: 'pl', info: { title: 'Próba', author: 'Urząd' } },
    footer: (page) => ({ text: `strona ${page}` }),
    content: [{ text: 'Próba', headlineLevel: 1 }, ...content],
  })
const words = (count: number) => Array.from({ length: count }, (_, at) => `słowo ${at}`).join(' ')

describe('what is relied on inside pdfmake and pdfkit', () => {
  it('a paragraph over two pages is one, and so is what stands in columns, in their order', async () => {
    const heard = heardOf(
      await sheet([
        { text: words(130) },
        { columns: [{ stack: ['raz', 'dwa'] }, { stack: ['trzy'] }] },
      ]),
    )
    expectWhole(heard)
    const [long, ...columns] = of(heard, 'P')
    expect(long?.marks.map((mark) => mark.split(':')[0])).toEqual(['0', '1'])
    expect(columns).toHaveLength(3)
    expect(heard.pages.map(({ feet }) => feet)).toEqual(heard.pages.map(() => 1))
  })

  it('the head of a table is read once, and again on each page only drawn', async () => {
    const rows = Array.from({ length: 60 }, (_, at) => [`wiersz ${at}`, { stack: ['a', 'b'] }])
    const table = { headerRows: 1, dontBreakRows: true, body: [['Lp.', 'Co'], ...rows] }
    const heard = heardOf(await sheet([{ table }]))
    expectWhole(heard)
    expect(heard.pages.length).toBeGreaterThan(2)
    expect(of(heard, 'TH')).toHaveLength(2)
    expect(of(heard, 'TR')).toHaveLength(61)
    expect(heard.pages.slice(1).every(({ feet }) => feet > 1)).toBe(true)
  })

  it('points of a list have their numbers, and a dotted line to write on is not read', async () => {
    const heard = heardOf(await sheet([{ ol: ['jeden', 'dwa'] }, { ul: ['trzy'] }, '.'.repeat(40)]))
    expectWhole(heard)
    expect([of(heard, 'L'), of(heard, 'LI'), of(heard, 'Lbl')].map((all) => all.length)).toEqual([
      2, 3, 2,
    ])
    expect(of(heard, 'P')).toEqual([])
  })

  it('no heading is left at the foot of a page, before a table or a picture either', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="90"/>'
    const next: Content[] = [
      { svg, alt: 'Obraz' },
      { table: { headerRows: 1, keepWithHeaderRows: 1, body: [['A'], [words(40)]] } },
      { text: words(9), unbreakable: true },
    ]
    for (const [at, one] of next.entries()) {
      for (let lines = 15; lines < 30; lines += 1) {
        const before = Array.from({ length: lines }, (_, line) => `wiersz ${line}`)
        const heading: Content = { text: 'Rozdział', headlineLevel: 2 }
        const heard = heardOf(await sheet([...before, heading, one]))
        const [mark = ''] = of(heard, 'H2')[0]?.marks ?? []
        const page = heard.pages[Number(mark.split(':')[0])]
        expect([at, lines, page?.marked.at(-1)?.mark === mark]).toEqual([at, lines, false])
      }
    }
  })

  it('a picture that says nothing, and joined cells, are refused', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'
    await expect(sheet([{ svg } as never])).rejects.toThrow('does not say')
    const body = [
      ['A', 'B'],
      [{ text: 'razem', colSpan: 2 }, ''],
    ]
    await expect(sheet([{ table: { headerRows: 1, body } }])).rejects.toThrow('joined cells')
  })
})
