/**
 * A host in a process of its own, to be killed while somebody types: `node note-child.ts DATADIR`.
 * Each line it writes is what the office has acknowledged of the question.
 */
import { emptyNote } from '#db/values/desk.ts'
import { runOffice, tickingClock } from './run-office.ts'

const [dataDir = ''] = process.argv.slice(2)
const { client } = await runOffice({ dataDir, now: tickingClock() })
const [programme] = await client.programme.list({})
const id = 'typed-when-killed'
const openedAt = '2020-09-15T07:59:00.000Z' as never
const start = { ...emptyNote, callerKind: 'jst', jstId: '0802011' } as const
await client.note.open({ id, programmeId: programme?.id ?? '', openedAt, body: start })
const text = 'Kiedy jest szkolenie i gdzie? '
for (let question = ''; ; ) {
  question += text.charAt(question.length % text.length)
  await client.note.keep({ id, changes: { question }, seen: {} })
  process.stdout.write(`${question}\n`)
}
