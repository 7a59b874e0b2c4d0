import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { ORPCError } from '@orpc/client'
import { onTestFinished } from 'vitest'
import type { Refusal } from '#db/values/refusal.ts'
import { refusalSchema } from '#electron/contract/procedure.ts'
import { sharedDir, tempDir } from '../stores/temp-store.ts'
import {
  type Client,
  type OfficeStart,
  runOffice,
  type TestOffice,
  tickingClock,
} from './run-office.ts'

export { tempDir } from '../stores/temp-store.ts'
export { type Client, tickingClock } from './run-office.ts'

/** Starts the real host and closes it at the end of the test. */
export async function startOffice(start: OfficeStart = {}): Promise<TestOffice> {
  const { dataDir = tempDir(), now = tickingClock(), ...choice } = start
  const office = await runOffice({ dataDir, now, ...choice })
  onTestFinished(() => office.close())
  return office
}

export interface LubuskieOffice extends TestOffice {
  readonly programmeId: string
  readonly path: string
}

let template: Promise<string> | undefined

/** A store with the real programme, made by the office itself once for a file of tests. */
async function madeOnce(): Promise<string> {
  const dataDir = sharedDir()
  const office = await runOffice({ dataDir, now: tickingClock('2020-09-15T06:00:00Z') })
  const { path } = await office.client.office.create({ content: 'lubuskie', person: 'Anna Nowak' })
  await office.close()
  if (path === null) throw new Error('The office was not created')
  return path
}

/** An office with the real programme, as a person has it after the first run. */
export async function lubuskieOffice(start: OfficeStart = {}): Promise<LubuskieOffice> {
  template ??= madeOnce()
  const dataDir = start.dataDir ?? tempDir()
  const path = join(dataDir, 'biuro-soi.db')
  copyFileSync(await template, path)
  const office = await startOffice({ ...start, dataDir })
  return { ...office, path, programmeId: await programmeOf(office.client) }
}

/** The one programme of an office. */
export async function programmeOf(client: Client): Promise<string> {
  const [programme] = await client.programme.list({})
  if (programme === undefined) throw new Error('The office has no programme')
  return programme.id
}

/** The refusal that a call meets; fails when the call is allowed or breaks in another way. */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  const outcome = await call.then(
    (value) => ({ value }),
    (error: unknown) => ({ error }),
  )
  if (!('error' in outcome)) throw new Error(`Allowed: ${JSON.stringify(outcome.value)}`)
  const { error } = outcome
  if (!(error instanceof ORPCError) || error.code !== 'REFUSED') throw error
  return refusalSchema.parse(error.data)
}

/** The code alone of the refusal that a call meets. */
export const codeOf = async (call: Promise<unknown>): Promise<string> =>
  (await refusalOf(call)).code
