import * as z from 'zod'
import {
  duplicatesSchema,
  guardedSchema,
  jstPeopleSchema,
  newPersonSchema,
  personChangesSchema,
  personPageSchema,
  personRowSchema,
  revealedSchema,
} from './people-schemas.ts'
import {
  command,
  daySchema,
  idSchema,
  instantSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'

const saved = z.object({ id: z.string(), version: z.number() })
const seen = z.object({ id: idSchema, version: z.number() })
const done = z.object({ changeSetId: z.string() })

/** The people whom JSTs send: exactly one manager and one or two of the staff from each. */
export const people = {
  /** Every record of a programme, for lists that filter in the window. */
  list: query(
    'people',
    z.object({ programmeId: idSchema }),
    z.object({ rows: z.array(personRowSchema) }),
  ),
  /** One person; the form's data only for those who keep it, guarded fields masked even then. */
  get: query('people', z.object({ id: idSchema }), personPageSchema),
  ofJst: query('people', z.object({ programmeId: idSchema, teryt: terytSchema }), jstPeopleSchema),
  /** What was done with a record, the newest first. */
  events: query(
    'people',
    z.object({ id: idSchema }),
    z.array(
      z.object({
        id: z.string(),
        at: instantSchema,
        author: z.string(),
        procedure: z.string(),
        reason: z.string().nullable(),
      }),
    ),
  ),
  /** Records that may be of one person. */
  duplicates: query('people', z.object({ programmeId: idSchema }), z.array(duplicatesSchema), [
    'mentor',
  ]),

  /** Enters a person, in the place of one who leaves with it where `replaces` names one. */
  add: command('people', ['mentor'], newPersonSchema, saved),
  /** Changes fields of a record seen at this version; the others stay as they are. */
  save: command(
    'people',
    ['mentor'],
    seen.extend({ changes: personChangesSchema, twinAccepted: z.boolean() }),
    saved,
  ),
  /** The person leaves; attendance and history stay with the record. */
  leave: command(
    'people',
    ['mentor'],
    seen.extend({ leftOn: daySchema, reason: paragraphSchema(1000) }),
    saved,
  ),
  /** A person who left takes part again, where the panel has a place. */
  comeBack: command('people', ['mentor'], seen, saved),
  /** Two records turn out to be one person: `other` is merged into `kept`. */
  merge: command(
    'people',
    ['mentor'],
    z.object({ kept: seen, other: seen, reason: paragraphSchema(1000) }),
    done,
  ),
  /** Guarded fields as they are; who looked, when and what for stays in the history. */
  reveal: command(
    'people',
    [],
    z.object({ id: idSchema, fields: guardedSchema, purpose: paragraphSchema(300) }),
    revealedSchema,
  ),
  /** Removes a record entered by mistake, to which nothing is attached. */
  remove: command('people', ['mentor'], seen.extend({ reason: paragraphSchema(1000) }), done),
}
