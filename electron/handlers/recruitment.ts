import type { ReadDb } from '#db/columns.ts'
import { decideMove, decideUndo } from '#db/rules/recruitment.ts'
import { addAttempt, removeAttempt, saveAttempt } from '#db/stores/recruitment.ts'
import type { Day } from '#db/values/day.ts'
import { noRecruitmentDates } from '#db/values/recruitment.ts'
import { allow } from '#db/values/refusal.ts'
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

  move: async ({ tx, db, input, today }) => {
    const { programmeId, items } = input
    const decided = await decideItems(db, programmeId, items, today)
    for (const { item, attempt, decision } of decided) {
      seenVersion(attempt, item.version)
      if (!decision.ok) return decision
      const dates = decision.value
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
    const { dates, undone, withdrawsInvitationOf } = decision.value
    if (attempt !== null && emptied(dates, noRecruitmentDates)) {
      await removeAttempt(tx, attempt.id, version)
    } else if (attempt !== null) await saveAttempt(tx, attempt.id, version, dates)
    if (undone === 'withdraw' && attempt !== null) {
      await resumeImplementation(tx, programmeId, teryt, attempt)
    }
    const invitation = withdrawsInvitationOf && recruiting.attempt(withdrawsInvitationOf)
    if (invitation) await removeAttempt(tx, invitation.id, invitation.version)
    tx.because(reason)
    return allow({ changeSetId: tx.changeSetId })
  },

  previewImport,
  remapImport,
  runImport,
}

/** Decides each move in turn; a withdrawal's replacement is invited on the same day. */
async function decideItems(db: ReadDb, programmeId: string, items: Items, today: Day) {
  const recruiting = await Recruiting.load(db, programmeId, today)
  return items.flatMap(withReplacement(recruiting)).map((item) => {
    const attempt = recruiting.attempt(item.teryt)
    const admitted = recruiting.admits(item.teryt)
    const decision = admitted.ok
      ? decideMove(item.move, recruiting.facts(item.teryt))
      : ({ ok: false, refusal: admitted.refusal } as const)
    // The next item of the same call must not take the number this one has just taken.
    if (decision.ok) recruiting.note(item.teryt, decision.value)
    return { item, attempt, decision }
  })
}

type Item = Items[number] & { readonly replaces: string | null }

const withReplacement =
  (recruiting: Recruiting) =>
  (item: Items[number]): readonly Item[] => {
    const { move } = item
    const own = { ...item, replaces: null }
    if (move.kind !== 'withdraw' || move.replacement === null) return [own]
    const teryt = move.replacement
    const version = recruiting.attempt(teryt)?.version ?? 0
    const invitation = { kind: 'invite', on: move.on } as const
    return [own, { teryt, version, move: invitation, replaces: item.teryt }]
  }

function reasonOf(items: Items): string | null {
  for (const { move } of items) if (move.kind === 'withdraw') return move.reason
  return null
}
