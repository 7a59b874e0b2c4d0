import * as z from 'zod'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  query,
  terytSchema,
} from './procedure.ts'
import {
  appliedSchema,
  candidateSchema,
  clashSchema,
  invitableSchema,
  panelSchema,
  seatingSchema,
  seriesSchema,
  trainingEntryFields,
  trainingPageSchema,
  trainingRowSchema,
  trainingRulesFields,
} from './training-schemas.ts'

const saved = z.object({ id: z.string(), version: z.number() })
/** A record as the person saw it. */
const seen = { id: idSchema, version: z.number() }
const people = z.array(idSchema).min(1).max(10_000)

/** Trainings: rules, series, the schedule, invitations and applications. */
export const training = {
  rules: query(
    'training',
    z.object({ programmeId: idSchema }),
    z.object({
      id: z.string(),
      version: z.number(),
      ...trainingRulesFields,
      proposed: z.array(z.string()),
    }),
  ),
  saveRules: command(
    'training',
    [],
    z.object({
      programmeId: idSchema,
      version: z.number(),
      ...trainingRulesFields,
      /** Proposed rules that the coordinator now confirms. */
      confirmed: z.array(z.string()).max(10),
    }),
    saved,
  ),
  /** The schedule: every series and training, in the order of days. */
  list: query(
    'training',
    z.object({ programmeId: idSchema }),
    z.object({
      /** The reference day of the programme and its period. */
      today: daySchema,
      from: daySchema,
      to: daySchema,
      series: z.array(seriesSchema),
      trainings: z.array(trainingRowSchema),
    }),
  ),
  /** The schedule as it is shown, as an XLSX file. */
  exportXlsx: query(
    'training',
    z.object({
      programmeId: idSchema,
      /** The trainings in the order shown. */
      order: z.array(idSchema).max(10_000),
      columns: z
        .array(z.object({ key: lineSchema(40), heading: lineSchema(80) }))
        .min(1)
        .max(20),
      sheetName: lineSchema(60),
      words: z.record(z.string().max(80), lineSchema(200)),
    }),
    z.instanceof(File),
  ),
  get: query('training', z.object({ id: idSchema }), trainingPageSchema),
  /** The next training that a JST is invited to, or its people are signed up for. */
  nextOfJst: query(
    'training',
    z.object({ programmeId: idSchema, teryt: terytSchema }),
    z.object({ id: z.string(), subject: z.string(), on: daySchema, people: z.number() }).nullable(),
  ),
  saveSeries: command(
    'training',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      panel: panelSchema,
      name: lineSchema(300),
    }),
    saved,
  ),
  /** Moves a series before or after its neighbour. */
  moveSeries: command(
    'training',
    ['mentor'],
    z.object({ ...seen, by: z.union([z.literal(-1), z.literal(1)]) }),
    saved,
  ),
  removeSeries: command('training', ['mentor'], z.object(seen), z.object({})),
  /** What a training would have in common with others, before it is saved. */
  check: query(
    'training',
    z.object({ programmeId: idSchema, id: idSchema.nullable(), ...trainingEntryFields }),
    z.object({ clashes: z.array(clashSchema) }),
  ),
  /** Adds a training or saves one; who lost or got a seat by its capacity is told. */
  save: command(
    'training',
    ['mentor'],
    z.object({
      programmeId: idSchema,
      id: idSchema.nullable(),
      version: z.number(),
      ...trainingEntryFields,
    }),
    saved.extend({ movedUp: z.array(z.string()), movedDown: z.array(z.string()) }),
  ),
  /** The same training on another date, with its invitations when asked; without people. */
  copy: command(
    'training',
    ['mentor'],
    z.object({ id: idSchema, from: daySchema, invitations: z.boolean() }),
    saved,
  ),
  cancel: command(
    'training',
    ['mentor'],
    z.object({ ...seen, reason: paragraphSchema(1000) }),
    saved,
  ),
  remove: command('training', ['mentor'], z.object(seen), z.object({})),
  /** Marks a training as the last for managers, or takes the mark away. */
  markLast: command('training', ['mentor'], z.object({ ...seen, last: z.boolean() }), saved),
  /** JSTs that take part and are not invited yet. */
  invitable: query('training', z.object({ id: idSchema }), z.array(invitableSchema)),
  invite: command(
    'training',
    ['mentor'],
    z.object({
      id: idSchema,
      teryts: z.array(terytSchema).min(1).max(10_000),
      /** The day of the invitation. */
      on: daySchema,
    }),
    z.object({ invited: z.number() }),
  ),
  uninvite: command('training', ['mentor'], z.object(seen), z.object({})),
  /** People of the training's panel who may be signed up, and what speaks against each. */
  candidates: query('training', z.object({ id: idSchema }), z.array(candidateSchema)),
  /** Who would have a seat and who would wait, before people are signed up. */
  seating: query(
    'training',
    z.object({ id: idSchema, personIds: people, applied: appliedSchema }),
    seatingSchema,
  ),
  signUp: command(
    'training',
    ['mentor'],
    z.object({ id: idSchema, personIds: people, applied: appliedSchema }),
    seatingSchema,
  ),
  /** Withdraws an application; whoever got the seat is told by name. */
  withdraw: command(
    'training',
    ['mentor'],
    z.object({ ...seen, reason: paragraphSchema(1000) }),
    z.object({ movedUp: z.array(z.string()) }),
  ),
}
