import * as z from 'zod'
import { dutyStates } from '#db/values/duty-state.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { daySchema } from './procedure.ts'
import { contactSchema } from './programme.ts'

/** The public contacts with their duty, and who answers at this moment. */
export const dutySchema = z.object({
  day: daySchema,
  time: z.custom<TimeOfDay>((value) => typeof value === 'string'),
  contacts: z.array(
    contactSchema.extend({
      state: z.enum(dutyStates),
      /** Who answers while the contact is away; null where nobody does, or it is there. */
      standsIn: z.string().nullable(),
    }),
  ),
  answering: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      phone: z.string(),
      /** The name of the one whose hours these are, when it is somebody else. */
      insteadOf: z.string().nullable(),
    }),
  ),
})
