import { expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { forecastText } from '#electron/documents/monthly-report-texts.ts'
import { wordsOf } from '#electron/documents/report-parts.ts'
import { reportWriting } from '#electron/documents/report-writing.ts'
import { monthlyReportWords } from '#renderer/screens/report/report-words.ts'
import { polish } from './report-office.ts'

type Row = Parameters<typeof forecastText>[0]

it.each([
  ['share', 1250, 'termin minął, brakuje 12,5 pkt proc.'],
  ['money', 1250, 'termin minął, brakuje 12,50 zł'],
  ['count', 3, 'termin minął, brakuje 3'],
] as const)('a %s that missed its target says by how much', (format, missing, said) => {
  const forecast = { kind: 'over' as const, missing }
  const row = { format, forecast, target: 9_000, deadline: day('2021-12-31') } as Row
  const means = { word: wordsOf(monthlyReportWords(polish)), write: reportWriting('pl') }
  expect(forecastText(row, means).replace(/\s/g, ' ')).toBe(said)
})
