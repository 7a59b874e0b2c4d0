import * as z from 'zod'
import { idSchema } from '#electron/contract/procedure.ts'

/** An address may be typed by hand: what it does not know is left out, never an error. */
const optional = <T extends z.ZodType>(schema: T) => schema.optional().catch(undefined)

/** The states that the register can be asked for. */
export const certificateStates = ['standing', 'annulled'] as const

/** What the address of the register of certificates says; a name never stands in it. */
export const certificatesSearch = z.object({
  state: optional(z.enum(certificateStates)),
  training: optional(idSchema),
})

export type CertificatesSearch = z.output<typeof certificatesSearch>
