/**
 * A host that marks people at a door until it is killed: `node door-child.ts DATADIR DAY`. Each
 * line it writes is a mark that the office has acknowledged.
 */
import { runOffice, tickingClock } from './run-office.ts'

export interface MarkedAtDoor {
  readonly personId: string
}

const [dataDir = '', dayId = ''] = process.argv.slice(2)
const { client } = await runOffice({ dataDir, now: tickingClock() })
const { list } = await client.attendance.door({ dayId, seen: null })
const people = list?.people ?? []
const marked = new Set((await client.attendance.marks({ dayId })).map(({ personId }) => personId))
for (const { id } of people.filter((person) => !marked.has(person.id))) {
  await client.attendance.mark({ dayId, personId: id })
  const line: MarkedAtDoor = { personId: id }
  process.stdout.write(`${JSON.stringify(line)}\n`)
}
process.exit(0)
