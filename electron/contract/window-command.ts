import * as z from 'zod'
import { themes } from './look.ts'

/** A place inside the window: a path of the renderer's router, never another origin. */
const placeSchema = z.string().regex(/^\/(?!\/)[^\\\p{Cc}]{0,200}$/u)

/**
 * What the desktop shell asks of its window: each item of the application menu that
 * acts inside the window, and a store file named by a second start of the program.
 * The window decides what to do with it; a command carries no data of the office.
 */
export const windowCommandSchema = z.discriminatedUnion('command', [
  /** Go to a screen. */
  z.object({ command: z.literal('navigate'), to: placeSchema }),
  /** Start the "new office" dialogue. */
  z.object({ command: z.literal('new-store') }),
  /** Open another store: the file named, or null to ask for one. */
  z.object({ command: z.literal('open-store'), path: z.string().max(4096).nullable() }),
  /** Start the backup dialogue. */
  z.object({ command: z.literal('backup') }),
  /** Open the search over everything. */
  z.object({ command: z.literal('search') }),
  /** Print what is on the screen. */
  z.object({ command: z.literal('print') }),
  /**
   * The phone rings: write in the note. `again` when the person was in this window already, so
   * that it may be a second call.
   */
  z.object({ command: z.literal('note'), again: z.boolean() }),
  z.object({ command: z.literal('theme'), theme: z.enum(themes) }),
  /** Show the keyboard shortcuts. */
  z.object({ command: z.literal('shortcuts') }),
  /** Show name, version and licences. */
  z.object({ command: z.literal('about') }),
])
export type WindowCommand = z.infer<typeof windowCommandSchema>
