import * as z from 'zod'
import { contractorKinds } from '#db/values/expense.ts'
import { moneySchema } from './expense-schemas.ts'
import { command, idSchema, lineSchema, query } from './procedure.ts'

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
}
