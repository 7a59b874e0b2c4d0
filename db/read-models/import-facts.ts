import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import type { ImportFacts } from '../rules/recruitment-import.ts'
import { implementationsIn } from '../stores/implementation.ts'
import { implementationCertificatesIn } from '../stores/implementation-certificate.ts'
import { listJsts, listPowiats, notesIn } from '../stores/jst.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { attemptsIn } from '../stores/recruitment.ts'
import { groupBy } from './register.ts'

/** What the rows of a recruitment list are judged by, as the store stands now. */
export async function importFacts(
  db: ReadDb,
  programme: ProgrammeRow,
  today: Day,
): Promise<ImportFacts> {
  const powiats = new Map((await listPowiats(db)).map((row) => [row.id, row.name]))
  const attempts = await attemptsIn(db, programme.id)
  const byJst = groupBy(attempts, (row) => row.jstId)
  const implementations = new Map(
    (await implementationsIn(db, programme.id)).map((row) => [row.jstId, row]),
  )
  const certificates = new Map(
    (await implementationCertificatesIn(db, programme.id)).flatMap((row) =>
      row.annulledOn === null ? [[row.jstId, row.number]] : [],
    ),
  )
  const notes = groupBy(await notesIn(db, programme.id), (row) => row.jstId)
  return {
    today,
    period: { from: programme.from, to: programme.to },
    jsts: (await listJsts(db)).map((row) => ({
      teryt: row.id,
      name: row.name,
      kind: row.kind,
      powiat: powiats.get(row.powiatId) ?? '',
      recruitment: byJst.get(row.id)?.at(-1) ?? null,
      contact: {
        phone: orNull(row.phone),
        email: orNull(row.email),
        address: orNull(row.address),
        website: orNull(row.website),
      },
      notes: (notes.get(row.id) ?? []).map((note) => note.text),
      implementationOn: implementations.get(row.id)?.agreementOn ?? null,
      implementationNumber: implementations.get(row.id)?.agreementNumber ?? null,
      certificate: certificates.get(row.id) ?? null,
    })),
    agreements: attempts.flatMap((row) =>
      row.agreementNumber === null ? [] : [{ teryt: row.jstId, number: row.agreementNumber }],
    ),
  }
}

const orNull = (text: string) => (text === '' ? null : text)
