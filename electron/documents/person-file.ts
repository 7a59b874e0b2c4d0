import type { Content, TableCell } from 'pdfmake'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { PersonFile } from '#db/read-models/person-file.ts'
import type { Day, Instant } from '#db/values/day.ts'
import { pdfBytes } from './pdf.ts'

interface Asked {
  readonly language: 'pl' | 'en'
  /** Headings, field names and values in the person's language. */
  readonly words: Readonly<Record<string, string>>
  readonly today: Day
}

const shade = '#e6f2f1'
const ink = '#1a1a1a'
const grey = '#555555'

/** The fields of the record in the order of the monitoring form. */
const plain = ['occupation', 'employer', 'leaveReason', 'situationOnLeaving', 'result'] as const
const sensitive = ['minority', 'homelessness', 'disability', 'disadvantage'] as const

/**
 * Everything that the office holds about a person, for that person: the answer to a request of
 * access (RODO art. 15). Names and values come from the store; the words from the window.
 */
export async function personFilePdf(file: PersonFile, asked: Asked): Promise<File> {
  const bytes = await pdfBytes(definition(file, asked))
  const name = `${asked.words.title} ${file.name}`.replace(/[\\/:*?"<>|]+/g, '')
  return new File([bytes], `${name}.pdf`, { type: 'application/pdf' })
}

function definition(file: PersonFile, { language, words, today }: Asked): TDocumentDefinitions {
  const word = (key: string) => words[key] ?? key
  const write = writing(language)
  const { programme } = file
  return {
    pageSize: 'A4',
    pageMargins: [48, 48, 48, 56],
    defaultStyle: { font: 'Roboto', fontSize: 10, color: ink, lineHeight: 1.15 },
    info: { title: `${word('title')} ${file.name}` },
    footer: (page, pages) => ({
      text: `${word('title')} ${file.name} · ${page}/${pages}`,
      fontSize: 8,
      alignment: 'right',
      margin: [48, 16, 48, 0],
    }),
    content: [
      { text: programme.institution, fontSize: 9 },
      { text: programme.title, fontSize: 9, margin: [0, 0, 0, 12] },
      { text: `${word('title')} ${file.name}`, fontSize: 18, bold: true },
      { text: `${word('asOf')} ${write.day(today)}`, margin: [0, 2, 0, 2] },
      ...(programme.isSample ? [{ text: word('sample'), bold: true }] : []),
      heading(word('record')),
      facts(recordFacts(file, word, write)),
      heading(word('privacy')),
      facts(privacyFacts(file, word, write)),
      heading(word('trainings')),
      listed(
        file.trainings.map((one) => [
          { text: one.subject },
          { text: one.days.map(write.day).join(', ') },
          { text: write.hours(one.minutes), alignment: 'right', noWrap: true },
        ]),
        [word('subject'), word('days'), word('hours')],
        ['*', '*', 'auto'],
        word('none'),
      ),
      heading(word('certificates')),
      listed(
        file.certificates.map((one) => [
          { text: one.number },
          { text: one.subject },
          {
            text:
              one.annulledOn === null
                ? write.day(one.issuedOn)
                : `${write.day(one.issuedOn)} (${word('annulled')} ${write.day(one.annulledOn)})`,
          },
        ]),
        [word('number'), word('subject'), word('issuedOn')],
        ['auto', '*', 'auto'],
        word('none'),
      ),
      heading(word('visits')),
      listed(
        visitsOf(file).map(({ on, kind, where }) => [
          { text: write.day(on) },
          { text: word(kind) },
          { text: where },
        ]),
        [word('visitDay'), word('what'), word('visitPlace')],
        ['auto', 'auto', '*'],
        word('none'),
      ),
      heading(word('requests')),
      listed(
        file.requests.map((one) => [
          { text: write.day(one.receivedOn) },
          { text: word(`request.${one.kind}`) },
          {
            text:
              one.answeredOn === null
                ? word('notAnswered')
                : `${write.day(one.answeredOn)}: ${word(`outcome.${one.outcome}`)}`,
          },
        ]),
        [word('received'), word('kind'), word('answered')],
        ['auto', '*', '*'],
        word('none'),
      ),
      heading(word('views')),
      listed(
        file.views.map((one) => [
          { text: write.moment(one.at) },
          { text: one.author },
          { text: one.fields.map((field) => word(`field.${field}`)).join(', ') },
          { text: one.purpose },
        ]),
        [word('when'), word('who'), word('what'), word('why')],
        ['auto', 'auto', '*', '*'],
        word('none'),
      ),
      heading(word('history')),
      listed(
        file.history.map((one) => [
          { text: write.moment(one.at) },
          { text: word(`procedure.${one.procedure}`) },
          { text: one.fields.map((field) => word(`field.${field}`)).join(', ') },
        ]),
        [word('when'), word('what'), word('fields')],
        ['auto', 'auto', '*'],
        word('none'),
      ),
    ],
  }
}

type Write = ReturnType<typeof writing>
type Fact = readonly [label: string, value: string]

function recordFacts(file: PersonFile, word: (key: string) => string, write: Write): Fact[] {
  const { person } = file
  const coded = (kind: string, value: string | null) =>
    value === null ? '' : word(`${kind}.${value}`)
  const street = [person.street, person.house].filter(Boolean).join(' ')
  const home = person.flat === '' ? street : `${street}/${person.flat}`
  const address = [home, `${person.postCode} ${person.town}`.trim()].filter(Boolean).join(', ')
  const rows: Fact[] = [
    [word('field.firstName'), person.firstName],
    [word('field.lastName'), person.lastName],
    [word('field.pesel'), person.pesel ?? (person.noPesel ? word('noPesel') : '')],
    [word('field.sex'), coded('sex', person.sex)],
    [word('field.ageAtEntry'), file.ageAtEntry === null ? '' : String(file.ageAtEntry)],
    [word('field.education'), coded('education', person.education)],
    [word('address'), address],
    [word('field.phone'), person.phone],
    [word('field.email'), person.email],
    [word('jst'), file.jst],
    [word('field.panel'), coded('panel', person.panel)],
    [word('field.function'), coded('function', person.function)],
    [word('field.namedOn'), write.day(person.namedOn)],
    [word('field.leftOn'), person.leftOn === null ? '' : write.day(person.leftOn)],
    [word('field.labourStatus'), coded('labourStatus', person.labourStatus)],
    ...plain.map((field): Fact => [word(`field.${field}`), person[field]]),
    ...sensitive.map((field): Fact => [word(`field.${field}`), coded('sensitive', person[field])]),
  ]
  return rows.map(([label, value]) => [label, value === '' ? word('unknown') : value])
}

function privacyFacts(file: PersonFile, word: (key: string) => string, write: Write): Fact[] {
  const { clause, rules, person } = file
  const given =
    clause === null
      ? word('clauseNotGiven')
      : `${word('version')} ${clause.ordinal}${
          clause.givenOn === null ? '' : `, ${write.day(clause.givenOn)}`
        }`
  const until =
    rules.retainUntil === null
      ? word('retentionUndated')
      : `${write.day(rules.retainUntil)} (${rules.retentionBasis})`
  return [
    [word('clause'), given],
    [word('retention'), until],
    ...(person.holdReason === '' ? [] : [[word('hold'), person.holdReason] as const]),
  ]
}

const heading = (text: string): Content => ({
  text,
  fontSize: 12,
  bold: true,
  margin: [0, 14, 0, 4],
})

const facts = (rows: readonly Fact[]): Content => ({
  layout: 'noBorders',
  table: {
    widths: [150, '*'],
    body: rows.map(([label, value]) => [{ text: label, color: grey }, { text: value }]),
  },
})

/** A ruled table whose heading is repeated on each page, or the words for an empty one. */
function listed(
  rows: readonly TableCell[][],
  head: readonly string[],
  widths: string[],
  none: string,
): Content {
  if (rows.length === 0) return { text: none, color: grey }
  return {
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0,
      hLineColor: () => '#9aa5a4',
      paddingTop: () => 4,
      paddingBottom: () => 3,
    },
    table: {
      headerRows: 1,
      dontBreakRows: true,
      widths,
      body: [head.map((text) => ({ text, bold: true, fillColor: shade })), ...rows],
    },
  }
}

/** Days, moments and hours as the file's language writes them. */
function writing(language: 'pl' | 'en') {
  const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
  const date = new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
  const moment = new Intl.DateTimeFormat(locale, {
    timeZone: 'Europe/Warsaw',
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
  })
  const hours = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 })
  return {
    day: (value: Day) => date.format(new Date(value)),
    moment: (value: Instant) => moment.format(new Date(value)),
    hours: (minutes: number) => hours.format(minutes / 60),
  }
}

/** Study visits and visits of mentors in one order of days. */
const visitsOf = ({ studyVisits, mentorVisits }: PersonFile) =>
  [
    ...studyVisits.map(({ from, region, host }) => ({
      ...{ on: from, kind: 'studyVisit' },
      where: [region, host].filter((words) => words !== '').join(', '),
    })),
    ...mentorVisits.map(({ on, jstName }) => ({ on, kind: 'mentorVisit', where: jstName })),
  ].toSorted((one, other) => (one.on < other.on ? -1 : 1))
