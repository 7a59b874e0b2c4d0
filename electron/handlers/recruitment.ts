import type { ReadDb } from '#db/columns.ts'
import { replacementFacts } from '#db/read-models/replacement-facts.ts'
import { decideMove, decideUndo } from '#db/rules/recruitment.ts'
import { replacements } from '#db/rules/recruitment-replacement.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import { addAttempt, givePlace, removeAttempt, saveAttempt } from '#db/stores/recruitment.ts'
import type { Day } from '#db/values/day.ts'
import { noRecruitmentDates } from '#db/values/recruitment.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { recruitment as contract } from '../contract/recruitment.ts'
import type { HandlersOf } from '../define.ts'
import { endImplementation, resumeImplementation } from './implementation.ts'
import { Recruiting } from './recruiting.ts'
import { previewImport, remapImport, runImport } from './recruitment-import.ts'
import { emptied, seenVersion } from './steps.ts'

type Items = Parameters<HandlersOf<typeof contract>['move']>[0]['input']['items']

/** Recruitment of one JST or of a selection. */
export const recruitment: HandlersOf<typeof contract> = {
  check: ({ read, input, today }) =>
    read(async (db) => {
      const decided = await decideItems(db, input.programmeId, input.items, today)
      return decided.map(({ item, decision }) => ({
        teryt: item.teryt,
        refusal: decision.ok ? null : decision.refusal,
      }))
    }),

  replacements: ({ read, input }) =>
    read(async (db) => {
      const programme = await programmeById(db, input.programmeId)
      await jstByTeryt(db, input.teryt)
      const { facts, register } = await replacementFacts(db, programme, input.teryt)
      const standing = new Map(facts.jsts.map((jst) => [jst.teryt, jst]))
      return replacements(facts).flatMap(({ teryt, place }) => {
        const row = register.get(teryt)
        if (row === undefined) return []
        const { name, kind, mediumTown } = row
        const on = standing.get(teryt)?.declaredOn ?? null
        const application = place === null || on === null ? null : { place, on }
        return [{ teryt, name, kind, mediumTown, application }]
      })
    }),

  move: async ({ tx, db, input, today }) => {
    const { programmeId, items } = input
    const decided = await decideItems(db, programmeId, items, today)
    for (const { item, attempt, decision } of decided) {
      seenVersion(attempt, item.version)
      if (!decision.ok) return decision
      const dates = decision.value
      if (item.move === null) {
        if (attempt !== null) await givePlace(tx, attempt.id, item.version, item.replaces)
        continue
      }
      // A withdrawn JST that is invited again begins a new attempt; the old one stays.
      if (attempt === null || (attempt.withdrawnOn !== null && item.move.kind === 'invite')) {
        const place = { programmeId, jstId: item.teryt, attempt: (attempt?.attempt ?? 0) + 1 }
        const replacesJstId = item.replaces
        await addAttempt(tx, { ...place, ...dates, replacesJstId })
      } else {
        await saveAttempt(tx, attempt.id, item.version, dates)
      }
      if (item.move.kind === 'withdraw') {
        const ended = await endImplementation(tx, programmeId, item.teryt, item.move, today)
        if (!ended.ok) return ended
      }
    }
    tx.because(reasonOf(items))
    return allow({ changeSetId: tx.changeSetId, moved: decided.length })
  },

  undo: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, version, reason } = input
    const recruiting = await Recruiting.load(db, programmeId, today)
    const attempt = recruiting.attempt(teryt)
    seenVersion(attempt, version)
    const decision = decideUndo(recruiting.undoFacts(teryt))
    if (!decision.ok) return decision
    const { dates, undone, withdrawsInvitationOf, waitsAgain } = decision.value
    if (attempt !== null && emptied(dates, noRecruitmentDates)) {
      await removeAttempt(tx, attempt.id, version)
    } else if (attempt !== null) await saveAttempt(tx, attempt.id, version, dates)
    if (undone === 'withdraw' && attempt !== null) {
      await resumeImplementation(tx, programmeId, teryt, attempt)
    }
    const invitation = withdrawsInvitationOf && recruiting.attempt(withdrawsInvitationOf)
    if (invitation) await removeAttempt(tx, invitation.id, invitation.version)
    const waiting = waitsAgain && recruiting.attempt(waitsAgain)
    if (waiting) await givePlace(tx, waiting.id, waiting.version, null)
    tx.because(reason)
    return allow({ changeSetId: tx.changeSetId })
  },

  previewImport,
  remapImport,
  runImport,
}

/**
 * Decides each move in turn; a withdrawal's replacement is invited on the same day, or where
 * it has applied already, given the place.
 */
async function decideItems(db: ReadDb, programmeId: string, items: Items, today: Day) {
  const recruiting = await Recruiting.load(db, programmeId, today)
  return items.flatMap(withReplacement(recruiting)).map((item) => {
    const attempt = recruiting.attempt(item.teryt)
    const admitted = recruiting.admits(item.teryt)
    const decide = () => {
      if (item.move !== null) return decideMove(item.move, recruiting.facts(item.teryt))
      const waiting = recruiting.waiting(item.teryt)
      return waiting === null ? refuse('recruitment.notDeclared') : recruiting.givenPlace(waiting)
    }
    const decision = admitted.ok ? decide() : ({ ok: false, refusal: admitted.refusal } as const)
    // The next item of the same call must not take the number this one has just taken.
    if (decision.ok) recruiting.note(item.teryt, decision.value)
    return { item, attempt, decision }
  })
}

/** A move, or none where a JST is given a place as it stands. */
type Item = Omit<Items[number], 'move'> & {
  readonly move: Items[number]['move'] | null
  readonly replaces: string | null
}

const withReplacement =
  (recruiting: Recruiting) =>
  (item: Items[number]): readonly Item[] => {
    const { move } = item
    const own = { ...item, replaces: null }
    if (move.kind !== 'withdraw' || move.replacement === null) return [own]
    const teryt = move.replacement
    const version = recruiting.attempt(teryt)?.version ?? 0
    const invitation = { kind: 'invite', on: move.on } as const
    const made = recruiting.waiting(teryt) === null ? invitation : null
    return [own, { teryt, version, move: made, replaces: item.teryt }]
  }

function reasonOf(items: Items): string | null {
  for (const { move } of items) if (move.kind === 'withdraw') return move.reason
  return null
}
