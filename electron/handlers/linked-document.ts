import type { ReadDb } from '#db/columns.ts'
import { refused } from '#db/refused-error.ts'
import { documentById } from '#db/stores/expense-document.ts'

/** Refuses with `record.gone` a document that is not one of the programme's. */
export async function documentIn(db: ReadDb, programmeId: string, id: string): Promise<void> {
  const document = await documentById(db, id)
  if (document.programmeId !== programmeId) {
    throw refused('record.gone', { table: 'expense_document' })
  }
}
