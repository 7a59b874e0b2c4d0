/**
 * A host in a process of its own, to be killed: `node crash-child.ts MODE DATADIR [BACKUP]`.
 * Each line it writes is something that the office has acknowledged.
 */
import { day } from '#db/values/day.ts'
import { type Client, runOffice, tickingClock } from './run-office.ts'

/** What the office has said is done: the record or the change set by which to find it. */
export type Acknowledged =
  | { readonly kind: 'started' }
  | { readonly kind: 'note'; readonly id: string; readonly text: string }
  | { readonly kind: 'move'; readonly changeSetId: string }
  | { readonly kind: 'phone'; readonly teryt: string; readonly phone: string }
  | { readonly kind: 'restored' }

export type CrashMode = 'write' | 'create' | 'restore' | 'open'

const say = (line: Acknowledged) => process.stdout.write(`${JSON.stringify(line)}\n`)

/** Works as three windows do at once, until the process is killed. */
async function work(client: Client): Promise<never> {
  const [programme] = await client.programme.list({})
  const programmeId = programme?.id ?? ''
  const notes = async () => {
    for (let at = 0; ; at += 1) {
      const teryt = at % 2 === 0 ? '0801011' : '0801022'
      const text = `Notatka ${process.pid}/${at}`
      const { id } = await client.jst.saveNote({ programmeId, teryt, id: null, version: 0, text })
      say({ kind: 'note', id, text })
    }
  }
  const moves = async () => {
    const { rows } = await client.jst.list({ programmeId })
    for (;;) {
      const items = []
      for (const { teryt } of rows.slice(0, 20)) {
        const page = await client.jst.get({ programmeId, teryt })
        const version = page.recruitment?.version ?? 0
        const invited = page.recruitment !== null
        const on = day('2020-03-02')
        const move = invited
          ? ({ kind: 'declare', on } as const)
          : ({ kind: 'invite', on } as const)
        if (page.recruitment?.declaredOn == null) items.push({ teryt, version, move })
        else await client.recruitment.undo({ programmeId, teryt, version, reason: 'Od nowa' })
      }
      if (items.length === 0) continue
      const { changeSetId } = await client.recruitment.move({ programmeId, items })
      say({ kind: 'move', changeSetId })
    }
  }
  const phones = async () => {
    for (let at = 0; ; at += 1) {
      const teryt = '0801032'
      const place = await client.jst.get({ programmeId, teryt })
      const phone = `95 727 ${String(10 + (at % 90))} ${String(10 + (at % 89))}`
      await client.jst.save({ ...place, teryt, phone })
      say({ kind: 'phone', teryt, phone })
    }
  }
  return Promise.race([notes(), moves(), phones()])
}

const [mode, dataDir = '', backup = ''] = process.argv.slice(2)
const { client } = await runOffice({ dataDir, now: tickingClock() })
say({ kind: 'started' })
if (mode === 'write') await work(client)
if (mode === 'create') await client.office.create({ content: 'lubuskie', person: 'Anna Nowak' })
while (mode === 'restore') {
  await client.office.restore({ backup })
  say({ kind: 'restored' })
}
process.exit(0)
