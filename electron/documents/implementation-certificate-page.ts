import type { Content } from 'pdfmake'
import type { Day } from '#db/values/day.ts'
import type { ImplementationCertificateWord } from '../contract/implementation-certificate.ts'
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
import { writing } from './note-parts.ts'
import type { Printed } from './pdf.ts'

/** Everything that one certificate of implementation prints. */
export interface ImplementationCertificatePage {
  readonly number: string
  readonly jst: string
  readonly implementationNumber: string
  readonly completedOn: Day | null
  readonly issuedOn: Day
  readonly annulledOn: Day | null
  readonly programme: string
  readonly agreementNumber: string
  readonly institution: string
  /** Whether the office is the sample one, which each page then says. */
  readonly sample: boolean
  readonly signatory: string
}

export interface ImplementationCertificateAsked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<ImplementationCertificateWord, string>>
}

/**
 * Certificates of implementation as a document, a page each: the JST is what the eye meets first,
 * then that the standards are in place, under which agreement and since when.
 */
export function implementationCertificateDocument(
  pages: readonly ImplementationCertificatePage[],
  asked: ImplementationCertificateAsked,
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
  page: ImplementationCertificatePage,
  { language, words }: ImplementationCertificateAsked,
  next: boolean,
): Content[] {
  const write = writing(language)
  const agreement = page.agreementNumber === '' ? '' : ` (${page.agreementNumber})`
  const rests = [
    page.implementationNumber === ''
      ? ''
      : words.agreement.replace('{number}', page.implementationNumber),
    page.completedOn === null ? '' : words.completed.replace('{day}', write.day(page.completedOn)),
  ].filter((text) => text !== '')
  return [
    institutionLine(page.institution, page.sample ? words.sample : null, next),
    {
      text: words.title.toLocaleUpperCase(language),
      fontSize: 36,
      bold: true,
      color: accent,
      headlineLevel: 1,
      outlineText: `${page.number} ${page.jst}`,
      characterSpacing: 6,
      margin: [0, 22, 0, 0],
    },
    { text: words.subtitle, fontSize: 15, color: accent, margin: [0, 2, 0, 0] },
    { text: `${words.number} ${page.number}`, fontSize: 12, color: quiet, margin: [0, 6, 0, 0] },
    ...annulledNote(words.annulled, page.annulledOn && write.day(page.annulledOn)),
    { text: words.certifies, margin: [0, 26, 0, 0] },
    {
      text: page.jst,
      fontSize: fitted(page.jst, [
        [28, 36],
        [44, 28],
        [80, 19],
      ]),
      bold: true,
      margin: [0, 10, 0, 8],
    },
    line(320, pale),
    { text: words.implemented, fontSize: 17, bold: true, color: accent, margin: [0, 14, 0, 0] },
    { text: rests.join('; '), margin: [0, 8, 0, 0], lineHeight: 1.25 },
    {
      text: [words.within, ' ', { text: page.programme, bold: true }, agreement],
      margin: [0, 14, 0, 0],
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
