import { claimEntriesOf, claimsAmong } from '#db/read-models/expense-claims.ts'
import { decideAttachment } from '#db/rules/expense-attachment.ts'
import { decideFree } from '#db/rules/expense-steps.ts'
import {
  addAttachment,
  attachmentById,
  contentOf,
  removeAttachment,
} from '#db/stores/expense-attachment.ts'
import { documentById } from '#db/stores/expense-document.ts'
import { maxAttachmentBytes } from '#db/values/expense-attachment.ts'
import { allow } from '#db/values/refusal.ts'
import type { expense as contract } from '../contract/expense.ts'
import type { HandlersOf } from '../define.ts'

type Files = 'attach' | 'removeAttachment' | 'attachment'

/** Files kept with documents. One may be added at any time, also when a claim holds the document. */
export const expenseFiles: Pick<HandlersOf<typeof contract>, Files> = {
  attach: async ({ tx, db, input: { documentId, file } }) => {
    await documentById(db, documentId)
    // The bytes came with the call and are in memory: nothing is waited for but their copy.
    const tooLarge = file.size > maxAttachmentBytes
    const bytes = tooLarge ? new Uint8Array() : new Uint8Array(await file.arrayBuffer())
    const { name, size } = file
    const decision = decideAttachment({ name, size, head: bytes.subarray(0, 16) })
    if (!decision.ok) return decision
    const row = await addAttachment(tx, { documentId, ...decision.value }, bytes)
    return allow({ id: row.id, version: row.version })
  },

  removeAttachment: async ({ tx, db, input: { id, version } }) => {
    const { documentId } = await attachmentById(db, id)
    const { number } = await documentById(db, documentId)
    const claims = claimsAmong(await claimEntriesOf(db, documentId))
    const free = decideFree({ number, claims })
    if (!free.ok) return free
    await removeAttachment(tx, id, version)
    return allow({ changeSetId: tx.changeSetId })
  },

  attachment: ({ read, input }) =>
    read(async (db) => {
      const row = await attachmentById(db, input.id)
      const content = await contentOf(db, row)
      return new File([new Uint8Array(content)], row.name, { type: row.mediaType })
    }),
}
