import type { Tx } from '#db/audit.ts'
import { cellHistory } from '#db/read-models/package-cell.ts'
import { cellOn, packageMatrix, wholeCell } from '#db/read-models/package-matrix.ts'
import { deliverablesOf } from '#db/rules/package.ts'
import { decideCourse } from '#db/rules/package-course.ts'
import { decideLanguages } from '#db/rules/package-languages.ts'
import { recordedDeliverableState } from '#db/rules/package-standing.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { contractorById, listContractors } from '#db/stores/expense-contractor.ts'
import { implementationOfJst } from '#db/stores/implementation.ts'
import { implementingRulesOf, saveImplementingRules } from '#db/stores/implementing-rules.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { noFile } from '#db/stores/kept-file.ts'
import * as store from '#db/stores/package.ts'
import { programmeById } from '#db/stores/programme.ts'
import { type DeliverableCourse, deliverableKey } from '#db/values/package.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { package as contract } from '../contract/package.ts'
import { asColumns } from '../contract/wide-rows.ts'
import type { HandlersOf } from '../define.ts'
import { packageWorkbook } from '../documents/package-workbook.ts'
import { guardCertificates } from './certificate-guard.ts'
import { hiddenTables } from './hidden-tables.ts'
import { keptFields, keptFile } from './kept-file.ts'
import { type PackagePlace, Packaging } from './packaging.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The packages of the JSTs that implement, from the order to the delivery. */
const packageHandlers: HandlersOf<typeof contract> = {
  list: ({ read, input, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = referenceDay(programme, today)
      const contractors = await listContractors(db)
      const { rows, ...matrix } = await packageMatrix(db, programme.id, day)
      return {
        day,
        target: programme.targetImplementations,
        contractors: contractors.map(({ id, name, number }) => ({ id, name, number })),
        ...matrix,
        rows: asColumns(rows.map(({ cells: _, ...row }) => row)),
        cells: asColumns(rows.flatMap(({ cells }) => cells)),
      }
    }),

  cell: ({ read, input, actor, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const rows = await store.deliverablesOfJst(db, programme.id, input.teryt)
      const key = deliverableKey(input)
      const row = rows.find((one) => deliverableKey(one) === key) ?? null
      const history = await cellHistory(db, input, input, hiddenTables(actor))
      return { cell: wholeCell(row, referenceDay(programme, today)), history }
    }),

  ofJst: ({ read, input: { programmeId, teryt }, today }) =>
    read(async (db) => {
      const programme = await programmeById(db, programmeId)
      const day = referenceDay(programme, today)
      const implementation = await implementationOfJst(db, programmeId, teryt)
      const agreementOn = implementation?.agreementOn ?? null
      if (implementation === null || agreementOn === null || agreementOn > day) return null
      const { endedOn } = implementation
      const ended = endedOn !== null && endedOn <= day ? endedOn : null
      const { languages } = await implementingRulesOf(db, programmeId)
      const rows = await store.deliverablesOfJst(db, programmeId, teryt)
      const byKey = new Map(rows.map((row) => [deliverableKey(row), row]))
      const names = new Map((await listContractors(db)).map((row) => [row.id, row.name]))
      return {
        endedOn: ended,
        cells: deliverablesOf(languages).map((one) => {
          const cell = cellOn(byKey.get(deliverableKey(one)) ?? null, ended ?? day)
          return { ...one, ...cell, contractor: names.get(cell.contractorId ?? '') ?? null }
        }),
      }
    }),

  check: ({ read, input, today }) =>
    read(async (db) => {
      const packaging = await Packaging.load(db, input.programmeId, today)
      const known = await knownDeliverables(db, input.programmeId)
      return input.items.map((item) => {
        const { teryt, kind, language } = item
        const decision = known.has(deliverableKey(item))
          ? packaging.decide(item, input.move)
          : refuse('package.notInPackage', { language })
        return { teryt, kind, language, refusal: decision.ok ? null : decision.refusal }
      })
    }),

  move: async ({ tx, db, input, today }) => {
    const { programmeId, items, move } = input
    const packaging = await Packaging.load(db, programmeId, today)
    const known = await knownDeliverables(db, programmeId)
    if (move.kind === 'order' && move.contractorId !== null) {
      await contractorById(db, move.contractorId)
    }
    for (const item of items) {
      if (!known.has(deliverableKey(item))) {
        return refuse('package.notInPackage', { language: item.language })
      }
      const row = packaging.row(item)
      seenVersion(row, item.version)
      const decision = packaging.decide(item, move)
      if (!decision.ok) return decision
      await written(tx, programmeId, item, row, decision.value)
    }
    if (move.kind === 'back') tx.because(move.reason)
    return allow({ moved: items.length, changeSetId: tx.changeSetId })
  },

  save: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, kind, language, version, file, ...course } = input
    await jstByTeryt(db, teryt)
    const place = { teryt, kind, language }
    if (!(await knownDeliverables(db, programmeId)).has(deliverableKey(place))) {
      return refuse('package.notInPackage', { language })
    }
    if (course.contractorId !== null) await contractorById(db, course.contractorId)
    const packaging = await Packaging.load(db, programmeId, today)
    const row = packaging.row(place)
    const decision = decideCourse(course, packaging.facts(place))
    if (!decision.ok) return decision
    const kept = file === null ? allow({}) : await keptFields(tx, file)
    if (!kept.ok) return kept
    const state = recordedDeliverableState(decision.value)
    const fields = { ...decision.value, state, ...kept.value }
    if (row !== null && version !== 0) {
      return saved(await store.saveDeliverable(tx, row.id, version, fields))
    }
    seenVersion(row, version)
    const jst = { programmeId, jstId: teryt, kind, language }
    return saved(await store.addDeliverable(tx, { ...jst, ...noFile, ...fields }))
  },

  removeFile: async ({ tx, db, input: { id, version }, today }) => {
    const stillStand = await guardCertificates(db, [await store.deliverableById(db, id)], today)
    const row = await store.saveDeliverable(tx, id, version, noFile)
    const decision = await stillStand()
    return decision.ok ? saved(row) : decision
  },

  file: ({ read, input }) =>
    read(async (db) => keptFile(db, await store.deliverableById(db, input.id))),

  saveLanguages: async ({ tx, db, input: { programmeId, version, languages } }) => {
    const row = await implementingRulesOf(db, programmeId)
    const decision = decideLanguages(languages, await store.deliverablesIn(db, programmeId))
    if (!decision.ok) return decision
    const proposed = row.proposed.filter((name) => name !== 'languages')
    const patch = { languages: decision.value, proposed }
    return saved(await saveImplementingRules(tx, row.id, version, patch))
  },

  exportXlsx: async ({ read, input, today }) => {
    const facts = await read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      const day = referenceDay(programme, today)
      return {
        day,
        matrix: await packageMatrix(db, programme.id, day),
        rows: await store.deliverablesIn(db, programme.id),
        contractors: await listContractors(db),
      }
    })
    return packageWorkbook(facts, input)
  },
}

export { packageHandlers as package }

const knownDeliverables = async (
  db: Tx['db'],
  programmeId: string,
): Promise<ReadonlySet<string>> => {
  const { languages } = await implementingRulesOf(db, programmeId)
  return new Set(deliverablesOf(languages).map(deliverableKey))
}

/** Writes down how a deliverable stands after a move; nothing is left of an order taken back. */
async function written(
  tx: Tx,
  programmeId: string,
  { teryt, kind, language }: PackagePlace,
  row: store.DeliverableRow | null,
  course: DeliverableCourse | null,
): Promise<void> {
  if (course === null) {
    if (row !== null) await store.removeDeliverable(tx, row.id, row.version)
    return
  }
  const { contractorId, orderedOn, dueOn, startedOn, receivedOn, deliveredOn, acceptance } = course
  const days = { orderedOn, dueOn, startedOn, receivedOn, deliveredOn }
  const fields = { contractorId, ...days, acceptance, state: recordedDeliverableState(course) }
  if (row !== null) await store.saveDeliverable(tx, row.id, row.version, fields)
  else {
    const place = { programmeId, jstId: teryt, kind, language }
    await store.addDeliverable(tx, { ...place, ...fields, ...noFile })
  }
}
