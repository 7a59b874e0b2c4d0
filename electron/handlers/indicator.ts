import { indicatorUses } from '#db/read-models/indicator-uses.ts'
import {
  decideIndicator,
  decideIndicatorRemoval,
  decideValue,
  indicatorToTrade,
} from '#db/rules/indicator-entry.ts'
import * as store from '#db/stores/indicator.ts'
import { noFile } from '#db/stores/kept-file.ts'
import { programmeById } from '#db/stores/programme.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { indicator as contract } from '../contract/indicator.ts'
import type { HandlersOf } from '../define.ts'
import { membersWorkbook, workbook } from './indicator-files.ts'
import { evidence, list, page, preview } from './indicator-page.ts'
import { decideShare } from './indicator-share.ts'
import { keptFields, keptFile } from './kept-file.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The indicators of a programme. */
export const indicator: HandlersOf<typeof contract> = {
  ...{ list, page, evidence, preview, workbook, membersWorkbook },

  save: async ({ tx, db, input, today }) => {
    const { programmeId, id, version, ...fields } = input
    const programme = await programmeById(db, programmeId)
    const rows = await store.indicatorsOf(db, programmeId)
    const before = id === null ? null : await store.indicatorById(db, id)
    if (before !== null && before.programmeId !== programmeId) {
      return refuse('record.gone', { table: 'indicator' })
    }
    const decision = decideIndicator(fields, {
      others: rows.filter((row) => row.id !== id),
      period: { from: programme.from, to: programme.to },
      entered: id === null ? 0 : (await indicatorUses(db, id)).entered,
      before: before?.rule ?? null,
    })
    if (!decision.ok) return decision
    // One that was written down when there was something to share keeps its rule.
    if (JSON.stringify(before?.rule) !== JSON.stringify(fields.rule)) {
      const whole = await decideShare(db, programme, fields.rule, today)
      if (!whole.ok) return whole
    }
    if (id !== null) return saved(await store.saveIndicator(tx, id, version, fields))
    const ordinal = Math.max(0, ...rows.map((row) => row.ordinal)) + 1
    return saved(await store.addIndicator(tx, { ...fields, programmeId, ordinal }))
  },

  move: async ({ tx, db, input: { id, version, by } }) => {
    const row = await store.indicatorById(db, id)
    const decision = indicatorToTrade(await store.indicatorsOf(db, row.programmeId), id, by)
    if (!decision.ok) return decision
    const other = decision.value
    await store.saveIndicator(tx, id, version, { ordinal: other.ordinal })
    await store.saveIndicator(tx, other.id, other.version, { ordinal: row.ordinal })
    return allow({})
  },

  remove: async ({ tx, db, input: { id, version, reason } }) => {
    if (reason === '') return refuse('indicator.reasonMissing')
    const { entered, snapshots } = await indicatorUses(db, id)
    const decision = decideIndicatorRemoval(entered, snapshots)
    if (!decision.ok) return decision
    await store.removeIndicator(tx, id, version)
    tx.because(reason)
    return allow({})
  },

  enterValue: async ({ tx, db, input, today }) => {
    const { indicatorId, id, version, file, value, ...fields } = input
    const { programmeId, rule } = await store.indicatorById(db, indicatorId)
    const { from } = await programmeById(db, programmeId)
    const own = (await store.enteredIn(db, programmeId)).filter(
      (row) => row.indicatorId === indicatorId,
    )
    const before = own.find((row) => row.id === id)
    if (id !== null && before === undefined) {
      return refuse('record.gone', { table: 'indicator_value' })
    }
    const decision = decideValue(
      { ...fields, entered: value },
      {
        ...{ rule, from, today },
        hasFile: file !== null || (before?.fileSha256 ?? null) !== null,
        others: own.filter((row) => row.id !== id).map(({ on }) => on),
      },
    )
    if (!decision.ok) return decision
    const kept = file === null ? allow({}) : await keptFields(tx, file)
    if (!kept.ok) return kept
    const patch = { ...fields, entered: value, ...kept.value }
    if (id !== null) return saved(await store.saveEntered(tx, id, version, patch))
    return saved(await store.addEntered(tx, { programmeId, indicatorId, ...noFile, ...patch }))
  },

  removeValue: async ({ tx, input: { id, version, reason } }) => {
    if (reason === '') return refuse('indicator.reasonMissing')
    await store.removeEntered(tx, id, version)
    tx.because(reason)
    return allow({})
  },

  removeFile: async ({ tx, db, input: { id, version } }) => {
    const { evidence } = await store.enteredById(db, id)
    // Without its file the value needs words to stand on.
    if (evidence === '') return refuse('indicator.evidenceMissing')
    return saved(await store.saveEntered(tx, id, version, noFile))
  },

  file: ({ read, input }) =>
    read(async (db) => keptFile(db, await store.enteredById(db, input.id))),
}
