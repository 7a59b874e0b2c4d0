import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { documentKinds, documentStates } from '#db/values/expense.ts'
import { type DocumentFilter, documentOrders } from '#db/values/expense-filter.ts'
import { monthSchema } from '#electron/contract/budget-values.ts'
import { daySchema, idSchema } from '#electron/contract/procedure.ts'

/** An address may be typed by hand: what it does not know is left out, never an error. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)
const id = optional(idSchema)
const day = optional(daySchema)

/**
 * What the address of the documents says: the filters, the order and the page. Words that are
 * looked for may be a person's name and never stand in it.
 */
export const documentsSearch = z.object({
  kind: optional(z.enum(documentKinds)),
  state: optional(z.enum(documentStates)),
  contractor: id,
  contract: id,
  /** Days of issue. */
  from: day,
  to: day,
  /** Paid in full; in these days. */
  paid: optional(z.boolean()),
  paidFrom: day,
  paidTo: day,
  task: id,
  line: id,
  category: optional(z.enum(costCategories)),
  month: optional(monthSchema),
  claim: id,
  /** In a claim submitted, or approved, by the day: the figures of the realisation. */
  claimedBy: day,
  settledBy: day,
  /** Corrections outside claims: why the realisation's claims exceed its documents. */
  unclaimedBy: day,
  /** The day that the amounts are told as of. */
  asOf: day,
  sort: optional(z.enum(documentOrders)),
  asc: optional(z.boolean()),
  page: optional(z.coerce.number().int().min(1).max(100_000)),
})

export type DocumentsSearch = z.output<typeof documentsSearch>

/** What the address of a new document says: what it is to begin with. */
export const newDocumentSearch = z.object({
  line: id,
  contract: id,
  corrects: id,
})

export const filterNames = [
  'kind',
  'state',
  'contractor',
  'contract',
  'from',
  'to',
  'paid',
  'paidFrom',
  'paidTo',
  'task',
  'line',
  'category',
  'month',
  'claim',
  'claimedBy',
  'settledBy',
  'unclaimedBy',
  'asOf',
] as const satisfies readonly (keyof DocumentFilter)[]

/** The filter for the host: what an address asks for, and words in what the documents say. */
export function filterOf(search: DocumentsSearch, q = ''): DocumentFilter {
  const asked = filterNames.filter((name) => search[name] !== undefined && search[name] !== '')
  return Object.fromEntries([
    ...(q === '' ? [] : [['q', q]]),
    ...asked.map((name) => [name, search[name]]),
  ])
}
