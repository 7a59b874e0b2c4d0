import { day } from '#db/values/day.ts'
import type { ScriptedDocument } from './expense-plot.ts'

/** The script of the packages for JSTs: analyses, advice, pictures, publications, the gala. */

const analysisPrice = 4_100_00
const hour = 145_00
const pictures = 1_890_00
const ebook = 3_950_00
const presentation = 1_840_00

/** The invoice for pictures of which the institution parked one JST's. */
export const parkedPictures = { number: 'FV/33/2021', amount: pictures } as const

/** 22 analyses; the largest invoice is paid in two parts. */
const analyses = (
  [
    ['2021-05-27', 'FV/40/2021', 3],
    ['2021-06-24', 'FV/49/2021', 4],
    ['2021-07-29', 'FV/58/2021', 5],
    ['2021-08-26', 'FV/66/2021', 4],
    ['2021-09-16', 'FV/71/2021', 3],
    ['2021-10-21', 'FV/80/2021', 3],
  ] as const
).map(
  ([text, number, count]): ScriptedDocument => ({
    ...{ kind: 'invoice', number, contractor: 'analysts', contract: 'investmentAnalyses' },
    ...{ issuedOn: day(text), subject: `Analizy inwestycyjne i rynku pracy: ${count}` },
    parts: [{ line: 'investmentAnalyses', amount: count * analysisPrice }],
    ...(count === 5
      ? {
          payments: [
            { on: '2021-08-17', weight: 3 },
            { on: '2021-09-07', weight: 2 },
          ],
        }
      : {}),
    scanned: true,
  }),
)

/** 340 of the 352 hours, month by month from April to November. */
const hours = {
  adviceFirst: {
    contractor: 'adviserFirst',
    series: 'DW',
    hours: [14, 16, 16, 12, 14, 16, 16, 14],
  },
  adviceSecond: {
    contractor: 'adviserSecond',
    series: 'KM',
    hours: [14, 14, 16, 14, 16, 16, 14, 14],
  },
  adviceThird: {
    contractor: 'adviserThird',
    series: 'IP',
    hours: [12, 12, 14, 14, 14, 14, 14, 10],
  },
} as const

/** When the advisers sent the invoice for each month. */
const billedOn = [
  '2021-05-04',
  '2021-06-02',
  '2021-07-05',
  '2021-08-03',
  '2021-09-03',
  '2021-10-05',
  '2021-11-03',
  '2021-12-21',
] as const

const advice = (['adviceFirst', 'adviceSecond', 'adviceThird'] as const).flatMap((contract) => {
  const { contractor, series, hours: counts } = hours[contract]
  return counts.map((count, at): ScriptedDocument => {
    const issuedOn = day(billedOn[at] ?? '')
    const month = String(at + 4).padStart(2, '0')
    return {
      ...{ kind: 'invoice', number: `${series}/${month}/2021`, contractor },
      ...{
        contract,
        issuedOn,
        subject: `Doradztwo eksperckie za ${month}.2021, godziny: ${count}`,
      },
      parts: [{ line: 'advice', amount: count * hour }],
    }
  })
})

const drone = (
  [
    ['2021-05-28', parkedPictures.number, 5],
    ['2021-06-29', 'FV/41/2021', 6],
    ['2021-07-27', 'FV/52/2021', 6],
    ['2021-09-10', 'FV/63/2021', 5],
  ] as const
).map(
  ([text, number, count]): ScriptedDocument => ({
    ...{ kind: 'invoice', number, contractor: 'pilots', contract: 'drone' },
    ...{ issuedOn: day(text), subject: `Zdjęcia terenów inwestycyjnych z drona, JST: ${count}` },
    parts: [{ line: 'drone', amount: count * pictures }],
  }),
)

/** Each invoice is for as many e-books as presentations, on two cost lines. */
const publications = (
  [
    ['2021-07-30', 'FV/70/2021', 4],
    ['2021-09-09', 'FV/84/2021', 6],
    ['2021-11-09', 'FV/99/2021', 7],
    ['2021-12-17', 'FV/112/2021', 5],
  ] as const
).map(
  ([text, number, count]): ScriptedDocument => ({
    ...{ kind: 'invoice', number, contractor: 'publisher', contract: 'publications' },
    ...{ issuedOn: day(text), subject: `E-booki i prezentacje w 3 językach, JST: ${count}` },
    parts: [
      { line: 'ebooks', amount: count * ebook },
      { line: 'presentations', amount: count * presentation },
    ],
    ...(number === 'FV/112/2021'
      ? {
          payments: [
            { on: '2021-12-29', weight: 1 },
            { on: '2022-01-14', weight: 1 },
          ],
        }
      : {}),
    scanned: true,
  }),
)

/** One e-book came in two languages only. */
const lessLanguages: ScriptedDocument = {
  ...{ kind: 'invoice', number: 'FK/3/2021', contractor: 'publisher', contract: 'publications' },
  ...{ issuedOn: day('2021-10-14'), subject: 'Korekta: jeden e-book w 2 językach' },
  parts: [{ line: 'ebooks', amount: -590_00 }],
  corrects: 'FV/84/2021',
  scanned: true,
}

const gala: readonly ScriptedDocument[] = [
  {
    ...{ kind: 'invoice', number: 'FV/31/2021', contractor: 'events', contract: 'gala' },
    ...{ issuedOn: day('2021-12-02'), subject: 'Gala: zaliczka na organizację' },
    parts: [{ line: 'gala', amount: 5_000_00 }],
    payments: [{ on: '2021-12-31', weight: 1 }],
  },
  {
    ...{ kind: 'invoice', number: 'FV/144/2021', contractor: 'printer' },
    ...{ issuedOn: day('2021-12-08'), subject: 'Druk i oprawa certyfikatów, szt.: 46' },
    parts: [{ line: 'gala', amount: 1_230_00 }],
    payments: [{ on: '2021-12-31', weight: 1 }],
  },
  {
    ...{ kind: 'bill', number: 'R/12/2021', contractor: 'photographer' },
    ...{ issuedOn: day('2021-12-23'), subject: 'Zdjęcia z gali' },
    parts: [{ line: 'gala', amount: 900_00 }],
    entryAfter: 4,
  },
  {
    ...{ kind: 'invoice', number: 'FV/38/2021', contractor: 'events', contract: 'gala' },
    ...{ issuedOn: day('2021-12-28'), subject: 'Gala: rozliczenie końcowe' },
    parts: [{ line: 'gala', amount: 10_000_00 }],
    entryAfter: 1,
  },
  {
    ...{ kind: 'invoice', number: 'FV/207/2021', contractor: 'catering' },
    ...{ issuedOn: day('2021-12-29'), subject: 'Poczęstunek na gali' },
    parts: [{ line: 'gala', amount: 800_00 }],
  },
  {
    ...{ kind: 'invoice', number: 'FV/39/2021', contractor: 'events' },
    ...{ issuedOn: day('2021-12-30'), subject: 'Dekoracja sali na galę' },
    parts: [{ line: 'gala', amount: 300_00 }],
    entryAfter: 1,
  },
]

/** Documents of the packages. */
export const packageDocuments: readonly ScriptedDocument[] = [
  ...analyses,
  ...advice,
  ...drone,
  ...publications,
  lessLanguages,
  ...gala,
]
