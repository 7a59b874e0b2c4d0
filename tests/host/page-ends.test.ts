import { execFileSync, spawnSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Content } from 'pdfmake'
import { describe, expect, it } from 'vitest'
import { pdfBytes } from '#electron/documents/pdf.ts'
import { reportTable } from '#electron/documents/report-table.ts'
import { tempDir } from './office.ts'

/** The reader of PDFs is a system package, which a build machine may be without. */
const reader = 'pdftotext'
const reads = spawnSync(reader, ['-v']).error === undefined

/** The words of a document page by page. */
async function pagesOf(content: Content[]): Promise<readonly (readonly string[])[]> {
  const bytes = await pdfBytes({
    ...{ pageSize: 'A5', defaultStyle: { font: 'Roboto', fontSize: 10 } },
    ...{ language: 'pl', info: { title: 'Pismo', author: 'Urząd' }, content },
  })
  const path = join(tempDir(), 'pismo.pdf')
  writeFileSync(path, bytes)
  const text = execFileSync(reader, [path, '-'], { encoding: 'utf8' })
  return text
    .split('\f')
    .slice(0, -1)
    .map((page) => page.split(/\s+/).filter(Boolean))
}

const table = (rows: number) =>
  reportTable(
    [{ text: 'Lp.' }],
    Array.from({ length: rows }, (_, at) => [{ text: `w${at + 1}` }]),
    ['*'],
  )
const signed: Content = {
  ...{ unbreakable: true, closing: true, margin: [0, 60, 0, 0] },
  stack: [{ text: 'Podpis' }],
}
/** Around so many rows a page of this size is full. */
const lengths = Array.from({ length: 12 }, (_, at) => 22 + at)

describe.runIf(reads)('at the foot of a page', () => {
  it.each(lengths)('signatures under %d rows take the last three over with them', async (rows) => {
    const pages = await pagesOf([table(rows), signed])
    const last = pages.at(-1) ?? []
    expect(last.at(-1)).toBe('Podpis')
    if (pages.length > 1) {
      expect(last.slice(0, 2)).toEqual(['Lp.', expect.stringMatching(/^w/)])
      expect(last.filter((word) => word.startsWith('w')).length).toBeGreaterThanOrEqual(3)
    }
    const words = pages.flat().filter((word) => word.startsWith('w'))
    expect(words).toEqual(Array.from({ length: rows }, (_, at) => `w${at + 1}`))
  })

  it.each(lengths)('of %d rows never one or two alone go over', async (rows) => {
    const [, second] = await pagesOf([table(rows), { text: 'Dalej' }])
    const over = (second ?? []).filter((word) => word.startsWith('w')).length
    expect(over === 0 || over >= 3).toBe(true)
  })

  it('a short table goes over with its heading and its signatures', async () => {
    const filler = Array.from({ length: 38 }, () => ({ text: 'Akapit' }))
    const heading: Content = { text: 'Nagłówek', headlineLevel: 2 }
    const pages = await pagesOf([...filler, heading, table(2), signed])
    expect(pages.at(-1)?.slice(0, 2)).toEqual(['Nagłówek', 'Lp.'])
  })

  it('signatures longer than what is left of an empty document stay where they are', async () => {
    expect(await pagesOf([signed])).toEqual([['Podpis']])
  })
})
