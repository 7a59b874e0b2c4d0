import { asc, eq } from 'drizzle-orm'
import type { Instant } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { isFresh } from '../rules/note.ts'
import { account } from '../schema/account.ts'
import { enquiryDraft } from '../schema/desk.ts'
import { person } from '../schema/people.ts'
import { registeredJsts } from '../stores/jst.ts'

/**
 * The notes that are being typed in a programme, the earliest ring first: who talks, with which
 * JST (that of the person who calls where none was chosen) and since when. What was typed is told
 * only to the one who types.
 */
export async function notesBeingTyped(
  db: ReadDb,
  programmeId: string,
  { accountId, now }: { readonly accountId: string | null; readonly now: Instant },
) {
  const rows = await db
    .select({ draft: enquiryDraft, name: account.name })
    .from(enquiryDraft)
    .innerJoin(account, eq(account.id, enquiryDraft.accountId))
    .where(eq(enquiryDraft.programmeId, programmeId))
    .orderBy(asc(enquiryDraft.openedAt), asc(enquiryDraft.id))
  if (rows.length === 0) return []
  const jsts = new Map((await registeredJsts(db)).map((jst) => [jst.id, jst]))
  return Promise.all(
    rows.map(async ({ draft, name }) => {
      const { id, openedAt, keptAt, body } = draft
      const jst = jsts.get(body.jstId ?? (await jstOfPerson(db, body.personId)) ?? '')
      const mine = draft.accountId === accountId
      return {
        id,
        account: { id: draft.accountId, name },
        mine,
        fresh: isFresh(keptAt, now),
        openedAt,
        keptAt,
        jst: jst === undefined ? null : { teryt: jst.id, name: jst.name, kind: jst.kind },
        body: mine ? body : null,
      }
    }),
  )
}

async function jstOfPerson(db: ReadDb, personId: string | null): Promise<string | null> {
  if (personId === null) return null
  const [row] = await db.select({ jstId: person.jstId }).from(person).where(eq(person.id, personId))
  return row?.jstId ?? null
}
