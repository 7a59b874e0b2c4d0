import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils, type WorkSheet } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { documentColumns } from '#db/values/claim-columns.ts'
import { claimOffice, firstQuarter, submitClaim } from './claiming.ts'
import { tempDir } from './office.ts'

const words = {
  yes: 'tak',
  no: 'nie',
  foreign: 'zagraniczny',
  directTotal: 'Razem koszty bezpośrednie',
  flatRate: 'Koszty pośrednie ryczałtem',
  total: 'Razem wniosek',
  'category.services': 'Usługi zewnętrzne',
  'category.personnel': 'Personel',
}

async function exported() {
  const office = await claimOffice(({ lines }) => [
    {
      number: '0012/2019',
      ledgerNumber: '007',
      nip: '0011223344',
      file: 'skan.pdf',
      parts: [
        { lineId: lines['Raporty otwarcia'] ?? '', amount: 1_000_001 },
        { lineId: lines.Trenerzy ?? '', amount: 33 },
      ],
      paidOn: '2019-10-10',
    },
    {
      number: 'FV/2',
      parts: [{ lineId: lines.Trenerzy ?? '', amount: 333_333 }],
      paidOn: '2019-11-05',
    },
  ])
  const id = await submitClaim(office, firstQuarter)
  const { totals } = await office.client.claim.get({ id })
  const headings = [...documentColumns]
  const file = await office.client.claim.exportXlsx({ id, headings, sheetName: 'Wniosek 1', words })
  const path = join(tempDir('xlsx'), file.name)
  writeFileSync(path, new Uint8Array(await file.arrayBuffer()))
  return { path, totals }
}

const sheetOf = (path: string): WorkSheet => {
  const sheet = read(readFileSync(path)).Sheets['Wniosek 1']
  if (sheet === undefined) throw new Error('The workbook has no such sheet')
  return sheet
}

/** LibreOffice otherwise trusts the results that the workbook came with. */
const alwaysRecalculate = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`

describe('the list of documents as a workbook', () => {
  it('has the fund’s columns in order; text stays text, amounts are numbers', async () => {
    const { path, totals } = await exported()
    const sheet = sheetOf(path)
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1 })
    expect(rows[0]).toEqual([...documentColumns])
    expect(sheet.C2).toMatchObject({ t: 's', v: '0012/2019' })
    expect(sheet.D2).toMatchObject({ t: 's', v: '007' })
    expect(sheet.E2).toMatchObject({ t: 's', v: '0011223344' })
    expect(sheet.F2).toMatchObject({ t: 's', v: 'nie' })
    // Gross is the document's; eligible is the part's.
    expect([sheet.K2?.v, sheet.M2?.v, sheet.O2?.v]).toEqual([10_000.34, 10_000.01, 9_000.01])
    expect(sheet.B2).toMatchObject({ v: 'Usługi zewnętrzne: Raporty otwarcia' })
    expect(sheet.S2).toMatchObject({ v: 'skan.pdf' })
    expect(sheet.M5).toMatchObject({ f: 'SUM(M2:M4)', v: totals.direct / 100 })
    expect(sheet.M6).toMatchObject({ v: totals.indirect / 100 })
    expect(sheet.M7).toMatchObject({ f: 'M5+M6', v: (totals.direct + totals.indirect) / 100 })
    expect(sheet.O7).toMatchObject({ v: (totals.eu + totals.state) / 100 })
  })

  it.runIf(existsSync('/usr/bin/soffice'))(
    'computes to the same totals in LibreOffice',
    {
      timeout: 120_000,
    },
    async () => {
      const { path, totals } = await exported()
      const out = tempDir('soffice')
      const profile = join(out, 'profile')
      mkdirSync(join(profile, 'user'), { recursive: true })
      writeFileSync(join(profile, 'user', 'registrymodifications.xcu'), alwaysRecalculate)
      const words = ['--headless', '--convert-to', 'csv', '--outdir', out, path]
      const home = `-env:UserInstallation=file://${profile}`
      execFileSync('/usr/bin/soffice', [home, ...words], { stdio: 'ignore' })
      const lines = readFileSync(join(out, 'Wniosek 1.csv'), 'utf8').trim().split('\n')
      const cells = lines.slice(-3).map((line) => line.split(',').filter((cell) => cell !== ''))
      expect(cells.map(([, eligible]) => Number(eligible))).toEqual([
        totals.direct / 100,
        totals.indirect / 100,
        (totals.direct + totals.indirect) / 100,
      ])
    },
  )
})
