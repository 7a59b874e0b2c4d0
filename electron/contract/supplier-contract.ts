import * as z from 'zod'
import { costCategories } from '#db/values/budget.ts'
import { contractorKinds } from '#db/values/expense.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import { command, daySchema, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'

/** Whole grosze as they cross; anything else is refused as input. */
const moneySchema = z.int().transform((amount): Grosze => grosze(amount))
const moneyOut = z.custom<Grosze>((value) => Number.isSafeInteger(value))

const contractorSchema = z.object({
  id: z.string(),
  kind: z.enum(contractorKinds),
  number: z.string(),
  name: z.string(),
})

const contractSchema = z.object({
  id: z.string(),
  version: z.number(),
  number: z.string(),
  contractor: contractorSchema,
  signedOn: daySchema,
  endsOn: daySchema.nullable(),
  closedOn: daySchema.nullable(),
  subject: z.string(),
  procurement: z.string(),
  lines: z.array(
    z.object({ lineId: z.string(), amount: moneyOut, used: moneyOut, open: moneyOut }),
  ),
  amount: moneyOut,
  used: moneyOut,
  open: moneyOut,
  /** How many documents name it. */
  documents: z.number(),
})

const entry = {
  version: z.number(),
  /** Found by number, or by name where there is none; a new one is remembered. */
  contractor: z.object({
    kind: z.enum(contractorKinds),
    number: lineSchema(40),
    name: lineSchema(300),
  }),
  number: lineSchema(80),
  signedOn: daySchema,
  endsOn: daySchema.nullable(),
  subject: paragraphSchema(500),
  procurement: paragraphSchema(500),
  lines: z.array(z.object({ lineId: idSchema, amount: moneySchema })).max(500),
}

const savedSchema = z.object({ id: z.string(), version: z.number() })

/** Contracts with contractors: money engaged before its invoices come. */
export const supplierContract = {
  /** As of now, or as it stood at the end of `day`. */
  list: query(
    'expense',
    z.object({ programmeId: idSchema, day: daySchema.optional() }),
    z.object({
      contracts: z.array(contractSchema),
      /** The cost lines a contract may name, with what is left of them now. */
      lines: z.array(
        z.object({
          id: z.string(),
          taskId: z.string(),
          task: z.string(),
          category: z.enum(costCategories),
          name: z.string(),
          left: moneyOut,
        }),
      ),
      contractors: z.array(contractorSchema),
    }),
  ),
  save: command(
    'expense',
    ['finance'],
    z.object({ programmeId: idSchema, id: idSchema.nullable(), ...entry }),
    savedSchema,
  ),
  /** Ends a contract early: what it was not invoiced for is free again. */
  close: command(
    'expense',
    ['finance'],
    z.object({ id: idSchema, version: z.number(), on: daySchema, reason: paragraphSchema(1000) }),
    savedSchema,
  ),
  reopen: command(
    'expense',
    ['finance'],
    z.object({ id: idSchema, version: z.number(), reason: paragraphSchema(1000) }),
    savedSchema,
  ),
  remove: command(
    'expense',
    ['finance'],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
}
