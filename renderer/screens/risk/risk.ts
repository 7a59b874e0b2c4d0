import type { z } from 'zod'
import type { contract } from '#electron/contract/contract.ts'

export type Risk = z.output<typeof contract.forecast.risk.outputSchema>
export type RiskLine = Risk['lines'][number]
