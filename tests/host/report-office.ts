import i18next from 'i18next'
import type { Month } from '#db/values/period.ts'
import { reportSentences } from '#renderer/screens/report/report-sentences.ts'
import { monthlyReportWords } from '#renderer/screens/report/report-words.ts'
import pl from '#renderer/text/pl.json' with { type: 'json' }
import { formatIn } from '#renderer/ui/format.ts'
import type { Client } from './office.ts'

await i18next.init({
  lng: 'pl',
  resources: { pl: { translation: pl } },
  interpolation: { escapeValue: false },
})

/** The window's own words in Polish. */
export const polish = i18next.getFixedT('pl')

/** What the window sends for the report of a month. */
export async function askedMonth(client: Client, programmeId: string, month: string) {
  const place = { programmeId, month: month as Month }
  const found = await client.report.month(place)
  return {
    ...{ ...place, language: 'pl' as const, words: monthlyReportWords(polish), stamp: found.stamp },
    forWhom: 'Zarząd Województwa',
    sentences: reportSentences(found, polish, formatIn('pl')),
  }
}
