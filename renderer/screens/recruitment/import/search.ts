import * as z from 'zod'
import { rowVerdicts } from '#db/values/recruitment-import.ts'

/** What the address of the import screen says: which verdict the rows are narrowed to. */
export const importSearch = z.object({ verdict: z.enum(rowVerdicts).optional().catch(undefined) })
