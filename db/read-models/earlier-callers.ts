import { and, desc, inArray, isNull, ne, sql } from 'drizzle-orm'
import { dayOf } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { enquiriesWithWords, indexQuery } from '../engine/search-index.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { enquiry } from '../schema/desk.ts'
import { type MayCall, mayCall } from './caller-facts.ts'
import { endsWithDigits } from './enquiry-filter.ts'

/** So many conversations with the words or the number are looked at. */
const looked = 400

const columns = {
  id: enquiry.id,
  kind: enquiry.callerKind,
  name: enquiry.callerName,
  phone: enquiry.callerPhone,
  teryt: enquiry.jstId,
  openedAt: enquiry.openedAt,
}

const onNoRecord = and(
  isNull(enquiry.personId),
  isNull(enquiry.contractorId),
  ne(enquiry.callerName, ''),
)

/**
 * Who called before and is on no record (an investor, a secretary, anybody else), each once under
 * one number and with the day of the last call, the latest first: those in whose conversations the
 * words stand, and those who called from a number with these last digits (last first).
 */
export async function earlierCallers(
  { db, kept, programmeId }: { db: ReadDb; kept: KeptFacts; programmeId: string },
  { words, digits }: { readonly words: string; readonly digits: string | undefined },
): Promise<readonly MayCall[]> {
  const query = indexQuery(words)
  const { all } = await statementOf(kept)
  const rows = query === undefined ? [] : all({ query, programmeId })
  if (digits !== undefined) {
    // The plus leaves the programme's own index alone: the number's says far more.
    const own = sql`+${enquiry.programmeId} = ${programmeId}`
    const numbered = and(own, endsWithDigits(digits), onNoRecord)
    rows.push(...(await db.select(columns).from(enquiry).where(numbered).limit(looked)))
  }
  const callers = rows
    .toSorted((one, other) => (one.openedAt < other.openedAt ? 1 : -1))
    .map(({ openedAt, ...row }) => mayCall({ ...row, calledOn: dayOf(new Date(openedAt)) }))
  const byName = Map.groupBy(callers, ({ kind, teryt, folded }) => `${kind} ${teryt} ${folded}`)
  return [...byName.values()].flatMap((calls) => {
    const numbered = calls.filter(({ reversed }) => reversed !== '')
    const byNumber = Map.groupBy(numbered.length > 0 ? numbered : calls, (call) => call.reversed)
    return [...byNumber.values()].flatMap((own) => own.slice(0, 1))
  })
}

type Given = Readonly<Record<'query' | 'programmeId', string>>

/** Made once: to build and compile it takes longer than to run it. */
const statementOf = (kept: KeptFacts) =>
  kept.get('statement of earlier callers', [], async (db) => {
    const statement = db
      .select(columns)
      .from(enquiry)
      .where(and(inArray(enquiry.ordinal, enquiriesWithWords(looked)), onNoRecord))
      .orderBy(desc(enquiry.ordinal))
      .prepare()
    return { all: (given: Given) => statement.all(given) }
  })
