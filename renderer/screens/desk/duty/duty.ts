import type { z } from 'zod'
import type { dutySchema } from '#electron/contract/desk-duty-schemas.ts'

/** The public contacts with their duty, and who answers now. */
export type Duty = z.output<typeof dutySchema>
export type OnDuty = Duty['contacts'][number]
