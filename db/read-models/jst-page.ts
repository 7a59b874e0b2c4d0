import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { nextStepToImplementation } from '../rules/next-step.ts'
import { decideUndo } from '../rules/recruitment.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { implementationOfJst } from '../stores/implementation.ts'
import { contactsOfJst, jstByTeryt, listJsts, listPowiats, notesOfJst } from '../stores/jst.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { type Attempt, attemptsOfJst, successorOf } from '../stores/recruitment.ts'
import { registerRow } from './register.ts'

/** Everything the page of a JST shows, as it stands on the programme's reference day. */
export async function jstPage(db: ReadDb, programme: ProgrammeRow, teryt: string, today: Day) {
  const row = await jstByTeryt(db, teryt)
  const attempts = await attemptsOfJst(db, programme.id, teryt)
  const implementation = await implementationOfJst(db, programme.id, teryt)
  const powiat = (await listPowiats(db)).find(({ id }) => id === row.powiatId)
  const names = new Map((await listJsts(db)).map((jst) => [jst.id, jst.name]))
  const notes = await notesOfJst(db, teryt)
  const successor = await successorOf(db, programme.id, teryt)
  const day = referenceDay(programme, today)
  const standing = registerRow(row, powiat?.name ?? '', attempts, implementation, day)
  const asShown = (attempt: Attempt) => ({
    ...attempt,
    replaces:
      attempt.replacesJstId === null
        ? null
        : { teryt: attempt.replacesJstId, name: names.get(attempt.replacesJstId) ?? '' },
  })
  const undo = decideUndo({
    today,
    period: programme,
    current: attempts.at(-1) ?? null,
    numbersTaken: new Set(),
    implementationAgreement: implementation !== null && implementation.agreementOn !== null,
    newerAttempt: false,
  })
  return {
    ...standing,
    version: row.version,
    address: row.address,
    website: row.website,
    contacts: await contactsOfJst(db, teryt),
    notes: notes.filter((note) => note.programmeId === programme.id),
    recruitment: attempts.map(asShown).at(-1) ?? null,
    earlier: attempts.slice(0, -1).map(asShown).toReversed(),
    implementationRecord: implementation,
    replacedBy: successor === null ? null : { teryt: successor, name: names.get(successor) ?? '' },
    next: nextStepToImplementation(standing.state, standing.implementation),
    undo: undo.ok
      ? { move: undo.value.undone, refusedBy: null }
      : { move: null, refusedBy: undo.refusal.code },
  }
}
