import type { ReadDb } from '#db/columns.ts'
import { registerOn } from '#db/read-models/register.ts'
import { personNames, presentDaysOf } from '#db/read-models/training-facts.ts'
import { signupFacts, trainingCandidates } from '#db/read-models/training-page.ts'
import { refused } from '#db/refused-error.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { seatChanges, seatsOf } from '#db/rules/training-seats.ts'
import {
  askedOn,
  decideInvitation,
  decideInvitationDay,
  decideSignup,
  decideWithdrawal,
} from '#db/rules/training-signup.ts'
import { spanOf } from '#db/rules/training-state.ts'
import { peopleByIds } from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/training.ts'
import { type Day, dayOf, type Instant, instantOf } from '#db/values/day.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { instantAt } from '#db/values/warsaw-time.ts'
import type { training as contract } from '../contract/training.ts'
import type { HandlersOf } from '../define.ts'

type Part = 'invitable' | 'invite' | 'uninvite' | 'candidates' | 'seating' | 'signUp' | 'withdraw'

/** Invitations of JSTs and applications of people. */
export const people: Pick<HandlersOf<typeof contract>, Part> = {
  invitable: ({ read, input, today }) =>
    read(async (db) => {
      const { training, register, invited } = await invitationFacts(db, input.id, today)
      return register
        .filter((jst) => !invited.has(jst.teryt) && decideInvitation(training, jst).ok)
        .map(({ teryt, name, kind, powiatName }) => ({ teryt, name, kind, powiatName }))
    }),

  invite: async ({ tx, db, input: { id, teryts, on }, today }) => {
    const { training, span, register, invited } = await invitationFacts(db, id, today)
    const day = decideInvitationDay(on, span.last, today)
    if (!day.ok) return day
    const jsts = new Map(register.map((jst) => [jst.teryt, jst]))
    for (const teryt of teryts) {
      const jst = jsts.get(teryt)
      if (jst === undefined) return refuse('jst.unknown', { teryt })
      if (invited.has(teryt)) return refuse('training.invitedAlready', { name: jst.name })
      const decision = decideInvitation(training, jst)
      if (!decision.ok) return decision
      invited.add(teryt)
      await store.addInvitation(tx, { trainingId: id, jstId: teryt, invitedOn: on })
    }
    return allow({ invited: teryts.length })
  },

  uninvite: async ({ tx, db, input: { id, version } }) => {
    const { trainingId, jstId } = await store.invitationById(db, id)
    const signups = await store.signupsOf(db, trainingId)
    const standing = signups.filter(({ withdrawnAt }) => withdrawnAt === null)
    const own = (
      await peopleByIds(
        db,
        standing.map((one) => one.personId),
      )
    ).filter((person) => person.jstId === jstId)
    if (own.length > 0) return refuse('training.invitedHasPeople', { count: own.length })
    await store.removeInvitation(tx, id, version)
    return allow({})
  },

  candidates: ({ read, input, today }) =>
    read(async (db) => {
      const row = await store.trainingById(db, input.id)
      return trainingCandidates(db, await programmeById(db, row.programmeId), row, today)
    }),

  seating: ({ read, input: { id, personIds, applied }, office }) =>
    read(async (db) => {
      const row = await store.trainingById(db, id)
      const at = momentOf(applied, office.now())
      if (!at.ok) throw refused(at.refusal.code, at.refusal.figures)
      return seating(db, row, await store.signupsOf(db, id), applications(personIds, at.value))
    }),

  signUp: async ({ tx, db, input: { id, personIds, applied }, now, today }) => {
    const row = await store.trainingById(db, id)
    const at = momentOf(applied, now)
    if (!at.ok) return at
    const programme = await programmeById(db, row.programmeId)
    const { asApplicant, training } = await signupFacts(db, programme, row, today)
    const known = new Map((await peopleByIds(db, personIds)).map((one) => [one.id, one]))
    const before = await store.signupsOf(db, id)
    const last = Math.max(0, ...before.map(({ ordinal }) => ordinal))
    const wanted = applications(personIds, at.value)
    const seats = await seating(db, row, before, wanted)
    const decided = new Set<string>()
    for (const [place, { personId, appliedAt }] of wanted.entries()) {
      const person = known.get(personId)
      if (person === undefined || person.programmeId !== row.programmeId) {
        return refuse('record.gone', { table: 'person' })
      }
      const applicant = asApplicant(person)
      const signedUp = applicant.signedUp || decided.has(personId)
      const decision = decideSignup(training, { ...applicant, signedUp })
      if (!decision.ok) return decision
      decided.add(personId)
      await store.addSignup(tx, {
        ...{ trainingId: id, personId, appliedAt, ordinal: last + 1 + place },
        ...{ withdrawnAt: null, withdrawReason: '' },
      })
    }
    return allow(seats)
  },

  withdraw: async ({ tx, db, input: { id, version, reason }, now }) => {
    const signup = await store.signupById(db, id)
    const { trainingId, personId, withdrawnAt } = signup
    const presentDays = (await presentDaysOf(db, trainingId)).get(personId) ?? 0
    const withdrawn = withdrawnAt === null ? null : dayOf(new Date(withdrawnAt))
    const decision = decideWithdrawal({ withdrawn, presentDays }, reason)
    if (!decision.ok) return decision
    tx.because(reason)
    const { capacity } = await store.trainingById(db, trainingId)
    const before = seatsOf(await store.signupsOf(db, trainingId), capacity)
    const patch = { withdrawnAt: instantOf(now), withdrawReason: reason }
    await store.saveSignup(tx, id, version, patch)
    const after = seatsOf(await store.signupsOf(db, trainingId), capacity)
    const { movedUp } = seatChanges(before, after)
    const names = await personNames(db, movedUp)
    return allow({ movedUp: movedUp.map((one) => names.get(one) ?? '') })
  },
}

/** What inviting JSTs to a training is decided by. */
async function invitationFacts(db: ReadDb, id: string, today: Day) {
  const row = await store.trainingById(db, id)
  const programme = await programmeById(db, row.programmeId)
  const day = referenceDay(programme, today)
  const span = spanOf({ days: await store.daysOf(db, id) }) ?? { first: day, last: day }
  return {
    span,
    training: { ...row, firstDay: span.first },
    register: await registerOn(db, programme.id, askedOn(span.first, day)),
    invited: new Set((await store.invitationsOf(db, id)).map(({ jstId }) => jstId)),
  }
}

/** The moment an application came; one that is still to come is refused. */
function momentOf(
  applied: { readonly on: Day; readonly time: TimeOfDay } | null,
  now: Date,
): Decision<Instant> {
  const present = instantOf(now)
  if (applied === null) return allow(present)
  const at = instantAt(applied.on, applied.time)
  return at > present ? refuse('training.appliedAhead', { day: dayOf(now) }) : allow(at)
}

const applications = (personIds: readonly string[], appliedAt: Instant) =>
  personIds.map((personId) => ({ personId, appliedAt }))

type Applied = ReturnType<typeof applications>

/** Who of these would have a seat and who would wait, and whose seat an earlier moment takes. */
async function seating(
  db: ReadDb,
  { capacity }: store.TrainingRow,
  before: readonly store.SignupRow[],
  wanted: Applied,
) {
  const last = Math.max(0, ...before.map(({ ordinal }) => ordinal))
  const added = wanted.map((one, place) => ({
    ...{ ...one, ordinal: last + 1 + place, withdrawnAt: null },
  }))
  const [was, is] = [seatsOf(before, capacity), seatsOf([...before, ...added], capacity)]
  const asked = new Set(wanted.map(({ personId }) => personId))
  const { movedDown } = seatChanges(was, is)
  const names = await personNames(db, movedDown)
  return {
    seated: is.seated.filter(({ personId }) => asked.has(personId)).length,
    waiting: is.waiting.filter(({ personId }) => asked.has(personId)).length,
    movedDown: movedDown.map((id) => names.get(id) ?? ''),
  }
}
