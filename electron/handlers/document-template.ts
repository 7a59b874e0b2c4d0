import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Tx } from '#db/audit.ts'
import { RefusedError } from '#db/refused-error.ts'
import { decideTemplate } from '#db/rules/document-template.ts'
import { keptName } from '#db/rules/expense-attachment.ts'
import { readyTemplates } from '#db/seed/ready-templates.ts'
import * as store from '#db/stores/document-template.ts'
import { papersByTemplate } from '#db/stores/issued-document.ts'
import { keepFile } from '#db/stores/kept-file.ts'
import { programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import { docxType } from '#db/values/kept-file.ts'
import { allow } from '#db/values/refusal.ts'
import {
  isTemplateList,
  maxTemplateBytes,
  templateFields,
  templateLists,
} from '#db/values/template-field.ts'
import type { document as contract } from '../contract/document.ts'
import type { HandlersOf } from '../define.ts'
import { paperGround, templateBytes } from './document-issue.ts'
import { keptFile } from './kept-file.ts'

type Handlers = Pick<
  HandlersOf<typeof contract>,
  | 'templates'
  | 'fields'
  | 'addTemplate'
  | 'saveTemplate'
  | 'addReady'
  | 'templateFile'
  | 'preview'
  | 'missing'
>

const saved = ({ id, version }: store.DocumentTemplateRow) => allow({ id, version })

/** The templates of letters and agreements: kept, checked, seen filled in, put out of use. */
export const documentTemplates: Handlers = {
  templates: ({ read, input }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      const made = await papersByTemplate(db, input.programmeId)
      const rows = await store.templatesOf(db, input.programmeId)
      return rows.map(({ fileType: _, programmeId: __, askedFields, ...row }) => ({
        ...row,
        fields: [...askedFields],
        issued: made.get(row.id) ?? 0,
      }))
    }),

  fields: ({ read, input, actor, today }) =>
    read(async (db) => {
      const { programmeId, teryt } = input
      const { values } = await paperGround(db, programmeId, teryt, today)
      const held = values(shown(today, actor?.name ?? ''))
      return {
        fields: templateFields.map((name) => ({ name, value: held[name] ?? '' })),
        lists: Object.keys(templateLists)
          .filter(isTemplateList)
          .map((name) => {
            const rows = held[name] ?? []
            const first = rows[0] ?? {}
            const fields = templateLists[name].map((field) => ({
              name: field,
              value: first[field] ?? '',
            }))
            return { name, rows: rows.length, fields }
          }),
      }
    }),

  addTemplate: async ({ write, input: { programmeId, name, kind, file } }) => {
    const checked = await checkedFile(file)
    return write(async (tx) => {
      await programmeById(tx.db, programmeId)
      const decision = decideTemplate({ name, kind }, await store.templatesOf(tx.db, programmeId))
      if (!decision.ok) return decision
      const kept = { ...decision.value, ...(await keptTemplate(tx, checked)) }
      const state = { active: true, isProposed: false }
      return saved(await store.addTemplate(tx, { programmeId, ...kept, ...state }))
    })
  },

  saveTemplate: async ({ write, input: { id, version, name, kind, active, file } }) => {
    const checked = file === null ? null : await checkedFile(file)
    return write(async (tx) => {
      const row = await store.templateById(tx.db, id)
      const all = await store.templatesOf(tx.db, row.programmeId)
      const others = all.filter((other) => other.id !== id)
      const decision = decideTemplate({ name, kind }, others)
      if (!decision.ok) return decision
      // A file of the office's own is what the proposal was waiting for.
      const kept =
        checked === null ? {} : { ...(await keptTemplate(tx, checked)), isProposed: false }
      return saved(
        await store.saveTemplate(tx, id, version, { ...decision.value, active, ...kept }),
      )
    })
  },

  addReady: async ({ tx, db, input: { programmeId } }) => {
    await programmeById(db, programmeId)
    let added = 0
    for (const { name, kind, fileName, bytes, fields } of readyTemplates()) {
      if (!decideTemplate({ name, kind }, await store.templatesOf(db, programmeId)).ok) continue
      const kept = await keptTemplate(tx, { name: fileName, bytes, fields })
      const state = { active: true, isProposed: true }
      await store.addTemplate(tx, { programmeId, name, kind, ...kept, ...state })
      added += 1
    }
    return allow({ added })
  },

  templateFile: ({ read, input }) =>
    read(async (db) => keptFile(db, await store.templateById(db, input.id))),

  preview: async ({ read, input, actor, today }) => {
    const { bytes, held } = await read(async (db) => {
      const row = await store.templateById(db, input.templateId)
      const { values } = await paperGround(db, row.programmeId, input.teryt, today)
      return { bytes: await templateBytes(db, row), held: values(shown(today, actor?.name ?? '')) }
    })
    const { filledTemplate, textOfPaper } = await import('../documents/template-filling.ts')
    const filled = filledTemplate(bytes, held)
    const paragraphs = textOfPaper(filled.bytes).filter((text) => text.trim() !== '')
    return { paragraphs, missing: [...filled.missing] }
  },

  missing: async ({ read, input, actor, today, signal }) => {
    const { row, bytes } = await read(async (db) => {
      const row = await store.templateById(db, input.templateId)
      return { row, bytes: await templateBytes(db, row) }
    })
    const { missingIn } = await import('../documents/template-filling.ts')
    const lacking: { teryt: string; fields: string[] }[] = []
    for (const teryt of new Set(input.teryts)) {
      signal?.throwIfAborted()
      const { values } = await read((db) => paperGround(db, row.programmeId, teryt, today))
      const fields = missingIn(bytes, values(shown(today, actor?.name ?? '')))
      if (fields.length > 0) lacking.push({ teryt, fields: [...fields] })
      // Many JSTs take long: others have their turn between two of them.
      await nextTurn()
    }
    return lacking
  },
}

/** What stands for the number before one is given. */
const shown = (today: Day, author: string) => ({
  number: `…/${today.slice(0, 4)}`,
  issuedOn: today,
  author,
})

interface CheckedTemplate {
  readonly name: string
  readonly bytes: Uint8Array
  readonly fields: readonly string[]
}

/** The file of a template that came with a call, once it is looked through. */
async function checkedFile(file: File): Promise<CheckedTemplate> {
  const length = Math.min(file.size, maxTemplateBytes + 1)
  const bytes = new Uint8Array(await file.slice(0, length).arrayBuffer())
  const { inspectTemplate } = await import('../documents/template-inspection.ts')
  const inspected = inspectTemplate(file, bytes)
  if (!inspected.ok) throw new RefusedError(inspected.refusal)
  // Word's other kinds of document are known by their content and kept as what this one is.
  const name = keptName(file.name.replace(/\.(?:docm|dot[xm]?|doc)$/i, ''), ['.docx'])
  return { name, bytes, fields: inspected.value }
}

/** Keeps the file of a template, and answers the columns of its record. */
async function keptTemplate(tx: Tx, { name, bytes, fields }: CheckedTemplate) {
  return { ...(await keepFile(tx, { name, type: docxType }, bytes)), askedFields: fields }
}
