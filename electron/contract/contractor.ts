import * as z from 'zod'
import { contractorKinds } from '#db/values/expense.ts'
import { moneySchema } from './expense-schemas.ts'
import { command, idSchema, lineSchema, paragraphSchema, query } from './procedure.ts'

const seen = z.object({ id: idSchema, version: z.number() })

/** Whom the office pays, apart from any one document. */
export const contractor = {
  /** Every contractor by name, with what its documents in the programme come to. */
  list: query(
    'expense',
    z.object({ programmeId: idSchema }),
    z.array(
      z.object({
        id: z.string(),
        version: z.number(),
        kind: z.enum(contractorKinds),
        number: z.string(),
        name: z.string(),
        account: z.string(),
        documents: z.number(),
        gross: moneySchema,
        contracts: z.number(),
      }),
    ),
  ),
  /** Corrects the name, the number or the account; its documents follow. */
  save: command(
    'expense',
    ['finance'],
    z.object({
      id: idSchema,
      version: z.number(),
      kind: z.enum(contractorKinds),
      number: lineSchema(60),
      name: lineSchema(300),
      account: lineSchema(60),
    }),
    z.object({ id: z.string(), version: z.number() }),
  ),
  /** One record of a contractor becomes another's: its documents and contracts move. */
  merge: command(
    'expense',
    ['finance'],
    z.object({ kept: seen, other: seen, reason: paragraphSchema(1000) }),
    z.object({
      changeSetId: z.string(),
      /** So many documents, contracts and reports moved. */
      moved: z.number(),
      /** Numbers of documents that both had: one of the two may have been entered twice. */
      twice: z.array(z.string()),
    }),
  ),
}
