import type { TFunction } from 'i18next'
import type { Format } from '../../../ui/format.ts'
import { type Card, type CardPart, cardParts } from './answer-card.ts'
import { partLines } from './part-lines.ts'
import { spokenSentence } from './spoken-sentence.ts'

/**
 * The answer as plain text: the sentence, then each chosen part under its heading. Telephone
 * numbers are written as people read them.
 */
export function copiedAnswer(
  t: TFunction,
  format: Format,
  card: Card,
  chosen: ReadonlySet<CardPart>,
): string {
  const parts = cardParts
    .filter((part) => chosen.has(part))
    .map((part) => {
      const lines = partLines(t, format, card, part)
      const heading = t(`deskCard.${part}`)
      return lines.length === 1
        ? `${heading}: ${lines[0]}`
        : [`${heading}:`, ...lines.map((line) => `- ${line}`)].join('\n')
    })
  return [spokenSentence(t, format, card), ...parts].join('\n')
}
