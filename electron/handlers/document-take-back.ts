/** What taking a change set back must keep true of the templates of papers. */
import type { ReadDb } from '#db/columns.ts'
import { decideTemplate } from '#db/rules/document-template.ts'
import { templatesOf } from '#db/stores/document-template.ts'
import type { RecordChangeRow } from '#db/stores/history.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import { programmesTouched } from './touched.ts'

/** After: no two templates of a programme have one name; a new name taken back may have been given. */
export async function templatesHold(
  db: ReadDb,
  changes: readonly RecordChangeRow[],
): Promise<Decision<true>> {
  for (const programmeId of programmesTouched(changes, (table) => table === 'document_template')) {
    const templates = await templatesOf(db, programmeId)
    for (const template of templates) {
      const others = templates.filter(({ id }) => id !== template.id)
      const named = decideTemplate(template, others)
      if (!named.ok) return named
    }
  }
  return allow(true)
}
