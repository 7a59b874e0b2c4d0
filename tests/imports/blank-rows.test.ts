import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { odsOf, styleWithFormat, xlsxOf } from './packages.ts'
import { sheetOf, textsOf } from './reading.ts'

const text = (shown: string) => `<c t="inlineStr"><is><t>${shown}</t></is></c>`
const bytesOf = (content: string) => new TextEncoder().encode(content)

describe('a million blank rows', () => {
  const filled = `<row r="1">${text('Nazwa')}</row><row r="3">${text('Żary')}</row>`
  const styled = Array.from(
    { length: 1_000_000 },
    (_, at) =>
      `<row r="${at + 4}" spans="1:2"><c r="A${at + 4}" s="1"/><c r="B${at + 4}" s="1"/></row>`,
  ).join('')

  it.each([
    ['XLSX', xlsxOf({ sheetData: filled + styled, styles: styleWithFormat('0') })],
    [
      'ODS',
      odsOf(
        '<table:table-row><table:table-cell><text:p>Nazwa</text:p></table:table-cell></table:table-row><table:table-row/>' +
          '<table:table-row><table:table-cell><text:p>Żary</text:p></table:table-cell></table:table-row>' +
          '<table:table-row table:number-rows-repeated="1000000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
      ),
    ],
    ['CSV', bytesOf(`Nazwa\n\nŻary\n${';;;;;;\n'.repeat(1_000_000)}`)],
  ])('%s is read as if they were not there', async (_, bytes) => {
    const read = await sheetOf(bytes)
    expect(textsOf(read)).toEqual([['Nazwa'], ['Żary']])
    expect(read.skippedEmpty).toBe(1)
  })

  it('takes a process little more memory than a small file does', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'biuro-import-'))
    try {
      const peak = async (name: string, bytes: Uint8Array) => {
        await writeFile(join(folder, name), bytes)
        const reader = new URL('../../electron/imports/read-spreadsheet.ts', import.meta.url)
        const code = `
          import { readFileSync } from 'node:fs'
          const { readSpreadsheet } = await import(${JSON.stringify(reader.href)})
          const bytes = readFileSync(${JSON.stringify(join(folder, name))})
          const decision = await readSpreadsheet({ name: 'a', bytes })
          console.log(JSON.stringify([decision.ok, process.resourceUsage().maxRSS / 1024]))`
        const run = promisify(execFile)
        const { stdout } = await run(process.execPath, ['--input-type=module', '-e', code])
        return JSON.parse(stdout) as readonly [read: boolean, megabytes: number]
      }
      const [smallRead, small] = await peak('small.xlsx', xlsxOf({ sheetData: filled }))
      const [largeRead, large] = await peak('large.xlsx', xlsxOf({ sheetData: filled + styled }))
      expect([smallRead, largeRead]).toEqual([true, true])
      // The sheet unpacks to some 70 MB; held as a whole it would take at least that.
      expect(large - small).toBeLessThan(100)
    } finally {
      await rm(folder, { recursive: true })
    }
  })
})
