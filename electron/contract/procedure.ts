import { oc } from '@orpc/contract'
import * as z from 'zod'
import { type Day, type Instant, isOfficeDay } from '#db/values/day.ts'
import { isRefusal, type Refusal } from '#db/values/refusal.ts'
import type { Role } from '#db/values/role.ts'
import type { Feature } from './features.ts'
import type { FilePiece } from './file-pieces.ts'

/**
 * - `query` reads the open store and cannot write;
 * - `command` is one transaction with history and a change notice;
 * - `work` makes something between transactions of its own, each with history and a notice;
 * - `system` works on the office itself (open, back up, watch), with or without a store.
 */
export type ProcedureKind = 'query' | 'command' | 'work' | 'system'

/** Who may call a procedure. The coordinator may call each one. */
export type Allowed = 'everyone' | readonly Role[]

export interface ProcedureMeta {
  readonly kind: ProcedureKind
  readonly feature: Feature
  readonly allowed: Allowed
}

export const refusalSchema = z.custom<Refusal>(isRefusal)

/** A day of the years that an office can mean: a year typed wrongly asks for thousands of months. */
export const daySchema = z.custom<Day>((value) => typeof value === 'string' && isOfficeDay(value))
export const instantSchema = z.custom<Instant>((value) => typeof value === 'string')
export const idSchema = z.string().min(1).max(64)
export const terytSchema = z.string().regex(/^\d{4}(\d{3})?$/)

/** Names a long work under way, so that its window can ask how far it has come. */
export const ticketSchema = z.string().min(1).max(64)

/** A file too long to be held by the host as a whole: it comes piece by piece. */
export const filePiecesSchema = z.custom<AsyncIterable<FilePiece>>(
  (value) => typeof value === 'object' && value !== null && Symbol.asyncIterator in value,
)

/** Text a person types: trimmed, bounded, control characters out. */
export const lineSchema = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/[\p{Cc}]+/gu, ' ').trim())

export const paragraphSchema = (max: number) =>
  z
    .string()
    .max(max)
    .transform((text) => text.replace(/\r\n?/g, '\n').trim())

const base = oc
  .$meta<ProcedureMeta>({ kind: 'query', feature: 'office', allowed: 'everyone' })
  .errors({ REFUSED: { data: refusalSchema } })

function procedure<K extends ProcedureKind, I extends z.ZodType, O extends z.ZodType>(
  kind: K,
  feature: Feature,
  allowed: Allowed,
  input: I,
  output: O,
) {
  // The wrapper parses the input itself, so that bad input becomes a refusal in the
  // person's language. The handlers' types guarantee the output; hosts under test
  // check it against `outputSchema` too, without every answer paying for it.
  const contract = base
    .meta({ kind, feature, allowed })
    .input(z.custom<z.input<I>>())
    .output(z.custom<z.output<O>>())
  return Object.assign(contract, { kind, inputSchema: input, outputSchema: output })
}

/** A reading procedure of one feature: everyone with an account may ask. */
export const query = <I extends z.ZodType, O extends z.ZodType>(
  feature: Feature,
  input: I,
  output: O,
  allowed: Allowed = 'everyone',
) => procedure('query', feature, allowed, input, output)

/** A changing procedure: one transaction, with history, for the roles named. */
export const command = <I extends z.ZodType, O extends z.ZodType>(
  feature: Feature,
  allowed: Allowed,
  input: I,
  output: O,
) => procedure('command', feature, allowed, input, output)

/**
 * A changing procedure that makes something (a file) between transactions of its own, for the
 * roles named: others may write in between, and what was written before it ended early stands.
 */
export const work = <I extends z.ZodType, O extends z.ZodType>(
  feature: Feature,
  allowed: Allowed,
  input: I,
  output: O,
) => procedure('work', feature, allowed, input, output)

/**
 * A procedure on the office itself; it needs no open store. Roles are asked only while
 * one is open: before that nobody has any.
 */
export const system = <I extends z.ZodType, O extends z.ZodType>(
  feature: Feature,
  input: I,
  output: O,
  allowed: Allowed = 'everyone',
) => procedure('system', feature, allowed, input, output)
