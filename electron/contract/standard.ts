import * as z from 'zod'
import { phases, standardAnswers } from '#db/values/implementing.ts'
import { jstKinds } from '#db/values/jst.ts'
import { standardLimits } from '#db/values/standard.ts'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  refusalSchema,
  terytSchema,
} from './procedure.ts'
import {
  auditSchema,
  checkSchema,
  elementSchema,
  missingSchema,
  overviewRowSchema,
  tallySchema,
} from './standard-schemas.ts'

const savedSchema = z.object({ id: z.string(), version: z.number() })
const place = { programmeId: idSchema, teryt: terytSchema }
const phase = z.enum(phases)
const answer = z.enum(standardAnswers)
const reason = paragraphSchema(500)

/** The check-list of the standards, its answers before and after, and the audits. */
export const standard = {
  /** Every JST with an implementation agreement: how its elements stand before and after. */
  overview: query(
    'standard',
    z.object({ programmeId: idSchema }),
    z.object({
      day: daySchema,
      elements: z.array(elementSchema),
      rows: z.array(overviewRowSchema),
    }),
  ),
  /** The check-list of one JST with its answers, evidence and audits. */
  ofJst: query(
    'standard',
    z.object(place),
    z.object({
      name: z.string(),
      kind: z.enum(jstKinds),
      day: daySchema,
      /** Why nothing can be answered: no standing implementation agreement; null when it can. */
      closed: refusalSchema.nullable(),
      agreementOn: daySchema.nullable(),
      elements: z.array(
        elementSchema.extend({ before: checkSchema.nullable(), after: checkSchema.nullable() }),
      ),
      before: tallySchema,
      after: tallySchema,
      requiredMissing: z.array(z.string()),
      audits: z.object({ before: auditSchema.nullable(), after: auditSchema.nullable() }),
      certificate: z.object({ number: z.string(), issuedOn: daySchema }).nullable(),
      /** What the certificate waits for; empty once it could be issued. */
      missing: z.array(missingSchema),
    }),
  ),
  /** One answer by itself; the evidence of an earlier one stays. `version` 0: there is none yet. */
  answer: command(
    'standard',
    ['mentor'],
    z.object({
      ...place,
      elementId: idSchema,
      phase,
      version: z.number(),
      answer,
      assessedOn: daySchema,
    }),
    savedSchema,
  ),
  /**
   * The same answer to every element that had none in a phase as the person saw it; all or none,
   * one transaction and one history entry.
   */
  answerRest: command(
    'standard',
    ['mentor'],
    z.object({
      ...place,
      elementIds: z.array(idSchema).min(1).max(1_000),
      phase,
      answer,
      assessedOn: daySchema,
    }),
    z.object({ answered: z.number(), changeSetId: z.string() }),
  ),
  /** An answer with its evidence; `file` takes the place of the one there was. */
  saveCheck: command(
    'standard',
    ['mentor'],
    z.object({
      ...place,
      elementId: idSchema,
      phase,
      version: z.number(),
      answer,
      assessedOn: daySchema,
      link: lineSchema(standardLimits.link),
      note: paragraphSchema(standardLimits.note),
      file: z.instanceof(File).nullable(),
    }),
    savedSchema,
  ),
  removeCheck: command(
    'standard',
    ['mentor'],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
  removeFile: command(
    'standard',
    ['mentor'],
    z.object({ id: idSchema, version: z.number() }),
    savedSchema,
  ),
  /** The file of an answer as it was kept, held against its checksum. */
  file: query('standard', z.object({ id: idSchema }), z.instanceof(File)),
  /** A proposed element, new with `id` null. */
  saveElement: command(
    'standard',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      text: lineSchema(standardLimits.element),
      required: z.boolean(),
    }),
    savedSchema,
  ),
  moveElement: command(
    'standard',
    ['mentor'],
    z.object({ id: idSchema, version: z.number(), by: z.enum(['up', 'down']) }),
    z.object({}),
  ),
  removeElement: command(
    'standard',
    ['mentor'],
    z.object({ id: idSchema, version: z.number() }),
    z.object({}),
  ),
  /** The opening audit (`before`) or the final one (`after`). */
  saveAudit: command(
    'standard',
    ['mentor'],
    z.object({
      ...place,
      phase,
      version: z.number(),
      madeOn: daySchema,
      madeBy: lineSchema(standardLimits.madeBy),
      summary: paragraphSchema(standardLimits.summary),
    }),
    savedSchema,
  ),
  acceptAudit: command(
    'standard',
    ['mentor'],
    z.object({ ...place, phase, version: z.number(), on: daySchema }),
    savedSchema,
  ),
  /** Takes an acceptance back, so that answers may change again. */
  reopenAudit: command(
    'standard',
    ['mentor'],
    z.object({ ...place, phase, version: z.number(), reason }),
    savedSchema,
  ),
  /** The overview as the person sees it. */
  exportXlsx: query(
    'standard',
    z.object({
      programmeId: idSchema,
      teryts: z.array(terytSchema).max(20_000),
      columns: z.array(z.object({ key: z.string(), heading: z.string() })).min(1),
      sheetName: z.string().max(31),
      words: z.record(z.string(), z.string()),
    }),
    z.instanceof(File),
  ),
}
