import { issuedRegister, latestIssuedOfJst } from '#db/read-models/issued-documents.ts'
import { decideWithdrawal } from '#db/rules/document-number.ts'
import {
  issuedDocumentById,
  standingDocuments,
  withdrawDocument,
} from '#db/stores/issued-document.ts'
import { programmeById } from '#db/stores/programme.ts'
import { mayWithdraw } from '#db/values/issued-document.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { document as contract } from '../contract/document.ts'
import type { HandlersOf } from '../define.ts'
import { documentFiles } from './document-files.ts'
import { issue } from './document-issue.ts'
import { documentTemplates } from './document-template.ts'

/** Papers given out: the register, the templates, and the making. */
export const document: HandlersOf<typeof contract> = {
  ...documentFiles,
  ...documentTemplates,
  issue,

  register: ({ read, input }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      return issuedRegister(db, input.programmeId)
    }),

  latestOfJst: ({ read, input: { programmeId, teryt, limit } }) =>
    read(async (db) => {
      await programmeById(db, programmeId)
      return latestIssuedOfJst(db, programmeId, teryt, limit)
    }),

  standing: ({ read, input: { programmeId, kind } }) =>
    read(async (db) => {
      await programmeById(db, programmeId)
      const rows = await standingDocuments(db, programmeId, kind)
      return rows.map(({ id, number, title, forWhom, jstId, templateId, issuedOn }) => ({
        ...{ id, number, title, forWhom, teryt: jstId, templateId, issuedOn },
      }))
    }),

  withdraw: async ({ tx, db, actor: { role }, input: { id, version, reason } }) => {
    const paper = await issuedDocumentById(db, id)
    if (!mayWithdraw(role, paper.kind)) {
      return refuse('account.roleNotAllowed', { role, procedure: 'document.withdraw' })
    }
    const decision = decideWithdrawal(paper, reason)
    if (!decision.ok) return decision
    tx.because(reason)
    const row = await withdrawDocument(tx, id, version, decision.value)
    return allow({ id: row.id, version: row.version })
  },
}
