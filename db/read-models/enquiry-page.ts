import { eq } from 'drizzle-orm'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import { refused } from '../refused-error.ts'
import { spokenName } from '../rules/pseudonym.ts'
import { account } from '../schema/account.ts'
import { approvedAnswer, followUp } from '../schema/desk.ts'
import { contractor } from '../schema/expense.ts'
import { jst } from '../schema/jst.ts'
import { person } from '../schema/people.ts'
import { enquiriesByIds } from './enquiry-list.ts'

/** One conversation with the approved answer that was given and everything promised in it. */
export async function enquiryPageOf(db: ReadDb, id: string, reader: Role) {
  const [row] = await enquiriesByIds(db, [id], reader)
  if (row === undefined) throw refused('record.gone', { table: 'enquiry' })
  const { answerId, answerVersion, ...told } = row
  const [given] = await db
    .select({ id: approvedAnswer.id, question: approvedAnswer.question })
    .from(approvedAnswer)
    .where(eq(approvedAnswer.id, answerId ?? ''))
  const promised = await db
    .select({ row: followUp, owner: { id: account.id, name: account.name } })
    .from(followUp)
    .innerJoin(account, eq(account.id, followUp.ownerId))
    .where(eq(followUp.enquiryId, id))
    .orderBy(followUp.dueOn, followUp.id)
  return {
    ...told,
    given: given === undefined ? null : { ...given, version: answerVersion ?? 1 },
    followUps: promised.map(({ row: one, owner }) => ({
      id: one.id,
      version: one.version,
      step: one.step,
      owner,
      dueOn: one.dueOn,
      snoozedUntil: one.snoozedUntil,
      handover: one.handover,
      doneAt: one.doneAt,
      result: one.result,
    })),
  }
}

/** What the records that a filter names are called; null for what is not there. */
export async function enquiryFilterNames(
  db: ReadDb,
  ids: {
    readonly jst?: string | undefined
    readonly person?: string | undefined
    readonly contractor?: string | undefined
    readonly answer?: string | undefined
    readonly takenBy?: string | undefined
  },
) {
  const [whence] = await db
    .select({ teryt: jst.id, name: jst.name, kind: jst.kind })
    .from(jst)
    .where(eq(jst.id, ids.jst ?? ''))
  const [who] = await db
    .select()
    .from(person)
    .where(eq(person.id, ids.person ?? ''))
  const [firm] = await db
    .select({ name: contractor.name })
    .from(contractor)
    .where(eq(contractor.id, ids.contractor ?? ''))
  const [given] = await db
    .select({ question: approvedAnswer.question })
    .from(approvedAnswer)
    .where(eq(approvedAnswer.id, ids.answer ?? ''))
  const [taker] = await db
    .select({ name: account.name })
    .from(account)
    .where(eq(account.id, ids.takenBy ?? ''))
  return {
    jst: whence ?? null,
    person: who === undefined ? null : spokenName(who),
    contractor: firm?.name ?? null,
    answer: given?.question ?? null,
    takenBy: taker?.name ?? null,
  }
}
