import type { Content } from 'pdfmake'
import type { Day } from '#db/values/day.ts'
import type { Sex } from '#db/values/pesel.ts'
import type { CertificateWord } from '../contract/certificate.ts'
import {
  accent,
  annulledNote,
  certificateFoot,
  certificateSheet,
  fitted,
  institutionLine,
  line,
  pale,
  quiet,
} from './certificate-frame.ts'
import { certificateWriting } from './certificate-writing.ts'
import type { Printed } from './pdf.ts'

/** Everything that one certificate prints. */
export interface CertificatePage {
  readonly number: string
  readonly name: string
  readonly jst: string
  readonly sex: Sex | null
  readonly subject: string
  /** Empty for a training held on-line. */
  readonly place: string
  readonly days: readonly Day[]
  /** Minutes. */
  readonly attended: number
  readonly held: number
  readonly issuedOn: Day
  readonly annulledOn: Day | null
  readonly programme: string
  readonly agreementNumber: string
  readonly institution: string
  readonly signatory: string
  /** Whether the office is the sample one, which each page then says. */
  readonly sample: boolean
}

export interface CertificateAsked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<CertificateWord, string>>
}

/**
 * Certificates as a document, a page each: a double frame, the name and the subject as what the
 * eye meets first, the signature and the source of the money at the foot. `drawn` is told each
 * page as it is laid out.
 */
export function certificateDocument(
  pages: readonly CertificatePage[],
  asked: CertificateAsked,
  drawn: (page: number) => void,
): Printed {
  const [first] = pages
  const number = pages.length === 1 ? (first?.number ?? '') : ''
  const title = `${asked.words.title} ${number}`.trim()
  return certificateSheet(
    { language: asked.language, info: { title, author: first?.institution ?? '' } },
    pages.flatMap((page, at) => pageContent(page, asked, at > 0)),
    drawn,
  )
}

function pageContent(
  page: CertificatePage,
  { language, words }: CertificateAsked,
  next: boolean,
): Content[] {
  const write = certificateWriting(language, words)
  const completed = page.sex === null ? words['completed.any'] : words[`completed.${page.sex}`]
  const agreement = page.agreementNumber === '' ? '' : ` (${page.agreementNumber})`
  return [
    institutionLine(page.institution, page.sample ? words.sample : null, next),
    {
      text: words.title.toLocaleUpperCase(language),
      fontSize: 33,
      bold: true,
      color: accent,
      headlineLevel: 1,
      outlineText: `${page.number} ${page.name}`,
      characterSpacing: 5,
      margin: [0, 20, 0, 0],
    },
    { text: `${words.number} ${page.number}`, fontSize: 12, color: quiet, margin: [0, 3, 0, 0] },
    ...annulledNote(words.annulled, page.annulledOn && write.day(page.annulledOn)),
    { text: words.certifies, margin: [0, 26, 0, 0] },
    {
      text: page.name,
      fontSize: fitted(page.name, [
        [34, 32],
        [52, 23],
        [90, 17],
      ]),
      bold: true,
      margin: [0, 8, 0, 5],
    },
    line(260, pale),
    { text: page.jst, fontSize: 14, margin: [0, 8, 0, 0] },
    { text: completed, margin: [0, 22, 0, 0] },
    {
      text: page.subject,
      fontSize: fitted(page.subject, [
        [60, 20],
        [120, 16],
        [220, 13],
      ]),
      bold: true,
      color: accent,
      margin: [0, 7, 0, 7],
    },
    { text: write.hoursAndDays(page), lineHeight: 1.25 },
    {
      text: [words.within, ' ', { text: page.programme, bold: true }, agreement],
      margin: [0, 16, 0, 0],
      lineHeight: 1.2,
    },
    certificateFoot({
      day: write.day(page.issuedOn),
      issued: words.issued,
      signed: page.signatory === '' ? words.signature : page.signatory,
      funded: words.funded,
    }),
  ]
}
