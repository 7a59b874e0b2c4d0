import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { attendanceListDefinition } from '#electron/documents/attendance-list.ts'
import { type CertificatePage, certificateDocument } from '#electron/documents/certificate-page.ts'
import { pdfBytes } from '#electron/documents/pdf.ts'
import { readPdf } from './pdf-reading.ts'
import { time } from './training-desk.ts'
import { polishCertificateWords, polishListWords } from './training-words.ts'

const training = { subject: 'Oferta', place: 'Sala 1', trainer: 'Ewa Żuk' }
const days = [
  {
    ...{ on: day('2020-09-07'), from: time('09:00'), to: time('15:00') },
    rows: [true, false, true].map((present, at) => ({
      ...{ name: `Próbny ${at}`, function: 'employee', jst: 'Gmina Gubin', present, at: null },
    })) as never,
  },
]

const list = (isSample: boolean, kind: 'signatures' | 'marked' = 'marked') =>
  JSON.stringify(
    attendanceListDefinition(
      training,
      { title: 'Standardy', agreementNumber: '', institution: 'Urząd', isSample },
      days,
      { kind, emptyRows: 3, language: 'pl', words: polishListWords },
    ),
  )

const page: CertificatePage = {
  ...{ number: 'SOI/1/2020', name: 'Jan Próbny', jst: 'Gmina Gubin', sex: 'male' },
  ...{ subject: 'Oferta', place: 'Sala 1', days: [day('2020-09-07')], attended: 300, held: 300 },
  ...{ issuedOn: day('2020-09-08'), annulledOn: null, programme: 'Standardy', agreementNumber: '' },
  ...{ institution: 'Urząd', signatory: '', sample: false },
}

const certificate = (sample: boolean) =>
  JSON.stringify(
    certificateDocument(
      [{ ...page, sample }],
      { language: 'pl', words: polishCertificateWords },
      () => undefined,
    ),
  )

describe('what trainings print', () => {
  it('says in the sample office that it is made up, and only there', () => {
    expect([list(true), list(true, 'signatures'), certificate(true)]).toEqual(
      Array(3).fill(expect.stringContaining('DANE PRZYKŁADOWE')),
    )
    expect([list(false), certificate(false)]).toEqual(
      Array(2).fill(expect.not.stringContaining('PRZYKŁADOWE')),
    )
  })

  it('counts who was present on the list of proof, and not on the one to sign', () => {
    expect(list(false)).toContain('Obecnych: 2 / 3')
    expect(list(false, 'signatures')).not.toContain('Obecnych')
  })

  it('frames every certificate at the same place', async () => {
    const asked = { language: 'pl' as const, words: polishCertificateWords }
    const pdf = readPdf(await pdfBytes(certificateDocument([page, page, page], asked, () => {})))
    const { trailer, dict, list: listed, stream } = pdf
    const sheets = listed(dict(dict(trailer.get('/Root')).get('/Pages')).get('/Kids'))
    const frames = sheets.map(
      (sheet) => / *[\d. ]+ re\n/.exec(stream(dict(sheet).get('/Contents')))?.[0],
    )
    expect(frames).toEqual(Array(3).fill('24 24 793.89 547.28 re\n'))
  })
})
