import type { Content, TableCell } from 'pdfmake'
import type { JstCard } from '#db/read-models/jst-card.ts'
import { printedJstOf } from '#db/rules/certificate.ts'
import type { Language } from '../contract/look.ts'
import { openMatters, packagePart, standardsPart } from './jst-card-parts.ts'
import { factTable } from './note-parts.ts'
import { pdfFile } from './paper-file.ts'
import { pdfBytes } from './pdf.ts'
import {
  filled,
  headed,
  reportFrame,
  reportHead,
  section,
  signatures,
  wordsOf,
} from './report-parts.ts'
import { reportTable, right } from './report-table.ts'
import { reportWriting } from './report-writing.ts'

interface Asked {
  readonly language: Language
  readonly words: Readonly<Record<string, string>>
  readonly author: string
  readonly number: string
  readonly issuedOn: JstCard['day']
}

/**
 * The card of one JST on A4: who it is, what is next and whose move it is, its agreements, people,
 * trainings, mentor and visits, the package, the standards with their audits, what is open, and
 * places for signatures.
 */
export async function jstCardPdf(card: JstCard, asked: Asked): Promise<File> {
  const { language, words, author, number, issuedOn } = asked
  const word = wordsOf(words)
  const write = reportWriting(language)
  const means = { word, write }
  const { jst } = card
  const name = language === 'pl' ? printedJstOf(jst) : `${jst.name} (${word(`kind.${jst.kind}`)})`
  const title = `${word('cardTitle')}: ${name}`
  const itself = { title, number, issuedOn, dataDay: card.day, author }
  const lead = [
    word(`recruitment.${jst.state}`),
    ...(jst.implementation === 'none' ? [] : [word(`implementation.${jst.implementation}`)]),
    ...(jst.mediumTown ? [word('mediumTown')] : []),
  ].join(' · ')
  const known = (facts: readonly (readonly [string, string])[]) =>
    factTable(facts.filter(([, value]) => value !== ''))
  const content: Content[] = [
    ...reportHead(itself, card.programme, { ...means, lead }),
    {
      margin: [0, 8, 0, 0],
      columnGap: 16,
      columns: [
        known([
          ['TERYT', jst.teryt],
          ...(jst.kind === 'powiat' ? [] : [[word('powiat'), jst.powiatName] as const]),
          [word('population'), write.number(jst.population)],
          ['NIP', jst.nip],
        ]),
        known([
          [word('address'), jst.address],
          [word('phone'), jst.phone],
          [word('email'), jst.email],
          [word('website'), jst.website],
        ]),
      ],
    },
    {
      text: [
        `${word('nextStep')}: `,
        { text: word(`step.${card.next.step}`), bold: true },
        ...(card.next.whose === 'nobody' ? [] : [` (${word(`whose.${card.next.whose}`)})`]),
      ],
      margin: [0, 8, 0, 0],
    },
    ...section(word('agreements'), agreements(card, means)),
    ...section(word('people'), people(card, means)),
    ...section(word('trainings'), trainings(card, means)),
    ...section(
      word('care'),
      known([
        [word('mentor'), card.mentor ?? word('noMentor')],
        [word('visits'), visits(card, means)],
        [word('report'), word(`report.${card.report.state}`)],
      ]),
    ),
    ...section(word('package'), packagePart(card, means)),
    ...section(word('standards'), standardsPart(card, means)),
    headed(word('matters')),
    { ul: [...openMatters(card, means)] },
    signatures(author, word),
  ]
  const frame = reportFrame(itself, { language, ...means, office: card.programme.institution })
  const bytes = await pdfBytes({ ...frame, content })
  return pdfFile(`${title} ${number}`, bytes)
}

/** What the parts of the card are written with. */
export interface CardMeans {
  readonly word: ReturnType<typeof wordsOf>
  readonly write: ReturnType<typeof reportWriting>
}

const agreementWord = {
  support: 'agreementSupport',
  implementation: 'agreementImplementation',
  certificate: 'agreementCertificate',
} as const

function agreements({ agreements: rows }: JstCard, { word, write }: CardMeans): Content {
  if (rows.length === 0) return { text: word('noAgreements') }
  return {
    ul: rows.map(({ kind, number, on, endedOn }) => {
      const day = write.day(on)
      const said = `${word(agreementWord[kind])}: ${filled(word('numberAndDay'), { number, day })}`
      return endedOn === null || endedOn < on
        ? said
        : `${said}, ${filled(word('ended'), { day: write.day(endedOn) })}`
    }),
  }
}

function people({ people: rows }: JstCard, { word }: CardMeans): Content {
  if (rows.length === 0) return { text: word('noPeople') }
  return {
    ul: rows.map(
      ({ firstName, lastName, panel, function: does }) =>
        `${firstName} ${lastName}, ${word(`function.${does}`)} (${word(`panel.${panel}`)})`,
    ),
  }
}

function trainings({ trainings: rows }: JstCard, { word, write }: CardMeans): Content {
  if (rows.length === 0) return { text: word('noTrainings') }
  return reportTable(
    [
      { text: word('subject') },
      { text: word('trainingDays') },
      { text: word('trainingPeople'), number: true },
    ],
    rows.map(({ subject, from, to, people: count }): TableCell[] => [
      { text: subject },
      { text: from === to ? write.day(from) : `${write.day(from)} – ${write.day(to)}` },
      right(write.number(count)),
    ]),
    ['*', 'auto', 'auto'],
  )
}

const visits = ({ visits: rows }: JstCard, { word, write }: CardMeans): string =>
  rows.length === 0
    ? word('noVisits')
    : rows
        .map(({ heldOn, plannedOn, state }) => {
          const held = state === 'held' ? (heldOn ?? plannedOn) : plannedOn
          return `${write.day(held)} (${word(`visit.${state}`)})`
        })
        .join(', ')
