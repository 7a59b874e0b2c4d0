import type * as z from 'zod'
import { contract } from '#electron/contract/contract.ts'
import type { ProcedureMeta } from '#electron/contract/procedure.ts'
import type { Client } from './office.ts'

export interface Procedure extends ProcedureMeta {
  /** `recruitment.move` */
  readonly name: string
  readonly input: z.ZodType
}

/** Every procedure of the contract with what it says of itself. */
export const procedures: readonly Procedure[] = Object.entries(contract).flatMap(
  ([feature, group]) =>
    Object.entries(group).map(([name, procedure]) => ({
      name: `${feature}.${name}`,
      input: procedure.inputSchema,
      ...procedure['~orpc'].meta,
    })),
)

/** A procedure of a client by its name, to be called with anything at all. */
export function procedureOf(client: Client, name: string): (input: unknown) => Promise<unknown> {
  const [feature = '', procedure = ''] = name.split('.')
  const groups = client as unknown as Readonly<
    Record<string, Readonly<Record<string, (input: unknown) => Promise<unknown>>>>
  >
  const call = groups[feature]?.[procedure]
  if (call === undefined) throw new Error(`The contract has no ${name}`)
  return call
}
