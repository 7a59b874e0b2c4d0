import { readFileSync } from 'node:fs'
import type { ImportJst } from '#db/rules/recruitment-import.ts'
import { day } from '#db/values/day.ts'
import type { JstKind } from '#db/values/jst.ts'
import { noRecruitmentDates, type RecruitmentDates } from '#db/values/recruitment.ts'
import type { SheetCell, SheetRow } from '#db/values/recruitment-import.ts'

/** The period of the programme sheet. */
export const period = { from: day('2019-09-01'), to: day('2021-12-31') }

/** A day in the middle of the programme. */
export const today = day('2020-06-30')

/** An attempt with the given days and an agreement number of its own where it is signed. */
export function attempt(dates: Partial<Record<keyof RecruitmentDates, string>>): RecruitmentDates {
  return { ...noRecruitmentDates, ...dates } as RecruitmentDates
}

/** A JST of which nothing is known beyond the register. */
export const noContact = { phone: null, email: null, address: null, website: null }

const kinds: Record<string, JstKind> = {
  powiat: 'powiat',
  miasto_na_prawach_powiatu: 'cityWithPowiatRights',
  gmina_miejska: 'urbanGmina',
  gmina_miejsko_wiejska: 'urbanRuralGmina',
  gmina_wiejska: 'ruralGmina',
}

/** The 94 JSTs of the region with nothing on record. */
export const lubuskie: readonly ImportJst[] = readFileSync(
  new URL('../../resources/lubuskie-jst.csv', import.meta.url),
  'utf8',
)
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => {
    const [teryt = '', name = '', kind = '', powiat = ''] = line.split(',')
    const known = kinds[kind]
    if (known === undefined) throw new Error(`Unknown kind: ${kind}`)
    return { teryt, name, kind: known, powiat, recruitment: null, contact: noContact, notes: [] }
  })

/** Rows as a spreadsheet reader gives them: texts by column, an empty text an empty cell. */
export function sheet(...rows: readonly (readonly (string | SheetCell)[])[]): readonly SheetRow[] {
  return rows.map((cells, index) => ({ line: index + 1, cells: cells.map(cellOf) }))
}

const cellOf = (cell: string | SheetCell): SheetCell => {
  if (typeof cell !== 'string') return cell
  if (cell === '') return { text: '', kind: 'empty' }
  if (/^\d{4}-\d\d-\d\d$/.test(cell)) return { text: cell, kind: 'date' }
  return { text: cell, kind: /^-?\d+(\.\d+)?$/.test(cell) ? 'number' : 'text' }
}
