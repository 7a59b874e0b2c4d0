import type { ReadDb } from '#db/columns.ts'
import { peopleNamed, templateValues } from '#db/read-models/template-values.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { printedJstOf } from '#db/rules/certificate.ts'
import { decideUse, namedBy } from '#db/rules/document-template.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { templateById } from '#db/stores/document-template.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { fileOf, keptContent } from '#db/stores/kept-file.ts'
import { programmeById } from '#db/stores/programme.ts'
import { type Day, dayOf } from '#db/values/day.ts'
import type { document as contract } from '../contract/document.ts'
import type { HandlersOf, WorkCall } from '../define.ts'
import { issueDocument } from './issuing.ts'
import { issueEach } from './issuing-many.ts'

/** Makes a paper for each JST, each with its own number, until the last or until given up. */
export const issue: HandlersOf<typeof contract>['issue'] = async (call) => {
  const template = await call.read((db) => openTemplate(db, call.input.templateId))
  return issueEach(call, new Set(call.input.teryts), (teryt) => issueFor(call, template, teryt))
}

/** A template in use with its bytes, and the programme it is of. */
async function openTemplate(db: ReadDb, id: string) {
  const row = await templateById(db, id)
  const decision = decideUse(row)
  if (!decision.ok) throw new RefusedError(decision.refusal)
  return { row, bytes: await templateBytes(db, row) }
}

/** The bytes of a template as they were kept. */
export async function templateBytes(
  db: ReadDb,
  row: Parameters<typeof fileOf>[0],
): Promise<Uint8Array> {
  const file = fileOf(row)
  if (file === null) throw refused('record.gone', { table: 'document_template' })
  return keptContent(db, file)
}

type Template = Awaited<ReturnType<typeof openTemplate>>

async function issueFor(
  call: WorkCall<{ readonly ticket: string }>,
  { row, bytes }: Template,
  teryt: string,
) {
  // Of this paper: a long batch may go on past midnight.
  const today = dayOf(call.office.now())
  const { programme, jst, people, values } = await call.read((db) =>
    paperGround(db, row.programmeId, teryt, today),
  )
  const forWhom = printedJstOf(jst)
  return issueDocument(call, {
    programmeId: programme.id,
    kind: row.kind,
    title: row.name,
    forWhom,
    jstId: teryt,
    templateId: row.id,
    dataDay: referenceDay(programme, today),
    namedPeople: namedBy(row.askedFields, people),
    make: async (given) => {
      // Loaded with the first paper: the start of the office does without it.
      const { filledTemplate, paperFile } = await import('../documents/template-filling.ts')
      const filled = filledTemplate(bytes, values({ ...given, author: call.actor.name }))
      if (filled.missing.length > 0) {
        throw refused('document.valuesMissing', { templateFields: filled.missing.join(' ') })
      }
      const number = given.number.replace('/', '-')
      return paperFile(`${row.name} ${number} ${forWhom}`, filled.bytes)
    },
  })
}

/** What a paper for a JST is filled with. */
export async function paperGround(db: ReadDb, programmeId: string, teryt: string, today: Day) {
  const programme = await programmeById(db, programmeId)
  const jst = await jstByTeryt(db, teryt)
  const day = referenceDay(programme, today)
  const people = await peopleNamed(db, programme, teryt, day)
  const values = await templateValues(db, programme, teryt, day)
  return { programme, jst, people, values }
}
