import * as z from 'zod'
import { roles } from '#db/values/role.ts'
import type { Feature } from './features.ts'
import {
  daySchema,
  instantSchema,
  lineSchema,
  refusalSchema,
  system,
  ticketSchema,
} from './procedure.ts'

const pathSchema = z.string().trim().min(1).max(4096)

/** The open store as Settings shows it. */
export const storeInfoSchema = z.object({
  path: z.string(),
  sizeBytes: z.number(),
  schemaVersion: z.number(),
  lastBackup: z.object({ path: z.string(), at: instantSchema }).nullable(),
  integrity: z.literal('ok'),
  checkedAt: instantSchema,
  isSample: z.boolean(),
  /** The store as it was before the last migration, when opening migrated it. */
  migratedFrom: z.object({ schemaVersion: z.number(), backup: z.string() }).nullable(),
})

export const officeStatusSchema = z.object({
  phase: z.enum(['none', 'open', 'refused']),
  refusal: refusalSchema.nullable(),
  path: z.string().nullable(),
  store: storeInfoSchema.nullable(),
  shell: z.enum(['desktop', 'browser']),
  appVersion: z.string(),
  /** The person's name on this computer, by which the office knows them again. */
  login: z.string(),
  today: daySchema,
  suggested: z.object({
    lubuskie: z.string(),
    sample: z.string(),
    backup: z.string(),
  }),
  /** What a start must name for this store to open again; null where it is opened unnamed. */
  start: z.object({ dataDir: z.string().nullable(), store: z.string().nullable() }),
})

/** A backup as seen before restoring it. */
export const backupSummarySchema = z.object({
  path: z.string(),
  sizeBytes: z.number(),
  schemaVersion: z.number(),
  isSample: z.boolean(),
  programmes: z.array(z.string()),
  jstCount: z.number(),
  lastChange: instantSchema.nullable(),
})

/** The office: which store is open, and what can be done with the file as a whole. */
export const office = {
  status: system('office', z.object({}), officeStatusSchema),
  /** Creates a store with the real programme or the sample office and opens it. */
  create: system(
    'office',
    z.object({
      content: z.enum(['lubuskie', 'sample']),
      path: pathSchema.optional(),
      person: lineSchema(120),
    }),
    officeStatusSchema,
  ),
  open: system('office', z.object({ path: pathSchema }), officeStatusSchema),
  inspectBackup: system('office', z.object({ path: pathSchema }), backupSummarySchema),
  /** Puts a verified backup in the store's place; the present store is kept beside it. */
  restore: system(
    'office',
    z.object({ backup: pathSchema, path: pathSchema.optional() }),
    z.object({ status: officeStatusSchema, keptAs: z.string().nullable() }),
    [],
  ),
  /** Online backup to a chosen file, verified after writing. */
  backup: system(
    'office',
    z.object({ path: pathSchema }),
    z.object({ path: z.string(), sizeBytes: z.number(), verified: z.literal(true) }),
  ),
  openFolder: system('office', z.object({}), z.object({ opened: z.boolean(), folder: z.string() })),
  /** Asks with the system's own window; null when the person gave up or there is none. */
  chooseFile: system(
    'office',
    z.object({ purpose: z.enum(['open', 'save']), suggestedName: z.string() }),
    z.object({ path: z.string().nullable() }),
  ),
  /** How far a long work has come, in what it counts; null when it is not running. */
  progress: system(
    'office',
    z.object({ ticket: ticketSchema }),
    z.object({ done: z.number(), total: z.number() }).nullable(),
  ),
  /** Gives a long work up; false when it has ended already. What became of it, its call says. */
  giveUp: system('office', z.object({ ticket: ticketSchema }), z.object({ stopped: z.boolean() })),
  /** Names the features that changed after each command, for every open window. */
  changes: system(
    'office',
    z.object({}),
    z.custom<AsyncIterable<ChangeNotice>>((value) => typeof value === 'object'),
  ),
}

export interface ChangeNotice {
  readonly features: readonly Feature[]
}

export const accountSchema = z.object({
  id: z.string(),
  name: z.string(),
  login: z.string(),
  role: z.enum(roles),
  active: z.boolean(),
  version: z.number(),
})
