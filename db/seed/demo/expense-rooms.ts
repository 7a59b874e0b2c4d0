import { day } from '#db/values/day.ts'
import type { ScriptedDocument } from './expense-plot.ts'

/** The script of what trainings need: rooms, materials and the visits that never came. */

const roomDay = 2_650_00
const materialSet = 120_00

/** Numbers of the hotel's invoices that something becomes of. */
export const roomNumbers = {
  dear: 'FV/402/2020',
  parked: 'FV/377/2020',
  empty: 'FV/455/2020',
} as const

/** 20 of the 30 days in rooms; two of them on the same day in two rooms. */
const rooms = (
  [
    ['2020-06-25', 'FV/201/2020', 1],
    ['2020-07-16', 'FV/240/2020', 1],
    ['2020-09-10', roomNumbers.parked, 2],
    ['2020-09-25', 'FV/391/2020', 1],
    ['2020-10-09', roomNumbers.dear, 1],
    ['2020-10-22', 'FV/417/2020', 1],
    ['2020-10-22', 'FV/418/2020', 1],
    ['2020-11-13', roomNumbers.empty, 1],
    ['2020-11-27', 'FV/466/2020', 2],
    ['2020-12-11', 'FV/481/2020', 2],
    ['2021-01-22', 'FV/12/2021', 2],
    ['2021-01-28', 'FV/17/2021', 1],
    ['2021-02-05', 'FV/26/2021', 2],
    ['2021-02-19', 'FV/35/2021', 1],
    ['2021-02-25', 'FV/41/2021', 1],
  ] as const
).map(
  ([text, number, count]): ScriptedDocument => ({
    ...{ kind: 'invoice', number, contractor: 'hotel', contract: 'rooms' },
    ...{ issuedOn: day(text), subject: `Sala szkoleniowa z wyżywieniem, dni: ${count}` },
    parts: [{ line: 'rooms', amount: count * roomDay }],
    ...(number === 'FV/418/2020'
      ? { entryAfter: 3, duplicateReason: 'Dwie sale tego samego dnia, osobne faktury.' }
      : {}),
  }),
)

/** 184 sets of materials; some came from the library's own workshop, with a note. */
const materials = (
  [
    ['2020-06-18', 'FV/88/2020', 'printer', 45],
    ['2020-09-10', 'FV/131/2020', 'printer', 30],
    ['2020-10-15', 'FV/160/2020', 'printer', 40],
    ['2020-12-03', 'NK/7/2020', 'library', 14],
    ['2021-01-26', 'FV/9/2021', 'printer', 35],
    ['2021-02-12', 'NK/1/2021', 'library', 20],
  ] as const
).map(
  ([text, number, contractor, count]): ScriptedDocument => ({
    ...{ kind: contractor === 'library' ? 'note' : 'invoice', number, contractor },
    ...{ issuedOn: day(text), subject: `Materiały szkoleniowe, zestawy: ${count}` },
    parts: [{ line: 'materials', amount: count * materialSet }],
  }),
)

const deposit = 4_900_00

/** The deposit for the study visits, given back when the epidemic cancelled them. */
const visits: readonly ScriptedDocument[] = [
  {
    ...{ kind: 'invoice', number: 'FV/14/2020', contractor: 'travelAgency', contract: 'visits' },
    ...{ issuedOn: day('2020-02-20'), subject: 'Zaliczka na wizyty studyjne' },
    parts: [{ line: 'visits', amount: deposit }],
    scanned: true,
  },
  {
    ...{ kind: 'invoice', number: 'FK/2/2020', contractor: 'travelAgency', contract: 'visits' },
    ...{ issuedOn: day('2020-06-03'), subject: 'Korekta: zwrot zaliczki na wizyty studyjne' },
    parts: [{ line: 'visits', amount: -deposit }],
    corrects: 'FV/14/2020',
    remarks: 'Wizyty odwołane z powodu epidemii.',
    scanned: true,
  },
]

/** Documents of rooms, materials and visits. */
export const roomDocuments: readonly ScriptedDocument[] = [...rooms, ...materials, ...visits]
