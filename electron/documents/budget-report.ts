import type { Realisation } from '#db/values/realisation.ts'
import type { Language } from '../contract/look.ts'
import { pdfFile } from './paper-file.ts'
import { pdfBytes } from './pdf.ts'
import { budgetTable } from './report-budget-table.ts'
import {
  type ReportProgramme,
  reportFrame,
  reportHead,
  signatures,
  wordsOf,
} from './report-parts.ts'
import { small } from './report-table.ts'
import { reportWriting } from './report-writing.ts'

interface Asked {
  readonly language: Language
  readonly words: Readonly<Record<string, string>>
  readonly author: string
  readonly number: string
  readonly issuedOn: Realisation['day']
}

/**
 * The realisation of the budget on A4 across: every task with its lines, what goes with the flat
 * rate, and the whole, as it stood at the end of a day. The figures are those of the screen.
 */
export async function budgetReportPdf(
  budget: Realisation,
  programme: ReportProgramme,
  { language, words, author, number, issuedOn }: Asked,
): Promise<File> {
  const word = wordsOf(words)
  const write = reportWriting(language)
  const title = word('budgetTitle')
  const itself = { title, number, issuedOn, dataDay: budget.day, author }
  const bytes = await pdfBytes({
    ...reportFrame(itself, { language, word, write, office: programme.institution, wide: true }),
    content: [
      ...reportHead(itself, programme, { word, write, lead: word('byLine') }),
      {
        margin: [0, 10, 0, 0],
        stack: [
          ...(budget.version === null ? [small(word('noVersion'))] : []),
          budgetTable(budget, { word, write, columns: 'wide', lines: true }),
        ],
      },
      {
        unbreakable: true,
        closing: true,
        stack: [small(word('inZloty')), signatures(author, word)],
      },
    ],
  })
  return pdfFile(`${title} ${budget.day} ${number}`, bytes)
}
