/**
 * The one wrapper of every procedure: finds who asks, checks the role, parses the
 * input, opens the transaction, writes the history, tells the windows what changed and
 * turns refusals into the contract's REFUSED. A handler cannot be registered past it.
 */
import { implement, ORPCError } from '@orpc/server'
import type * as z from 'zod'
import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { type Day, dayOf } from '#db/values/day.ts'
import type { Decision } from '#db/values/refusal.ts'
import type { Contract } from './contract/contract.ts'
import type { Allowed, ProcedureKind, ProcedureMeta } from './contract/procedure.ts'
import type { Actor } from './host/actors.ts'
import type { Office } from './office.ts'

/** What a reading handler gets. Work outside `read` may await anything; `signal` ends it. */
export interface QueryCall<I> {
  readonly read: <T>(work: (db: ReadDb) => Promise<T>) => Promise<T>
  /** For what is answered piece by piece; work inside it may await anything too. */
  readonly stream: <T>(work: (db: ReadDb) => AsyncIterable<T>) => AsyncGenerator<T>
  readonly input: I
  readonly actor: Actor | null
  readonly today: Day
  readonly office: Office
  readonly signal: AbortSignal | undefined
}

/** What a changing handler gets; all of it happens inside one transaction. */
export interface CommandCall<I> {
  readonly tx: Tx
  readonly db: ReadDb
  readonly input: I
  readonly actor: Actor
  readonly now: Date
  readonly today: Day
  readonly office: Office
}

/**
 * What a handler gets that makes something between transactions: work outside `write` may await
 * anything. Each `write` is one transaction with history, under the procedure's own name or `as`.
 */
export interface WorkCall<I> {
  readonly read: QueryCall<I>['read']
  readonly write: <T>(work: (tx: Tx) => Promise<Decision<T>>, as?: string) => Promise<T>
  readonly input: I
  readonly actor: Actor
  readonly today: Day
  readonly office: Office
  readonly signal: AbortSignal | undefined
}

/** What a handler on the office itself gets. `signal` ends a watch. */
export interface SystemCall<I> {
  readonly input: I
  readonly office: Office
  readonly signal: AbortSignal | undefined
}

type InputOf<P> = P extends { readonly inputSchema: infer S extends z.ZodType }
  ? z.output<S>
  : never
type OutputOf<P> = P extends { readonly outputSchema: infer S extends z.ZodType }
  ? z.output<S>
  : never

/** The handler that a procedure of the contract asks for, by its kind. */
export type HandlerOf<P> = P extends { readonly kind: 'query' }
  ? (call: QueryCall<InputOf<P>>) => Promise<OutputOf<P>>
  : P extends { readonly kind: 'command' }
    ? (call: CommandCall<InputOf<P>>) => Promise<Decision<OutputOf<P>>>
    : P extends { readonly kind: 'work' }
      ? (call: WorkCall<InputOf<P>>) => Promise<OutputOf<P>>
      : P extends { readonly kind: 'system' }
        ? (call: SystemCall<InputOf<P>>) => Promise<OutputOf<P>>
        : never

/** A handler for each procedure of a part of the contract; none can be left out. */
export type HandlersOf<C> = { readonly [K in keyof C]: HandlerOf<C[K]> }

/** What a connection brings to each call. */
export interface CallContext {
  readonly office: Office
  readonly reqHeaders?: Headers
}

interface AnyProcedure {
  readonly kind: ProcedureKind
  readonly inputSchema: z.ZodType
  readonly outputSchema: z.ZodType
  readonly '~orpc': { readonly meta: ProcedureMeta }
}
type AnyHandler = (call: never) => Promise<unknown>
type Tree<T> = { readonly [key: string]: T | Tree<T> }

/**
 * Wraps each handler of the contract and answers the router that the shells serve.
 * With `checkOutputs` (hosts under test) every answer is held against its schema.
 */
export function defineRouter(
  contract: Contract,
  handlers: { readonly [F in keyof Contract]: HandlersOf<Contract[F]> },
  options: { readonly checkOutputs: boolean },
) {
  const wrap = (procedure: AnyProcedure, handler: AnyHandler, name: string) =>
    implement(procedure as never as Contract['account']['current'])
      .$context<CallContext>()
      .handler(async ({ context, input, signal }) => {
        const { office, reqHeaders } = context
        const failed = (error: unknown) => inContractTerms(error, name, office, signal)
        try {
          const account = reqHeaders?.get('x-account') ?? null
          const call = { procedure, handler, name, office, account, input, signal }
          const answer = await callByKind(call)
          const checked = options.checkOutputs ? procedure.outputSchema.parse(answer) : answer
          const inPieces = procedure.kind === 'query' && isStream(checked)
          return (inPieces ? streamed(checked, failed) : checked) as never
        } catch (error) {
          throw failed(error)
        }
      })
  return weave(contract as never, handlers as never, wrap, '') as Tree<ReturnType<typeof wrap>>
}

function weave<R>(
  contract: Tree<AnyProcedure>,
  handlers: Tree<AnyHandler>,
  wrap: (procedure: AnyProcedure, handler: AnyHandler, name: string) => R,
  prefix: string,
): Tree<R> {
  const entries = Object.entries(contract).map(([key, part]) => {
    const name = prefix === '' ? key : `${prefix}.${key}`
    const handler = handlers[key]
    return typeof handler === 'function'
      ? [key, wrap(part as AnyProcedure, handler, name)]
      : [key, weave(part as Tree<AnyProcedure>, handler as Tree<AnyHandler>, wrap, name)]
  })
  return Object.fromEntries(entries) as Tree<R>
}

function parseInput(schema: z.ZodType, input: unknown): unknown {
  const parsed = schema.safeParse(input)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  throw refused('input.invalid', { field: issue?.path.join('.') ?? '' })
}

interface Call {
  readonly procedure: AnyProcedure
  readonly handler: AnyHandler
  readonly name: string
  readonly office: Office
  readonly account: string | null
  readonly input: unknown
  readonly signal: AbortSignal | undefined
}

async function callByKind(call: Call): Promise<unknown> {
  const { procedure, handler, name, office, account } = call
  const { allowed, feature } = procedure['~orpc'].meta
  const answer = handler as (call: unknown) => Promise<unknown>
  const parsed = () => parseInput(procedure.inputSchema, call.input)
  if (procedure.kind === 'system') {
    // With no store open nobody has a role yet.
    if (allowed !== 'everyone' && office.status().phase === 'open') {
      admit(await office.opened().actors.find(account), allowed, name)
    }
    return answer({ input: parsed(), office, signal: call.signal })
  }
  const now = office.now()
  const today = dayOf(now)
  const { store, actors } = office.opened()
  const actor = await actors.find(account)
  // Choosing who works comes before anyone is known.
  if (!(procedure.kind === 'query' && feature === 'account')) admit(actor, allowed, name)
  const input = parsed()
  if (procedure.kind === 'query') {
    const { signal } = call
    const reading = { read: store.read.bind(store), stream: store.stream.bind(store) }
    return answer({ ...reading, input, actor, today, office, signal })
  }
  if (actor === null) throw refused('account.unknown')
  if (procedure.kind === 'work') {
    const write = (work: (tx: Tx) => Promise<Decision<unknown>>, as = name) =>
      office.command(store, actor, as, office.now(), async (tx) => decided(await work(tx)))
    const read = store.read.bind(store)
    return answer({ read, write, input, actor, today, office, signal: call.signal })
  }
  return office.command(store, actor, name, now, async (tx) => {
    const call = { tx, db: tx.db, input, actor, now, today, office }
    return decided((await answer(call)) as Decision<unknown>)
  })
}

function decided(decision: Decision<unknown>): unknown {
  if (!decision.ok) throw new RefusedError(decision.refusal)
  return decision.value
}

function admit(actor: Actor | null, allowed: Allowed, name: string): void {
  if (actor === null) throw refused('account.unknown')
  if (actor.role === 'coordinator' || allowed === 'everyone') return
  if (!allowed.includes(actor.role)) {
    throw refused('account.roleNotAllowed', { role: actor.role, procedure: name })
  }
}

const isStream = (answer: unknown): answer is AsyncIterable<unknown> =>
  typeof answer === 'object' && answer !== null && Symbol.asyncIterator in answer

/** Pieces of an answer; what goes wrong between two of them is told as anywhere else. */
async function* streamed(
  pieces: AsyncIterable<unknown>,
  failed: (error: unknown) => unknown,
): AsyncGenerator<unknown> {
  try {
    yield* pieces
  } catch (error) {
    throw failed(error)
  }
}

/**
 * A refusal crosses as REFUSED, and nobody hears what a window has given up; anything else is a
 * bug: logged whole, told without its insides.
 */
function inContractTerms(
  error: unknown,
  name: string,
  office: Office,
  signal: AbortSignal | undefined,
): unknown {
  if (error instanceof RefusedError) {
    return new ORPCError('REFUSED', { defined: true, data: error.refusal })
  }
  if (signal?.aborted && error === signal.reason) return error
  const reference = office.reportBug(name, error)
  return new ORPCError('INTERNAL_SERVER_ERROR', { data: { reference } })
}
