import type { z } from 'zod'
import type { answerCardSchema } from '#electron/contract/desk-card-schemas.ts'

/** What may be said of a JST, as the host tells it. */
export type Card = z.output<typeof answerCardSchema>

/** The parts of the card that can go into the copy, in the order of the screen. */
export const cardParts = [
  'agreements',
  'people',
  'training',
  'visit',
  'mentor',
  'package',
  'matters',
] as const
export type CardPart = (typeof cardParts)[number]
