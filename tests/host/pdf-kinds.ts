/** One of each kind of PDF that the office makes, of the sample office where it takes records. */
import { jstCard } from '#db/read-models/jst-card.ts'
import { monthlyReport } from '#db/read-models/monthly-report.ts'
import { personFile } from '#db/read-models/person-file.ts'
import { realisationFacts } from '#db/read-models/realisation.ts'
import { realisation } from '#db/rules/realisation.ts'
import { reportDays } from '#db/rules/report-month.ts'
import { peopleOf } from '#db/stores/people.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { type Day, day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { noteWords } from '#electron/contract/budget-transfer.ts'
import { protocolWords } from '#electron/contract/volunteer-schemas.ts'
import { attendanceListDefinition } from '#electron/documents/attendance-list.ts'
import { budgetReportPdf } from '#electron/documents/budget-report.ts'
import { certificateDocument } from '#electron/documents/certificate-page.ts'
import { galaPdf } from '#electron/documents/gala-list.ts'
import { implementationCertificateDocument } from '#electron/documents/implementation-certificate-page.ts'
import { jstCardPdf } from '#electron/documents/jst-card.ts'
import { monthlyReportPdf } from '#electron/documents/monthly-report.ts'
import { pdfBytes } from '#electron/documents/pdf.ts'
import { personFilePdf } from '#electron/documents/person-file.ts'
import { protocolPdf } from '#electron/documents/ranking-protocol.ts'
import { transferNotePdf } from '#electron/documents/transfer-note.ts'
import { volunteerPage } from '#electron/handlers/volunteer-page.ts'
import { personFileWords } from '#renderer/screens/privacy/person-file-words.ts'
import {
  budgetReportWordsOf,
  jstCardWords,
  monthlyReportWords,
} from '#renderer/screens/report/report-words.ts'
import { type SeededStore, sampleStore } from '../seed/sample-store.ts'
import { polish } from './report-office.ts'
import { time } from './training-desk.ts'
import {
  polishCertificateWords,
  polishGalaWords,
  polishImplementationWords,
  polishListWords,
} from './training-words.ts'

type Made = Uint8Array | File
const language = 'pl' as const
const none = () => undefined
const office = {
  ...{ title: 'Standardy', agreementNumber: '2/19', institution: 'Urząd Województwa' },
  isSample: false,
}
const inPolish = (words: readonly string[], block: string) =>
  Object.fromEntries(words.map((word) => [word, polish(`${block}.${word}` as never)])) as never

/** The records of the sample office that the reports are made of. */
async function records({ store }: SeededStore, on: Day) {
  return store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('The sample has a programme')
    const days = reportDays('2021-12' as Month, programme, on)
    const [person] = await peopleOf(db, programme.id)
    if (!days.ok || person === undefined) throw new Error('The sample has a December and people')
    return {
      programme,
      report: await monthlyReport(db, programme, days.value, on),
      budget: realisation(await realisationFacts(db, programme, on)),
      card: await jstCard(db, programme, person.jstId, on),
      file: await personFile(db, programme.id, person.id),
      page: await volunteerPage(db, programme.id),
    }
  })
}

const certificate = {
  ...{ number: 'SOI/1/2020', name: 'Łucja Źdźbło', jst: 'Gmina Żary', sex: 'female' as const },
  ...{ subject: 'Oferta', place: 'Sala 1', days: [day('2020-09-07')], attended: 300, held: 300 },
  ...{ issuedOn: day('2020-09-08'), annulledOn: null, programme: 'Standardy', signatory: '' },
  ...{ agreementNumber: '', institution: 'Urząd Województwa', sample: false },
}
const implemented = {
  ...{ number: 'SOI-W/1/2021', jst: 'Gmina Żary', implementationNumber: '4/2021' },
  ...{ completedOn: day('2021-06-01'), issuedOn: day('2021-06-08'), annulledOn: null },
  ...{ programme: 'Standardy', agreementNumber: '', institution: 'Urząd Województwa' },
  ...{ signatory: '', sample: false },
}
const moved = { before: grosze(100_00), after: grosze(80_00) }
const transfer = {
  ...{ ordinal: 1, doneOn: day('2020-09-08'), reason: 'Oszczędność', author: 'Ewa Żuk' },
  ...{ consentNumber: null, consentOn: null, fromVersion: 1, toVersion: 2 },
  moves: [{ fromTask: 'A', fromLine: 'B', toTask: 'C', toLine: 'D', amount: grosze(20_00) }],
  lines: [{ taskName: 'A', lineName: 'B', ...moved }],
}

/** Draws one of each kind. */
export async function everyKind(): Promise<Readonly<Record<string, () => Promise<Made>>>> {
  const on = day('2021-12-31')
  const sample = await sampleStore()
  const { programme, report, budget, card, file, page } = await records(sample, on)
  await sample.remove()
  const given = { language, number: '1/2021', issuedOn: on, author: 'Ewa Żuk' }
  const sentences = {
    headline: 'Wszystko idzie.',
    alerts: [{ what: 'Raport', whose: 'Biuro', costs: '' }],
  }
  const rows = Array.from({ length: 60 }, (_, at) => ({
    ...{ name: `Próbny ${at}`, function: 'employee' as const, jst: 'Gmina Gubin' },
    ...{ present: true, at: null },
  }))
  const hours = { from: time('09:00'), to: time('15:00') }
  const list = (kind: 'signatures' | 'marked') =>
    attendanceListDefinition(
      { subject: 'Oferta', place: 'Sala 1', trainer: 'Ewa Żuk' },
      office,
      [{ on: day('2020-09-07'), ...hours, rows }],
      { kind, emptyRows: 3, language, words: polishListWords },
    )
  return {
    monthlyReport: () =>
      monthlyReportPdf(report, { ...given, sentences, words: monthlyReportWords(polish) }),
    budgetReport: () =>
      budgetReportPdf(budget, programme, { ...given, words: budgetReportWordsOf(polish) }),
    jstCard: () => jstCardPdf(card, { ...given, words: jstCardWords(polish) }),
    personFile: () => personFilePdf(file, { language, words: personFileWords(polish), today: on }),
    protocol: () =>
      protocolPdf(page, programme, {
        ...{ language, words: inPolish(protocolWords, 'volunteer.protocol') },
        ...{ names: {}, sentences: {}, rules: ['Miejsc jest 22.'] },
      }),
    transferNote: () =>
      transferNotePdf(transfer, office, {
        ...{ language, words: inPolish(noteWords, 'transfer.note') },
        sentences: ['Mieści się w progu.'],
      }),
    listToSign: () => pdfBytes(list('signatures')),
    listOfProof: () => pdfBytes(list('marked')),
    gala: () =>
      galaPdf([{ number: 'SOI-W/1/2021', jst: 'Gmina Żary', receivedBy: '' }], office, {
        ...{ language, words: polishGalaWords },
      }),
    certificate: () =>
      pdfBytes(
        certificateDocument([certificate], { language, words: polishCertificateWords }, none),
      ),
    implementationCertificate: () =>
      pdfBytes(
        implementationCertificateDocument(
          [implemented],
          { language, words: polishImplementationWords },
          none,
        ),
      ),
  }
}
