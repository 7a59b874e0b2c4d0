/**
 * A host in a process of its own whose disk fails: `node fault-child.ts DATADIR`. It saves
 * long notes until one is refused, says so, waits for a line, and saves one more.
 */
import { createInterface } from 'node:readline'
import { ORPCError } from '@orpc/client'
import { type Client, runOffice, tickingClock } from './run-office.ts'

/** What the office answered to each note. */
export type Answer =
  | { readonly kind: 'started' }
  | { readonly kind: 'saved'; readonly id: string }
  | { readonly kind: 'refused'; readonly text: string; readonly data: unknown }

const say = (line: Answer) => process.stdout.write(`${JSON.stringify(line)}\n`)
const orders = createInterface({ input: process.stdin })[Symbol.asyncIterator]()

const [dataDir = ''] = process.argv.slice(2)
const office = await runOffice({ dataDir, now: tickingClock() })
const [programme] = await office.client.programme.list({})
const programmeId = programme?.id ?? ''

async function saveNote(client: Client, at: number): Promise<boolean> {
  const text = `${at} `.padEnd(4000, 'x')
  const teryt = '0801011'
  try {
    const { id } = await client.jst.saveNote({ programmeId, teryt, id: null, version: 0, text })
    say({ kind: 'saved', id })
    return true
  } catch (error) {
    if (!(error instanceof ORPCError)) throw error
    say({ kind: 'refused', text, data: error.data })
    return false
  }
}

say({ kind: 'started' })
await orders.next()
let at = 0
while (await saveNote(office.client, at)) at += 1
await orders.next()
await saveNote(office.client, at + 1)
await office.close()
process.exit(0)
