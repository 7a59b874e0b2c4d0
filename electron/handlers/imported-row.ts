import type { Tx } from '#db/audit.ts'
import { addJstNote, jstByTeryt, saveJst } from '#db/stores/jst.ts'
import { addAttempt, attemptsOfJst, saveAttempt } from '#db/stores/recruitment.ts'
import type { Instant } from '#db/values/day.ts'
import {
  type ContactField,
  contactFields,
  type ImportedJst,
} from '#db/values/recruitment-import.ts'

/** Writes what a judged row brings: the days of recruitment, contact data, a note. */
export async function writeImportedRow(
  tx: Tx,
  programmeId: string,
  row: ImportedJst,
  scribe: { readonly author: string; readonly at: Instant },
): Promise<void> {
  const jstId = row.jst.teryt
  if (row.dates !== null) {
    const latest = (await attemptsOfJst(tx.db, programmeId, jstId)).at(-1)
    if (latest === undefined || row.newAttempt) {
      const attempt = (latest?.attempt ?? 0) + 1
      await addAttempt(tx, { programmeId, jstId, attempt, replacesJstId: null, ...row.dates })
    } else {
      await saveAttempt(tx, latest.id, latest.version, row.dates)
    }
  }
  const contact: Partial<Record<ContactField, string>> = {}
  for (const { field, after } of row.changes) {
    if (isContactField(field)) contact[field] = after
    if (field === 'note') await addJstNote(tx, { programmeId, jstId, text: after, ...scribe })
  }
  if (Object.keys(contact).length > 0) {
    const { version } = await jstByTeryt(tx.db, jstId)
    await saveJst(tx, jstId, version, contact)
  }
}

const isContactField = (field: string): field is ContactField =>
  (contactFields as readonly string[]).includes(field)
