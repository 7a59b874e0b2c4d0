import * as z from 'zod'
import { panels } from '#db/values/person.ts'
import { trainingStates } from '#db/values/training-plan.ts'
import { monthSchema } from '#electron/contract/budget-values.ts'
import { idSchema } from '#electron/contract/procedure.ts'

/** How the schedule is shown. */
export const scheduleViews = ['list', 'calendar'] as const

/** An address may be typed by hand: what it does not know is left out, never an error. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/**
 * What the address of the schedule says: which trainings, as a list or a month's calendar. Words
 * that are looked for may be a trainer's name and never stand in it.
 */
export const trainingsSearch = z.object({
  panel: optional(z.enum(panels)),
  series: optional(idSchema),
  state: optional(z.enum(trainingStates)),
  view: optional(z.enum(scheduleViews)),
  month: optional(monthSchema),
})

export type TrainingsSearch = z.output<typeof trainingsSearch>
