import * as z from 'zod'
import {
  command,
  daySchema,
  idSchema,
  lineSchema,
  paragraphSchema,
  terytSchema,
} from './procedure.ts'

const moveSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('sign'), on: daySchema, number: lineSchema(80) }),
  z.object({ kind: z.literal('complete'), on: daySchema }),
  z.object({ kind: z.literal('end'), on: daySchema, reason: paragraphSchema(1000) }),
])

const target = { programmeId: idSchema, teryt: terytSchema, version: z.number() }

/** Implementation agreements of the JSTs that take part, up to the standards being in place. */
export const implementation = {
  move: command(
    'implementation',
    ['mentor'],
    z.object({ ...target, move: moveSchema }),
    z.object({ changeSetId: z.string() }),
  ),
  undo: command(
    'implementation',
    ['mentor'],
    z.object({ ...target, reason: paragraphSchema(1000) }),
    z.object({ changeSetId: z.string() }),
  ),
}
