import { inArray } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import { phoneReaders } from '#db/values/desk.ts'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import { inParts } from '../in-parts.ts'
import { deskDay } from '../rules/desk-day.ts'
import { followUpStandingOn } from '../rules/follow-up.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { enquiry } from '../schema/desk.ts'
import { listAccounts } from '../stores/account.ts'
import { deskRulesOf, topicsOf } from '../stores/desk-rules.ts'
import { openFollowUps, openFollowUpsOf } from '../stores/follow-up.ts'
import { listJsts } from '../stores/jst.ts'
import { peopleByIds } from '../stores/people.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { followUpOwnersIn } from './note-facts.ts'

/** The promises that wait in a programme, each with its conversation and whom to call. */
export async function followUpQueue(
  db: ReadDb,
  programme: ProgrammeRow,
  { today, reader }: { readonly today: Day; readonly reader: Role },
) {
  const day = deskDay(programme, today)
  const open = await openFollowUps(db, programme.id)
  const enquiries = await enquiriesById(db, [...new Set(open.map((row) => row.enquiryId))])
  const names = new Map((await listAccounts(db)).map(({ id, name }) => [id, name]))
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const topics = new Map((await topicsOf(db, programme.id)).map((row) => [row.id, row]))
  const called = await peopleByIds(db, [
    ...new Set([...enquiries.values()].flatMap(({ personId }) => personId ?? [])),
  ])
  const people = new Map(called.map((row) => [row.id, spokenName(row)]))
  const withPhones = phoneReaders.has(reader)
  const { version, silentDays, proposed } = await deskRulesOf(db, programme.id)
  return {
    day,
    rules: { version, silentDays, proposed: [...proposed] },
    owners: await followUpOwnersIn(db),
    followUps: open.flatMap((row) => {
      const from = enquiries.get(row.enquiryId)
      if (from === undefined) return []
      const jst = from.jstId === null ? undefined : jsts.get(from.jstId)
      const topic = from.topicId === null ? undefined : topics.get(from.topicId)
      const number = from.personId === null || withPhones ? from.callerPhone : ''
      const person = from.personId === null ? undefined : people.get(from.personId)
      return [
        {
          ...{ id: row.id, version: row.version, step: row.step, dueOn: row.dueOn },
          ...{ snoozedUntil: row.snoozedUntil, handover: row.handover },
          owner: { id: row.ownerId, name: names.get(row.ownerId) ?? '' },
          standing: followUpStandingOn(row, day),
          enquiry: {
            ...{ id: from.id, ordinal: from.ordinal, openedAt: from.openedAt },
            ...{ question: from.question, callerKind: from.callerKind },
            callerName: person ?? from.callerName,
            phone: number === '' ? (jst?.phone ?? '') : number,
            jst: jst === undefined ? null : { teryt: jst.id, name: jst.name, kind: jst.kind },
            topic: topic === undefined ? null : { name: topic.name, nameEn: topic.nameEn },
          },
        },
      ]
    }),
  }
}

/** How many promises of one person are due on the day and how many are overdue. */
export async function duePromises(
  db: ReadDb,
  programme: ProgrammeRow,
  ownerId: string,
  today: Day,
) {
  const day = deskDay(programme, today)
  const standings = (await openFollowUpsOf(db, programme.id, ownerId)).map((row) =>
    followUpStandingOn(row, day),
  )
  const of = (wanted: string) => standings.filter((one) => one === wanted).length
  return { today: of('today'), overdue: of('overdue') }
}

async function enquiriesById(db: ReadDb, ids: readonly string[]) {
  const found = new Map<string, typeof enquiry.$inferSelect>()
  for (const some of inParts(ids)) {
    const rows = await db
      .select()
      .from(enquiry)
      .where(inArray(enquiry.id, [...some]))
    for (const row of rows) found.set(row.id, row)
  }
  return found
}
