import type { z } from 'zod'
import type { changeSetSchema, recordChangeSchema } from '#electron/contract/history.ts'

export type ChangeSet = z.output<typeof changeSetSchema>
export type RecordChange = z.output<typeof recordChangeSchema>

/** The feature of a contract's procedure: `recruitment.move` → `recruitment`. */
export const featureOfProcedure = (procedure: string): string => procedure.split('.')[0] ?? ''
