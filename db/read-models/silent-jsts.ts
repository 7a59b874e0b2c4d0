import { and, desc, eq, max, sql } from 'drizzle-orm'
import { type Day, dayOf, type Instant } from '#db/values/day.ts'
import { mentorPhoneReaders } from '#db/values/desk.ts'
import type { SoundKind } from '#db/values/follow-up.ts'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import { deskDay } from '../rules/desk-day.ts'
import { type HeardJst, type LastSound, silentJsts } from '../rules/silent-jst.ts'
import { enquiry } from '../schema/desk.ts'
import { jst, jstNote } from '../schema/jst.ts'
import { mentorVisit } from '../schema/mentor.ts'
import { person } from '../schema/people.ts'
import { attendance, training, trainingDay } from '../schema/training.ts'
import { deskRulesOf } from '../stores/desk-rules.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { mentorsByJst } from './mentor-facts.ts'
import { registerOn } from './register.ts'

/**
 * The JSTs that take part on the day and have been silent for as long as the desk's rules say
 * (`silentJsts`), each with the last that was heard, and whom to call; the mentor's number is
 * empty for readers who may not give it.
 */
export async function silentPage(
  db: ReadDb,
  programme: ProgrammeRow,
  { today, reader }: { readonly today: Day; readonly reader: Role },
) {
  const day = deskDay(programme, today)
  const { silentDays } = await deskRulesOf(db, programme.id)
  const there = (await registerOn(db, programme.id, day)).filter(
    ({ state }) => state === 'takingPart',
  )
  const byTeryt = new Map(there.map((row) => [row.teryt, row]))
  const sounds = await soundsOf(db, programme.id)
  const mentors = await mentorsByJst(db, programme.id, day)
  const withPhones = mentorPhoneReaders.has(reader)
  const heard: readonly HeardJst[] = there.map(({ teryt, implementation, since }) => ({
    teryt,
    finished: implementation === 'completed' || implementation === 'ended',
    sounds: [
      ...(sounds.get(teryt) ?? []),
      ...(since === null ? [] : [{ on: since, kind: 'joined' as const }]),
    ],
  }))
  return {
    day,
    silentDays,
    takingPart: there.length,
    jsts: silentJsts(heard, { day, silentDays }).flatMap(({ teryt, last, days }) => {
      const row = byTeryt.get(teryt)
      if (row === undefined) return []
      const mentor = mentors.get(teryt) ?? null
      return [
        {
          ...{ teryt, name: row.name, kind: row.kind, phone: row.phone },
          ...{ lastOn: last.on, lastKind: last.kind, days },
          mentor: mentor && { name: mentor.name, phone: withPhones ? mentor.phone : '' },
        },
      ]
    }),
  }
}

/** The last sound of each kind of each JST. */
async function soundsOf(db: ReadDb, programmeId: string) {
  const sounds = new Map<string, LastSound[]>()
  const hear = (kind: SoundKind, jstId: string | null, on: Day | null) => {
    if (jstId === null || on === null) return
    sounds.set(jstId, [...(sounds.get(jstId) ?? []), { on, kind }])
  }
  const onDay = (at: Instant | null) => (at === null ? null : dayOf(new Date(at)))
  // The index of each JST's conversations ends with the last one; the log is not read through.
  const last = db
    .select({ at: enquiry.openedAt })
    .from(enquiry)
    .where(and(eq(enquiry.jstId, jst.id), eq(enquiry.programmeId, programmeId)))
    .orderBy(desc(enquiry.openedAt))
    .limit(1)
  const calls = await db.select({ jstId: jst.id, at: sql<Instant | null>`(${last})` }).from(jst)
  for (const { jstId, at } of calls) hear('enquiry', jstId, onDay(at))
  const visits = await db
    .select({ jstId: mentorVisit.jstId, on: max(mentorVisit.heldOn) })
    .from(mentorVisit)
    .where(eq(mentorVisit.programmeId, programmeId))
    .groupBy(mentorVisit.jstId)
  for (const { jstId, on } of visits) hear('visit', jstId, on)
  const presences = await db
    .select({ jstId: person.jstId, on: max(trainingDay.on) })
    .from(attendance)
    .innerJoin(trainingDay, eq(trainingDay.id, attendance.trainingDayId))
    .innerJoin(training, eq(training.id, trainingDay.trainingId))
    .innerJoin(person, eq(person.id, attendance.personId))
    .where(eq(training.programmeId, programmeId))
    .groupBy(person.jstId)
  for (const { jstId, on } of presences) hear('training', jstId, on)
  const notes = await db
    .select({ jstId: jstNote.jstId, at: max(jstNote.at) })
    .from(jstNote)
    .where(eq(jstNote.programmeId, programmeId))
    .groupBy(jstNote.jstId)
  for (const { jstId, at } of notes) hear('note', jstId, onDay(at))
  return sounds
}
