import * as z from 'zod'
import { answerCardSchema } from './desk-card-schemas.ts'
import { dutySchema } from './desk-duty-schemas.ts'
import { deskNumbersSchema, deskPeriodInput } from './desk-number-schemas.ts'
import { deskFoundSchema } from './desk-search-schemas.ts'
import { idSchema, lineSchema, query, terytSchema } from './procedure.ts'

/** The contact desk: what is looked up while the caller is still talking. */
export const desk = {
  /** Everything that can be asked for by a few letters or the last digits of a number. */
  search: query(
    'desk',
    z.object({ programmeId: idSchema, q: z.string().max(200) }),
    deskFoundSchema,
  ),
  /** What may be said of a JST, on the programme's reference day. */
  card: query('desk', z.object({ programmeId: idSchema, teryt: terytSchema }), answerCardSchema),
  /** The public contacts with their hours, and who answers now. */
  duty: query('desk', z.object({ programmeId: idSchema }), dutySchema),
  /** What conversations there were in a period, when, from whom, and what became of them. */
  numbers: query('desk', z.object(deskPeriodInput), deskNumbersSchema),
  /** The same as a workbook in the person's words. */
  numbersXlsx: query(
    'desk',
    z.object({
      ...deskPeriodInput,
      language: z.enum(['pl', 'en']),
      words: z.record(z.string(), lineSchema(400)),
    }),
    z.instanceof(File),
  ),
}
