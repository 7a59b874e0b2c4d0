let cardOf: string | null = null

/** The JST whose answer card stands on the screen, by its TERYT; null where none does. */
export const shownCard = (): string | null => cardOf

/**
 * While the answer card of a JST stands on the screen, a call is about that JST, whoever calls.
 * What is returned ends it.
 */
export function showCardOf(teryt: string): () => void {
  cardOf = teryt
  return () => {
    if (cardOf === teryt) cardOf = null
  }
}
