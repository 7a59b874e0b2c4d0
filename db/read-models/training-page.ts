import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { clashesOf } from '../rules/training-clash.ts'
import { movedUpAt, seatsOf } from '../rules/training-seats.ts'
import { type Applicant, askedOn, decideSignup } from '../rules/training-signup.ts'
import { spanOf } from '../rules/training-state.ts'
import { listedPeople, type PersonRow, peopleByIds } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { invitationsOf, type SignupRow, signupsOf, type TrainingRow } from '../stores/training.ts'
import { groupBy, registerOn } from './register.ts'
import {
  allOccupied,
  lastForManagers,
  occupiedBy,
  presentDaysOf,
  type TrainingFacts,
  toldClashes,
  trainingFacts,
  trainingRow,
} from './training-facts.ts'

/** Everything the page of a training shows, as it stands on the programme's reference day. */
export async function trainingPage(
  db: ReadDb,
  programme: ProgrammeRow,
  row: TrainingRow,
  today: Day,
) {
  const facts = await trainingFacts(db, programme, today)
  const clashes = clashesOf(occupiedBy(row, facts), allOccupied(facts))
  const signups = await signupsOf(db, row.id)
  const invitations = await invitationsOf(db, row.id)
  const people = new Map(
    (
      await peopleByIds(
        db,
        signups.map((one) => one.personId),
      )
    ).map((one) => [one.id, one]),
  )
  const register = await registerOn(db, programme.id, facts.day)
  const jsts = new Map(register.map((jst) => [jst.teryt, jst]))
  const invited = new Set(invitations.map(({ jstId }) => jstId))
  const presentDays = await presentDaysOf(db, row.id)
  const { seated, waiting } = seatsOf(signups, row.capacity)

  const called = (signup: SignupRow) => calledAs(people.get(signup.personId), jsts)
  const asParticipant = (signup: SignupRow, at: number, hasSeat: boolean) => {
    const person = people.get(signup.personId)
    return {
      ...called(signup),
      signupId: signup.id,
      version: signup.version,
      appliedAt: signup.appliedAt,
      place: at + 1,
      movedUpAt: hasSeat ? movedUpAt(signups, row.capacity, signup) : null,
      invited: person !== undefined && invited.has(person.jstId),
      leftOn: person?.leftOn ?? null,
      presentDays: presentDays.get(signup.personId) ?? 0,
    }
  }
  const last = row.panel === 'manager' ? await lastForManagers(db, programme.id) : null
  const bySignupJst = groupBy(signups, ({ personId }) => people.get(personId)?.jstId ?? '')
  return {
    ...trainingRow(row, facts, await toldClashes(db, clashes, facts)),
    materials: row.materials,
    cancelReason: row.cancelReason,
    today: facts.day,
    seatedPeople: seated.map((signup, at) => asParticipant(signup, at, true)),
    waitingPeople: waiting.map((signup, at) => asParticipant(signup, at, false)),
    withdrawnPeople: signups.flatMap((signup) =>
      signup.withdrawnAt === null
        ? []
        : [
            {
              ...called(signup),
              signupId: signup.id,
              appliedAt: signup.appliedAt,
              withdrawnAt: signup.withdrawnAt,
              reason: signup.withdrawReason,
            },
          ],
    ),
    invitations: invitations.map(({ id, version, jstId, invitedOn }) => {
      const own = bySignupJst.get(jstId) ?? []
      const standing = own.filter((signup) => signup.withdrawnAt === null).length
      const jst = jsts.get(jstId)
      return {
        ...{ id, version, invitedOn, teryt: jstId },
        name: jst?.name ?? jstId,
        kind: jst?.kind ?? ('ruralGmina' as const),
        powiatName: jst?.powiatName ?? '',
        answer: answerOf(own.length, standing),
        people: standing,
      }
    }),
    otherLast: last !== null && last.id !== row.id ? last : null,
    laterForManagers: row.panel === 'manager' ? laterForManagers(row, facts) : 0,
  }
}

const answerOf = (applications: number, standing: number) => {
  if (standing > 0) return 'signedUp' as const
  return applications > 0 ? ('withdrew' as const) : ('none' as const)
}

type Jsts = ReadonlyMap<string, Awaited<ReturnType<typeof registerOn>>[number]>
type Named = Pick<PersonRow, 'id' | 'firstName' | 'lastName' | 'function' | 'jstId'>

/** What a person and their JST are called in a list. */
function calledAs(person: Named | undefined, jsts: Jsts) {
  const jst = jsts.get(person?.jstId ?? '')
  return {
    personId: person?.id ?? '',
    name: person === undefined ? '' : `${person.lastName} ${person.firstName}`,
    function: person?.function ?? ('employee' as const),
    teryt: person?.jstId ?? '',
    jstName: jst?.name ?? '',
    jstKind: jst?.kind ?? ('ruralGmina' as const),
  }
}

/** How many trainings for managers, not cancelled, begin after this one has ended. */
function laterForManagers(row: TrainingRow, facts: TrainingFacts): number {
  const end = spanOf({ days: facts.days.get(row.id) ?? [] })?.last
  if (end === undefined) return 0
  return facts.trainings.filter((other) => {
    const span = spanOf({ days: facts.days.get(other.id) ?? [] })
    const stands = other.cancelledOn === null && other.panel === 'manager' && other.id !== row.id
    return stands && span !== null && span.first > end
  }).length
}

/** What signing people up for a training is decided by. */
export async function signupFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  row: TrainingRow,
  today: Day,
) {
  const facts = await trainingFacts(db, programme, today)
  const firstDay = spanOf({ days: facts.days.get(row.id) ?? [] })?.first ?? facts.day
  const register = await registerOn(db, programme.id, askedOn(firstDay, facts.day))
  const jsts = new Map(register.map((jst) => [jst.teryt, jst]))
  const own = occupiedBy(row, facts)
  const asApplicant = (person: ApplyingPerson): Applicant => {
    const { jstId } = person
    const jst = jsts.get(jstId)
    return {
      ...person,
      name: spokenName(person),
      jst: { name: jst?.name ?? jstId, state: jst?.state ?? 'none' },
      signedUp: own.people.has(person.id),
    }
  }
  return { facts, jsts, own, asApplicant, training: { ...row, firstDay } }
}

type ApplyingPerson = Named &
  Pick<PersonRow, 'panel' | 'leftOn' | 'mergedIntoId' | 'pseudonymisedOn'>

const polish = new Intl.Collator('pl')

/** People who may be signed up for a training: whether invited, and what they have meanwhile. */
export async function trainingCandidates(
  db: ReadDb,
  programme: ProgrammeRow,
  row: TrainingRow,
  today: Day,
) {
  const { facts, jsts, own, asApplicant, training } = await signupFacts(db, programme, row, today)
  const invited = new Set((await invitationsOf(db, row.id)).map(({ jstId }) => jstId))
  const people = (await listedPeople(db, programme.id)).filter(
    (person) => decideSignup(training, asApplicant(person)).ok,
  )
  const asked = { ...own, people: new Set(people.map(({ id }) => id)) }
  const busy = clashesOf(asked, allOccupied(facts)).filter(({ kind }) => kind === 'people')
  const subjects = new Map(facts.trainings.map(({ id, subject }) => [id, subject]))
  const clashes = groupBy(
    busy.flatMap(({ people: both, otherId }) => both.map((id) => ({ id, otherId }))),
    ({ id }) => id,
  )
  const named = people.map((person) => ({ person, ...calledAs(person, jsts) }))
  const inOrder = named.toSorted((one, other) => polish.compare(one.name, other.name))
  return inOrder.map(({ person, ...called }) => ({
    ...called,
    invited: invited.has(person.jstId),
    clashes: [...new Set((clashes.get(person.id) ?? []).map(({ otherId }) => otherId))].map(
      (id) => subjects.get(id) ?? '',
    ),
  }))
}
