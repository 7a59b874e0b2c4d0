import type { ReadDb } from '#db/columns.ts'
import { decideCheck, decideCheckRemoval, type TypedCheck } from '#db/rules/standard-check.ts'
import { noFile } from '#db/stores/kept-file.ts'
import * as store from '#db/stores/standard.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { standard as contract } from '../contract/standard.ts'
import type { HandlersOf } from '../define.ts'
import { keptFields, keptFile } from './kept-file.ts'
import { standardFacts } from './standard-facts.ts'
import { seenVersion } from './steps.ts'

type Handlers = Pick<
  HandlersOf<typeof contract>,
  'answer' | 'answerRest' | 'saveCheck' | 'removeCheck' | 'removeFile' | 'file'
>

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

interface Place {
  readonly programmeId: string
  readonly teryt: string
  readonly elementId: string
  readonly phase: TypedCheck['phase']
}

/** The answers of the check-list with their evidence. */
export const standardChecks: Handlers = {
  answer: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, elementId, phase, version, answer, assessedOn } = input
    const before = await checkAt(db, input)
    const { link, note } = before ?? { link: '', note: '' }
    const check = { phase, answer, assessedOn, link, note }
    const decision = await decided(db, input, check, today)
    if (!decision.ok) return decision
    seenVersion(before, version)
    if (before !== null) {
      return saved(await store.saveCheck(tx, before.id, version, { answer, assessedOn }))
    }
    const place = { programmeId, jstId: teryt, elementId }
    return saved(await store.addCheck(tx, { ...place, ...check, ...noFile }))
  },

  answerRest: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, elementIds, phase, answer, assessedOn } = input
    const check = { phase, answer, assessedOn, link: '', note: '' }
    const rest = new Set(elementIds)
    for (const elementId of rest) {
      const at = { programmeId, teryt, phase, elementId }
      // Whoever answered meanwhile is not overruled by an answer to many.
      seenVersion(await checkAt(db, at), 0)
      const decision = await decided(db, at, check, today)
      if (!decision.ok) return decision
      await store.addCheck(tx, { programmeId, jstId: teryt, elementId, ...check, ...noFile })
    }
    return allow({ answered: rest.size, changeSetId: tx.changeSetId })
  },

  saveCheck: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, elementId, phase, version, file, ...typed } = input
    const { answer, assessedOn, link, note } = typed
    const before = await checkAt(db, input)
    const check = { phase, answer, assessedOn, link, note }
    const decision = await decided(db, input, check, today)
    if (!decision.ok) return decision
    const kept = file === null ? allow({}) : await keptFields(tx, file)
    if (!kept.ok) return kept
    if (before === null || version === 0) seenVersion(before, version)
    if (before !== null) {
      return saved(await store.saveCheck(tx, before.id, version, { ...check, ...kept.value }))
    }
    const place = { programmeId, jstId: teryt, elementId }
    return saved(await store.addCheck(tx, { ...place, ...check, ...noFile, ...kept.value }))
  },

  removeCheck: async ({ tx, db, input: { id, version } }) => {
    const decision = await removable(db, await store.checkById(db, id))
    if (!decision.ok) return decision
    await store.removeCheck(tx, id, version)
    return allow({})
  },

  removeFile: async ({ tx, db, input: { id, version } }) => {
    const decision = await removable(db, await store.checkById(db, id))
    if (!decision.ok) return decision
    return saved(await store.saveCheck(tx, id, version, noFile))
  },

  file: ({ read, input }) => read(async (db) => keptFile(db, await store.checkById(db, input.id))),
}

/** The answer there is to an element in a phase; null while there is none. */
async function checkAt(db: ReadDb, { programmeId, teryt, elementId, phase }: Place) {
  const checks = await store.checksOfJst(db, programmeId, teryt)
  return checks.find((row) => row.elementId === elementId && row.phase === phase) ?? null
}

async function decided(
  db: ReadDb,
  { programmeId, teryt, elementId, phase }: Place,
  check: TypedCheck,
  today: Day,
): Promise<Decision<true>> {
  const element = await store.elementById(db, elementId)
  if (element.programmeId !== programmeId) {
    return refuse('record.gone', { table: 'standard_element' })
  }
  const { checks, audits, ...facts } = await standardFacts(db, programmeId, teryt, today)
  const own = checks.filter((row) => row.elementId === elementId)
  return decideCheck(check, {
    ...facts,
    answered: own.some((row) => row.phase === phase),
    otherOn: own.find((row) => row.phase !== phase)?.assessedOn ?? null,
    audit: audits[phase],
  })
}

async function removable(db: ReadDb, check: store.CheckRow): Promise<Decision<true>> {
  const audits = await store.auditsOfJst(db, check.programmeId, check.jstId)
  return decideCheckRemoval(audits[check.phase])
}
