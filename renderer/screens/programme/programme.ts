import type { z } from 'zod'
import type { contract } from '#electron/contract/contract.ts'
import type { contactSchema, programmeSchema, stageSchema } from '#electron/contract/programme.ts'

export type Programme = z.output<typeof programmeSchema>
export type Stage = z.output<typeof stageSchema>
export type Deliverable = Stage['deliverables'][number]
export type ProgrammeContact = z.output<typeof contactSchema>
export type Benchmark = z.output<typeof contract.programme.benchmarks.outputSchema>[number]
