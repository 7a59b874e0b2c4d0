import type { ReadDb } from '#db/columns.ts'
import { errorCode } from '#db/engine/file-refusal.ts'
import { historyEntry, historyPage } from '#db/read-models/history.ts'
import { recordNames } from '#db/read-models/record-names.ts'
import { type RefusedError, refused } from '#db/refused-error.ts'
import { decideTakeBack } from '#db/rules/history.ts'
import { attemptsHold, numbersHold } from '#db/rules/recruitment-holds.ts'
import {
  changeSetById,
  changesOfSet,
  type RecordChangeRow,
  takenBackBy,
} from '#db/stores/history.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { attemptsIn } from '#db/stores/recruitment.ts'
import { takeBack } from '#db/take-back.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import type { history as contract } from '../contract/history.ts'
import type { HandlersOf } from '../define.ts'
import { certificatesHold } from './attendance-take-back.ts'
import { guardCertificatesOf } from './certificate-guard.ts'
import { templatesHold } from './document-take-back.ts'
import { decideExpensesFree, expensesHold } from './expense-take-back.ts'
import { hiddenTables } from './hidden-tables.ts'
import { indicatorsHold } from './indicator-take-back.ts'
import { mentorsHold } from './mentor-take-back.ts'
import { packagesHold } from './package-take-back.ts'
import { peopleHold } from './people-take-back.ts'
import { snapshotsHold } from './snapshot-take-back.ts'
import { auditsHold } from './standard-take-back.ts'
import { surveyHolds } from './survey-take-back.ts'
import { placesTouched } from './touched.ts'

/** What was done, by whom, and taking it back. */
export const history: HandlersOf<typeof contract> = {
  list: ({ read, input, actor }) => read((db) => historyPage(db, input, hiddenTables(actor))),

  get: ({ read, input, actor }) => read((db) => historyEntry(db, input.id, hiddenTables(actor))),

  takeBack: async ({ tx, db, input, actor, today }) => {
    const { procedure } = await changeSetById(db, input.id)
    const taken = (await takenBackBy(db, [input.id])).get(input.id) ?? null
    const decision = decideTakeBack({ procedure, takenBackBy: taken, reason: input.reason })
    if (!decision.ok) return decision
    const changes = await changesOfSet(db, input.id)
    const documents = await decideExpensesFree(db, changes, procedure)
    if (!documents.ok) return documents
    const certificatesStillStand = await guardCertificatesOf(db, changes, today)
    try {
      await takeBack(tx, input.id)
    } catch (error) {
      throw constraintRefusal(error) ?? error
    }
    // The first that does not hold is told; the last of them writes, so it comes after the others.
    for (const asked of [
      () => recruitmentHolds(db, changes),
      () => peopleHold(db, changes),
      () => certificatesHold(db, changes),
      () => mentorsHold(db, changes, today),
      () => surveyHolds(db, changes),
      () => auditsHold(db, changes, actor),
      () => indicatorsHold(db, changes, today),
      () => snapshotsHold(db, changes),
      () => templatesHold(db, changes),
      certificatesStillStand,
      () => packagesHold(db, changes, today),
      () => expensesHold(tx, documents.value),
    ]) {
      const held = await asked()
      if (!held.ok) return held
    }
    tx.because(input.reason)
    return allow({ changeSetId: tx.changeSetId })
  },
}

/** Taking back must not leave a state that the moves themselves would never make. */
async function recruitmentHolds(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  const places = placesTouched(changes)
  if (places.length === 0) return allow(true)
  const names = await recordNames(db, changes)
  for (const [programmeId, here] of Map.groupBy(places, (place) => place.programmeId)) {
    const attempts = await attemptsIn(db, programmeId)
    const implementations = await implementationsIn(db, programmeId)
    for (const { jstId } of here) {
      const own = attempts.filter((row) => row.jstId === jstId)
      const implementation = implementations.find((row) => row.jstId === jstId) ?? null
      const held = attemptsHold(own, implementation, names.byId(jstId))
      if (!held.ok) return held
    }
    const touched = new Set(here.map(({ jstId }) => jstId))
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
