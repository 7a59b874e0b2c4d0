import Database from 'better-sqlite3'
import { connectClient } from '../shells/client.ts'
import { type Figures, milliseconds, type Row, timed, times } from './measure.ts'

const aim = '≤ 3× the statement + 1 ms'

/**
 * Round trips over the browser shell's own WebSocket, each beside the bare SQL that reads
 * the same rows from the same file in this process.
 */
export async function roundTrips(url: string, storePath: string, count: number): Promise<Row[]> {
  const { client, close } = await connectClient(url)
  const sqlite = new Database(storePath, { readonly: true })
  try {
    const [programme] = await client.programme.list({})
    if (programme === undefined) throw new Error('The store has no programme')
    const programmeId = programme.id
    const [jst] = (await client.jst.list({ programmeId })).rows
    if (jst === undefined) throw new Error('The register is empty')
    const { teryt } = jst

    const all = (sql: string, ...values: string[]) => {
      const statement = sqlite.prepare(sql)
      return () => statement.all(...values)
    }
    const register = [
      all('SELECT * FROM jst ORDER BY id'),
      all('SELECT * FROM powiat'),
      all('SELECT * FROM recruitment WHERE programme_id = ? ORDER BY jst_id, attempt', programmeId),
      all('SELECT * FROM implementation WHERE programme_id = ?', programmeId),
    ]
    const contacts = [all('SELECT * FROM programme ORDER BY "from", id')]
    const timeline = [
      all(
        `SELECT * FROM record_change AS change JOIN change_set ON change_set.id = change_set_id
         WHERE jst_id = ? ORDER BY at DESC`,
        teryt,
      ),
    ]
    const pairs = [
      ['programme.list', () => client.programme.list({}), contacts, 200],
      ['jst.timeline', () => client.jst.timeline({ programmeId, teryt }), timeline, 200],
      ['jst.list', () => client.jst.list({ programmeId }), register, count > 1000 ? 50 : 200],
    ] as const
    const rows: Row[] = []
    for (const [name, call, statements, runs] of pairs) {
      const bare = await timed(runs, () => {
        for (const run of statements) run()
      })
      const trip = await timed(runs, call)
      rows.push(rowOf(`${name}, ${count} JSTs`, trip, bare))
    }
    return rows
  } finally {
    sqlite.close()
    close()
  }
}

function rowOf(what: string, trip: Figures, bare: Figures): Row {
  const allowed = 3 * bare.median + 1
  return {
    what: `round trip ${what}`,
    figure: milliseconds(trip),
    against: `bare SQL ${milliseconds(bare)}`,
    ratio: `${times(trip.median / bare.median)}; ${times(trip.median / allowed)} of the aim`,
    aim,
  }
}
