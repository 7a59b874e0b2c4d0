import type { Content } from 'pdfmake'
import type { PersonFile } from '#db/read-models/person-file.ts'
import type { Day } from '#db/values/day.ts'
import { heading, pageFoot } from './look.ts'
import { pdfFile } from './paper-file.ts'
import { type Printed, pdfBytes } from './pdf.ts'
import { historyList } from './person-file-history.ts'
import {
  callList,
  certificateList,
  mentorVisitList,
  requestList,
  trainingList,
  viewList,
  visitList,
} from './person-file-lists.ts'
import { facts, type Word, type Write, writing } from './person-file-parts.ts'
import { privacyFacts, recordFacts } from './person-file-record.ts'

interface Asked {
  readonly language: 'pl' | 'en'
  /** Headings, field names and values in the person's language. */
  readonly words: Readonly<Record<string, string>>
  readonly today: Day
}

/**
 * Everything that the office holds about a person, for that person: the answer to a request of
 * access (RODO art. 15). Names and values come from the store; the words from the window.
 */
export async function personFilePdf(file: PersonFile, asked: Asked): Promise<File> {
  const bytes = await pdfBytes(definition(file, asked))
  return pdfFile(`${asked.words.title} ${file.name}`, bytes)
}

function definition(file: PersonFile, { language, words, today }: Asked): Printed {
  const word = (key: string) => words[key] ?? key
  const write = writing(language)
  const { programme } = file
  const title = `${word('title')} ${file.name}`
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: 'Roboto', fontSize: 10, color: '#1a1a1a', lineHeight: 1.15 },
    info: { title, author: programme.institution },
    language,
    footer: pageFoot(title, word('page'), 48),
    content: [
      { text: programme.institution, fontSize: 9 },
      { text: programme.title, fontSize: 9, margin: [0, 0, 0, 12] },
      { text: title, fontSize: 18, bold: true, headlineLevel: 1 },
      { text: `${word('asOf')} ${write.day(today)}`, margin: [0, 2, 0, 2] },
      ...(programme.isSample ? [{ text: word('sample'), bold: true }] : []),
      heading(word('record')),
      facts(recordFacts(file.record, word, write), word('unknown')),
      ...mergedRecords(file, word, write),
      heading(word('privacy')),
      facts(privacyFacts(file, word, write), word('unknown')),
      ...clauseText(file, word, write),
      heading(word('trainings')),
      trainingList(file, word, write),
      heading(word('certificates')),
      certificateList(file, word, write),
      heading(word('visits')),
      visitList(file, word, write),
      heading(word('mentorVisits')),
      mentorVisitList(file, word, write),
      heading(word('calls')),
      callList(file, word, write),
      heading(word('requests')),
      requestList(file, word, write),
      heading(word('views')),
      viewList(file, word, write),
      heading(word('history')),
      historyList(file.history, word, write),
    ],
  }
}

/** The records that turned out to be the same person, whole, one after another. */
const mergedRecords = ({ merged }: PersonFile, word: Word, write: Write): Content[] =>
  merged.flatMap((copy, at) => [
    heading(`${word('mergedRecord')} ${at + 1}`),
    facts(recordFacts(copy, word, write), word('unknown')),
  ])

/** The information clause as the person was given it, in full. */
function clauseText({ clause }: PersonFile, word: Word, write: Write): Content[] {
  if (clause === null) return []
  const title = `${word('clause')}, ${word('version')} ${clause.ordinal}`
  return [
    heading(`${title} (${word('validFrom')} ${write.day(clause.validFrom)})`),
    { text: clause.text },
  ]
}
