import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { openingReports, toldContractor } from '#db/read-models/opening-reports.ts'
import { decideContractor } from '#db/rules/expense-contractor.ts'
import {
  decideAcceptance,
  decideFirstOrder,
  decideOrder,
  decideReport,
  noReportDays,
} from '#db/rules/opening-report.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { addContractor, sameContractor } from '#db/stores/expense-contractor.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { noFile } from '#db/stores/kept-file.ts'
import * as store from '#db/stores/opening-report.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { ContractorKind } from '#db/values/expense.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import type { openingReport as contract } from '../contract/opening-report.ts'
import type { HandlersOf } from '../define.ts'
import { registerWorkbook } from '../documents/register-workbook.ts'
import { keptFields, keptFile } from './kept-file.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The Analysis and the opening reports: ordered, received, accepted, with their files. */
export const openingReport: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = referenceDay(programme, today)
      const { reports, contractors } = await openingReports(db, programme.id, day)
      return { day, reports, contractors: contractors.map(toldContractor) }
    }),

  ofJst: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      await jstByTeryt(db, input.teryt)
      const { reports } = await openingReports(db, programme.id, referenceDay(programme, today))
      return reports.find(({ teryt }) => teryt === input.teryt) ?? null
    }),

  order: async ({ tx, db, input, today }) => {
    const { programmeId, reports, contractor, orderedOn, dueOn } = input
    await programmeById(db, programmeId)
    const contractorId = await keptContractor(tx, contractor)
    if (!contractorId.ok) return contractorId
    const order = { contractorId: contractorId.value, orderedOn, dueOn }
    const decision = decideOrder(order, today)
    if (!decision.ok) return decision
    for (const { teryt, version } of reports) {
      const row = await store.reportOfJst(db, programmeId, teryt)
      seenVersion(row, version)
      const first = decideFirstOrder(row ?? noReportDays, await nameOf(db, teryt))
      if (!first.ok) return first
      if (row !== null) await store.saveReport(tx, row.id, row.version, order)
      else {
        const place = { programmeId, jstId: teryt }
        const rest = { receivedOn: null, acceptedOn: null, remarks: '', ...noFile }
        await store.addReport(tx, { ...place, ...order, ...rest })
      }
    }
    return allow({ ordered: reports.length, changeSetId: tx.changeSetId })
  },

  save: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, version, contractor, file, ...fields } = input
    await programmeById(db, programmeId)
    if (teryt !== null) await jstByTeryt(db, teryt)
    const contractorId = contractor === null ? allow(null) : await keptContractor(tx, contractor)
    if (!contractorId.ok) return contractorId
    const row = await store.reportOfJst(db, programmeId, teryt)
    const kept = file === null ? allow({}) : await keptFields(tx, file)
    if (!kept.ok) return kept
    const patch = { ...fields, contractorId: contractorId.value, ...kept.value }
    const decision = decideReport(patch, today)
    if (!decision.ok) return decision
    if (row !== null) return saved(await store.saveReport(tx, row.id, version, patch))
    seenVersion(row, version)
    return saved(await store.addReport(tx, { programmeId, jstId: teryt, ...noFile, ...patch }))
  },

  accept: async ({ tx, db, input: { reports, on }, today }) => {
    for (const { id, version } of reports) {
      const row = await store.reportById(db, id)
      const decision = decideAcceptance(row, await nameOf(db, row.jstId), on, today)
      if (!decision.ok) return decision
      await store.saveReport(tx, id, version, { acceptedOn: decision.value })
    }
    return allow({ accepted: reports.length, changeSetId: tx.changeSetId })
  },

  removeFile: async ({ tx, input: { id, version } }) =>
    saved(await store.saveReport(tx, id, version, noFile)),

  file: ({ read, input }) => read(async (db) => keptFile(db, await store.reportById(db, input.id))),

  exportXlsx: async ({ read, input, today }) => {
    const { day, reports } = await read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const on = referenceDay(programme, today)
      return { day: on, ...(await openingReports(db, programme.id, on)) }
    })
    const rows = reports.map(({ contractor, file, teryt, name, kind, ...rest }) => ({
      ...rest,
      teryt: teryt ?? '',
      name: teryt === null ? (input.words.analysis ?? '') : name,
      kind: kind ?? '',
      contractor: contractor?.name ?? '',
      file: file?.name ?? '',
      sha256: file?.sha256 ?? '',
    }))
    return registerWorkbook(rows, { ...input, day, teryts: input.order })
  },
}

/** What a report is called in a sentence: its JST; nothing for the Analysis. */
const nameOf = async (db: ReadDb, teryt: string | null): Promise<string> =>
  teryt === null ? '' : (await jstByTeryt(db, teryt)).name

interface TypedContractor {
  readonly kind: ContractorKind
  readonly number: string
  readonly name: string
}

/** The contractor that was typed: the one on record, or a new one. */
async function keptContractor(tx: Tx, typed: TypedContractor): Promise<Decision<string>> {
  const decision = decideContractor({ ...typed, account: '' })
  if (!decision.ok) return decision
  const kept = await sameContractor(tx.db, decision.value)
  if (kept !== null) return allow(kept.id)
  const added = await addContractor(tx, { ...decision.value, lastLineId: null })
  return allow(added.id)
}
