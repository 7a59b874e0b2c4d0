import type { ReadDb } from '#db/columns.ts'
import { errorCode } from '#db/engine/file-refusal.ts'
import { historyEntry, historyPage } from '#db/read-models/history.ts'
import { recordNames } from '#db/read-models/record-names.ts'
import { type RefusedError, refused } from '#db/refused-error.ts'
import { decideTakeBack } from '#db/rules/history.ts'
import { attemptsHold, numbersHold } from '#db/rules/recruitment-holds.ts'
import { changeSetById, changesOfSet, takenBackBy } from '#db/stores/history.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { attemptsIn } from '#db/stores/recruitment.ts'
import { takeBack } from '#db/take-back.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import type { history as contract } from '../contract/history.ts'
import type { HandlersOf } from '../define.ts'
import { certificatesHold } from './attendance-take-back.ts'
import { guardCertificatesOf } from './certificate-guard.ts'
import { decideExpensesFree, expensesHold } from './expense-take-back.ts'
import { hiddenTables } from './hidden-tables.ts'
import { mentorsHold } from './mentor-take-back.ts'
import { packagesHold } from './package-take-back.ts'
import { peopleHold } from './people-take-back.ts'
import { auditsHold } from './standard-take-back.ts'
import { surveyHolds } from './survey-take-back.ts'

/** What was done, by whom, and taking it back. */
export const history: HandlersOf<typeof contract> = {
  list: ({ read, input, actor }) => read((db) => historyPage(db, input, hiddenTables(actor))),

  get: ({ read, input, actor }) => read((db) => historyEntry(db, input.id, hiddenTables(actor))),

  takeBack: async ({ tx, db, input, actor, today }) => {
    const { procedure } = await changeSetById(db, input.id)
    const taken = (await takenBackBy(db, [input.id])).get(input.id) ?? null
    const decision = decideTakeBack({ procedure, takenBackBy: taken, reason: input.reason })
    if (!decision.ok) return decision
    const documents = await decideExpensesFree(db, input.id, procedure)
    if (!documents.ok) return documents
    const certificatesStillStand = await guardCertificatesOf(db, input.id, today)
    try {
      await takeBack(tx, input.id)
    } catch (error) {
      throw constraintRefusal(error) ?? error
    }
    const held = await stillHolds(db, input.id)
    if (!held.ok) return held
    const seated = await peopleHold(db, input.id)
    if (!seated.ok) return seated
    const standing = await certificatesHold(db, input.id)
    if (!standing.ok) return standing
    const mentored = await mentorsHold(db, input.id, today)
    if (!mentored.ok) return mentored
    const surveyed = await surveyHolds(db, input.id)
    if (!surveyed.ok) return surveyed
    const audited = await auditsHold(db, input.id, actor)
    if (!audited.ok) return audited
    const certified = await certificatesStillStand()
    if (!certified.ok) return certified
    const packaged = await packagesHold(db, input.id, today)
    if (!packaged.ok) return packaged
    const agreeing = await expensesHold(tx, documents.value)
    if (!agreeing.ok) return agreeing
    tx.because(input.reason)
    return allow({ changeSetId: tx.changeSetId })
  },
}

/** Taking back must not leave a state that the moves themselves would never make. */
async function stillHolds(db: ReadDb, changeSetId: string): Promise<Decision<true>> {
  const places = new Map<string, readonly [programmeId: string, jstId: string]>()
  const changes = await changesOfSet(db, changeSetId)
  for (const { programmeId, jstId } of changes) {
    if (programmeId !== null && jstId !== null) {
      places.set(`${programmeId} ${jstId}`, [programmeId, jstId])
    }
  }
  if (places.size === 0) return allow(true)
  const names = await recordNames(db, changes)
  for (const [programmeId, here] of Map.groupBy(places.values(), ([programme]) => programme)) {
    const attempts = await attemptsIn(db, programmeId)
    const implementations = await implementationsIn(db, programmeId)
    for (const [, jstId] of here) {
      const own = attempts.filter((row) => row.jstId === jstId)
      const implementation = implementations.find((row) => row.jstId === jstId) ?? null
      const held = attemptsHold(own, implementation, names.byId(jstId))
      if (!held.ok) return held
    }
    const touched = new Set(here.map(([, jstId]) => jstId))
    const held = numbersHold([...attempts, ...implementations], touched)
    if (!held.ok) return held
  }
  return allow(true)
}

/** The store's own guards: a record still named by others, a value that another now has. */
function constraintRefusal(error: unknown): RefusedError | null {
  const code = errorCode(error)
  if (code === 'SQLITE_CONSTRAINT_FOREIGNKEY') return refused('history.inUse')
  if (code === 'SQLITE_CONSTRAINT_UNIQUE') return refused('history.valueTaken')
  // Triggers keep what was approved or submitted.
  if (code === 'SQLITE_CONSTRAINT_TRIGGER') return refused('history.frozen')
  return null
}
