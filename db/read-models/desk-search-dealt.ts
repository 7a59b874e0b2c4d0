import { and, eq, gte, inArray, isNull, lte, notInArray, or } from 'drizzle-orm'
import { addDays, type Day } from '#db/values/day.ts'
import { type DealtReason, dealtReasons } from '#db/values/desk-search.ts'
import type { ReadDb } from '../columns.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { countsTowardsQuota, recruitmentStateOfAttemptsOn } from '../rules/recruitment-state.ts'
import { enquiry, followUp } from '../schema/desk.ts'
import { expenseDocument } from '../schema/expense.ts'
import { mentorVisit } from '../schema/mentor.ts'
import { person } from '../schema/people.ts'
import { training, trainingDay, trainingInvitation, trainingSignup } from '../schema/training.ts'
import { standingsIn } from '../stores/recruitment.ts'
import { openedWithin } from './enquiry-filter.ts'
import { groupBy } from './register.ts'

/** Why the office deals with something now, and the day of it. */
export interface Dealt {
  readonly dealt: DealtReason
  readonly on: Day | null
}

/** What the office deals with now, by the ids of JSTs, people, contractors and the rest. */
export type DealtWith = ReadonlyMap<string, Dealt>

/** Within so many days a visit or a training is near. */
const near = 14

/**
 * What the office deals with on a day: promises to come back, calls of the day, visits and
 * trainings within 14 days, contractors whose documents are not settled, JSTs that take part. Of
 * several reasons the most pressing stands; of one reason the nearest day.
 */
export async function dealtWith(
  kept: KeptFacts,
  programmeId: string,
  days: { readonly day: Day; readonly today: Day },
): Promise<(id: string | null) => Dealt | undefined> {
  const { day, today } = days
  const desk = await kept.get(
    `desk ${programmeId} ${day} ${today}`,
    ['enquiry', 'follow_up'],
    async (db) => collected(await deskMatters(db, programmeId, days)),
  )
  const ahead = await kept.get(
    `ahead ${programmeId} ${day}`,
    [
      ...['mentor_visit', 'training', 'training_day', 'training_signup'],
      ...['training_invitation', 'person'],
    ],
    async (db) => collected(await mattersAhead(db, programmeId, day)),
  )
  const unsettled = await kept.get(`unsettled ${programmeId}`, ['expense_document'], async (db) =>
    collected(await unsettledContractors(db, programmeId)),
  )
  const taking = await kept.get(`taking ${programmeId} ${day}`, ['recruitment'], async (db) =>
    collected(await takingPart(db, programmeId, day)),
  )
  const inOrder = [desk, ahead, unsettled, taking]
  return (id) => {
    if (id === null) return undefined
    for (const matters of inOrder) {
      const known = matters.get(id)
      if (known !== undefined) return known
    }
    return undefined
  }
}

interface Matter extends Dealt {
  readonly id: string | null
}

function collected(matters: readonly Matter[]): DealtWith {
  const worth = ({ dealt, on }: Dealt) => `${dealtReasons.indexOf(dealt)} ${on ?? ''}`
  const byId = new Map<string, Dealt>()
  for (const { id, dealt, on } of matters) {
    if (id === null) continue
    const known = byId.get(id)
    if (known === undefined || worth({ dealt, on }) < worth(known)) byId.set(id, { dealt, on })
  }
  return byId
}

interface Days {
  readonly day: Day
  readonly today: Day
}

async function deskMatters(
  db: ReadDb,
  programmeId: string,
  { day, today }: Days,
): Promise<readonly Matter[]> {
  const whose = {
    enquiryId: enquiry.id,
    jstId: enquiry.jstId,
    personId: enquiry.personId,
    contractorId: enquiry.contractorId,
  }
  const promised = await db
    .select({ ...whose, on: followUp.dueOn })
    .from(followUp)
    .innerJoin(enquiry, eq(enquiry.id, followUp.enquiryId))
    .where(and(eq(followUp.programmeId, programmeId), isNull(followUp.doneAt)))
  const called = await db
    .select(whose)
    .from(enquiry)
    .where(
      and(
        eq(enquiry.programmeId, programmeId),
        or(openedWithin(day, day), openedWithin(today, today)),
      ),
    )
  return [
    ...promised.flatMap(({ on, ...ids }) =>
      Object.values(ids).map((id) => ({ id, dealt: 'followUp' as const, on })),
    ),
    ...called.flatMap((ids) =>
      Object.values(ids).map((id) => ({ id, dealt: 'callToday' as const, on: null })),
    ),
  ]
}

async function mattersAhead(db: ReadDb, programmeId: string, day: Day): Promise<Matter[]> {
  const last = addDays(day, near)
  const visits = await db
    .select({ id: mentorVisit.jstId, on: mentorVisit.plannedOn })
    .from(mentorVisit)
    .where(
      and(
        eq(mentorVisit.programmeId, programmeId),
        gte(mentorVisit.plannedOn, day),
        lte(mentorVisit.plannedOn, last),
        isNull(mentorVisit.heldOn),
        isNull(mentorVisit.cancelledOn),
      ),
    )
  const trainings = await db
    .select({ id: training.id, on: trainingDay.on })
    .from(trainingDay)
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .where(
      and(
        eq(training.programmeId, programmeId),
        isNull(training.cancelledOn),
        gte(trainingDay.on, day),
        lte(trainingDay.on, last),
      ),
    )
  const ids = trainings.map(({ id }) => id)
  const { trainingId } = trainingSignup
  const signedUp = await db
    .select({ trainingId, personId: person.id, jstId: person.jstId })
    .from(trainingSignup)
    .innerJoin(person, eq(person.id, trainingSignup.personId))
    .where(and(inArray(trainingId, ids), isNull(trainingSignup.withdrawnAt)))
  const invited = await db
    .select({ trainingId: trainingInvitation.trainingId, jstId: trainingInvitation.jstId })
    .from(trainingInvitation)
    .where(inArray(trainingInvitation.trainingId, ids))
  const going = groupBy(
    [
      ...invited.map((row) => ({ trainingId: row.trainingId, ids: [row.jstId] })),
      ...signedUp.map((row) => ({ trainingId: row.trainingId, ids: [row.personId, row.jstId] })),
    ],
    (row) => row.trainingId,
  )
  return [
    ...visits.map((row): Matter => ({ ...row, dealt: 'visit' })),
    ...trainings.flatMap(({ id, on }) =>
      [id, ...(going.get(id) ?? []).flatMap((row) => row.ids)].map(
        (one): Matter => ({ id: one, dealt: 'training', on }),
      ),
    ),
  ]
}

const unsettledContractors = async (db: ReadDb, programmeId: string): Promise<readonly Matter[]> =>
  (
    await db
      .selectDistinct({ id: expenseDocument.contractorId })
      .from(expenseDocument)
      .where(
        and(
          eq(expenseDocument.programmeId, programmeId),
          notInArray(expenseDocument.state, ['settled', 'ineligible']),
        ),
      )
  ).map(({ id }) => ({ id, dealt: 'unsettled', on: null }))

async function takingPart(db: ReadDb, programmeId: string, day: Day): Promise<readonly Matter[]> {
  const attempts = groupBy(await standingsIn(db, programmeId), ({ jstId }) => jstId)
  return [...attempts].flatMap(([id, dates]): Matter[] => {
    const takes = countsTowardsQuota(recruitmentStateOfAttemptsOn(dates, day))
    return takes ? [{ id, dealt: 'takesPart', on: null }] : []
  })
}
