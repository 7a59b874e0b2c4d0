import * as z from 'zod'
import { daySchema } from '#electron/contract/procedure.ts'

/** What the board's address says: the day its figures stand on. */
export const boardSearch = z.object({ day: daySchema.optional().catch(undefined) })
