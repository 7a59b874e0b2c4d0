import * as z from 'zod'
import { calledJstSchema, noteSchema } from './enquiry-schemas.ts'
import { command, idSchema, instantSchema, query } from './procedure.ts'

/** Who may write a note, and so a conversation. */
export const noteWriters = ['mentor', 'contactDesk'] as const

const typedWordsSchema = noteSchema
  .pick({ callerName: true, callerPhone: true, question: true, answer: true, step: true })
  .partial()

const keptSchema = z.object({ id: z.string(), keptAt: instantSchema })

/** Notes of conversations while they are being typed. */
export const note = {
  /** The ring: the note is there from now on, and others see that somebody is talking. */
  open: command(
    'note',
    noteWriters,
    z.object({ id: idSchema, programmeId: idSchema, openedAt: instantSchema, body: noteSchema }),
    keptSchema,
  ),
  /**
   * What a keystroke changed: the other fields may have been written in another window, and the
   * same ones too. `seen` is what this window knew to stand there; other words that were overtaken
   * are answered, so that whoever types can choose. Never revives a note that was thrown away.
   */
  keep: command(
    'note',
    noteWriters,
    z.object({ id: idSchema, changes: noteSchema.partial(), seen: typedWordsSchema }),
    keptSchema.extend({ overtook: typedWordsSchema }),
  ),
  /** Throws a note away. */
  drop: command('note', noteWriters, z.object({ id: idSchema }), z.object({ id: z.string() })),
  /** Who is talking now; what was typed is told only to the one who types. */
  list: query(
    'note',
    z.object({ programmeId: idSchema }),
    z.object({
      notes: z.array(
        z.object({
          id: z.string(),
          account: z.object({ id: z.string(), name: z.string() }),
          mine: z.boolean(),
          /** Something was typed within the last hour. */
          fresh: z.boolean(),
          openedAt: instantSchema,
          keptAt: instantSchema,
          jst: calledJstSchema.nullable(),
          body: noteSchema.nullable(),
        }),
      ),
    }),
  ),
}
