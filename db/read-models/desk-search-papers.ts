import { and, desc, eq, inArray, like, notLike, or, type SQL, sql } from 'drizzle-orm'
import { type Asked, askedOf, levelIn } from '#db/rules/desk-match.ts'
import type { Candidate } from '#db/rules/desk-search.ts'
import { paperNumber } from '#db/rules/paper-number.ts'
import type { MatchLevel } from '#db/values/desk-search.ts'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { contractor, expenseDocument } from '../schema/expense.ts'
import { keptContractors, keptContracts, keptPapers } from './desk-search-facts.ts'
import type { Search } from './desk-search-people.ts'
import { wordsCondition } from './expense-filter.ts'

/** A NIP is typed from its beginning, from so many digits on. */
const fewestDigits = 3
/** A number is typed with digits; words are looked for in titles. */
const hasDigit = /\d/
/** So many documents are looked at: those on the list are the best of them. */
const offered = 6

/** Contractors by name or by the beginning of their NIP. */
export async function foundContractors({
  asked,
  kept,
  why,
}: Search): Promise<readonly Candidate[]> {
  return (await keptContractors(kept)).flatMap(({ id, name, number, folded }, order) => {
    const match = byNumber(asked, number) ?? levelIn(folded, asked.words)
    if (match === null) return []
    return [{ hit: { kind: 'contractor' as const, id, name, number, why: why(match, id) }, order }]
  })
}

function byNumber({ digits }: Asked, number: string): MatchLevel | null {
  if (digits === undefined || number === '') return null
  if (number === digits) return 'exact'
  return digits.length >= fewestDigits && number.startsWith(digits) ? 'begins' : null
}

/** Contracts by their number; by their contractor or subject after those. */
export async function foundContracts(search: Search): Promise<readonly Candidate[]> {
  const { kept, programmeId, why } = search
  const asked = askedOf(paperNumber(search.asked.folded))
  return (await keptContracts(kept, programmeId)).flatMap((row, order) => {
    const { id, number, contractor: name, subject, closedOn } = row
    const byOther = matchesFolded(row.words, asked.digits ?? asked.folded) ? 'inside' : null
    const match = levelIn(row.folded, asked.words) ?? byOther
    if (match === null) return []
    const hit = { kind: 'contract' as const, id, number, contractor: name, subject }
    return [{ hit: { ...hit, why: why(match, id) }, gone: closedOn !== null, order }]
  })
}

/**
 * Papers given out by their number; by what they are or for whom after those, the newest first.
 * Withdrawn ones come after those that stand.
 */
export async function foundPapers(search: Search): Promise<readonly Candidate[]> {
  const { kept, programmeId, why } = search
  const asked = askedOf(paperNumber(search.asked.folded))
  return (await keptPapers(kept, programmeId)).flatMap(({ folded, words, ...row }, order) => {
    const numbered = hasDigit.test(asked.folded) ? levelIn(folded, asked.words) : null
    const match = numbered ?? (levelIn(words, asked.words) === null ? null : 'inside')
    if (match === null) return []
    const hit = { kind: 'paper' as const, ...row, why: why(match, row.id) }
    return [{ hit, gone: row.withdrawn, order }]
  })
}

/**
 * Documents by their number, the newest first; by every word in their number, contractor or
 * subject after those. What has the number typed comes, however old it is.
 */
export async function foundDocuments(
  { db, programmeId }: Pick<Search, 'db' | 'programmeId'>,
  said: string,
): Promise<readonly Candidate[]> {
  const typed = paperNumber(said)
  const asked = askedOf(typed)
  const words = asked.folded
  const newest = (which: SQL | undefined) => newestDocuments({ db, programmeId, asked }, which)
  if (words.length < 2) return []
  const phrase = like(expenseDocument.searchable, `%${words}%`)
  const phrased = await newest(phrase)
  const numbered =
    phrased.length < offered ? [] : await newest(and(phrase, sameNumber(typed, said)))
  // `FV/2/2020` as it is written comes before the many that have an `fv` and a `2` somewhere.
  const others =
    phrased.length >= offered ? [] : await newest(await wordsCondition(db, asked.digits ?? typed))
  const known = new Map([...numbered, ...phrased, ...others].map((row) => [row.id, row]))
  return [...known.values()].map((row, order) => {
    const match = levelIn(fold(row.number), asked.words) ?? 'inside'
    const open = row.state !== 'settled' && row.state !== 'ineligible'
    const why = { match, dealt: open ? ('unsettled' as const) : null, on: null }
    return { hit: { kind: 'document' as const, ...row, why }, order }
  })
}

/** That a document's number is one of the texts as it is typed, whatever the case of its letters. */
const sameNumber = (...texts: readonly string[]) =>
  inArray(
    sql`lower(${expenseDocument.number})`,
    texts.map((text) => text.trim().toLowerCase()),
  )

/**
 * That nothing typed is found in the PESEL of a document's contractor alone: a document's words
 * hold its contractor's number, which only finance looks for.
 */
function notByPesel({ folded, digits, words }: Asked): SQL | undefined {
  const otherWords = sql`replace(${expenseDocument.searchable}, ${contractor.number}, '')`
  const typed = digits === undefined ? words.map(({ text }) => text) : [digits]
  return and(
    ...typed
      .filter((text) => /^\d+$/.test(text))
      .map((text) =>
        or(
          // A document without a contractor has no kind to compare.
          sql`${contractor.kind} IS NOT 'pesel'`,
          notLike(contractor.number, `%${text}%`),
          like(otherWords, `%${text}%`),
          like(otherWords, `%${folded}%`),
        ),
      ),
  )
}

const newestDocuments = async (
  { db, programmeId, asked }: Pick<Search, 'db' | 'programmeId' | 'asked'>,
  which: SQL | undefined,
) =>
  db
    .select({
      id: expenseDocument.id,
      number: expenseDocument.number,
      contractor: contractor.name,
      issuedOn: expenseDocument.issuedOn,
      gross: expenseDocument.gross,
      state: expenseDocument.state,
    })
    .from(expenseDocument)
    .leftJoin(contractor, eq(expenseDocument.contractorId, contractor.id))
    .where(and(eq(expenseDocument.programmeId, programmeId), which, notByPesel(asked)))
    .orderBy(desc(expenseDocument.issuedOn), desc(expenseDocument.id))
    .limit(offered)
