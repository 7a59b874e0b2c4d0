import type { AnswerLanguage } from './answer-fields.ts'

/** What stands in an answer for a field that takes a JST to fill it, while none is named. */
export const askJst: Readonly<Record<AnswerLanguage, (name: string) => string>> = {
  pl: (name) => `[${name}: wskaż JST]`,
  en: (name) => `[${name}: choose a JST]`,
}

/** What stands in an answer for a field that is known but not shown to the one who reads. */
export const hiddenHere: Readonly<Record<AnswerLanguage, (name: string) => string>> = {
  pl: (name) => `[${name}: niewidoczny w tej roli]`,
  en: (name) => `[${name}: not shown to this role]`,
}

const gaps: Readonly<Record<AnswerLanguage, RegExp>> = {
  pl: /\[[^[\]\n]+: wskaż JST\]/,
  en: /\[[^[\]\n]+: choose a JST\]/,
}

/** The first such gap in a text, with the language of the answer; null where none is left. */
export function answerGapIn(
  text: string,
): { readonly language: AnswerLanguage; readonly gap: string } | null {
  for (const language of ['pl', 'en'] as const) {
    const gap = gaps[language].exec(text)?.[0]
    if (gap !== undefined) return { language, gap }
  }
  return null
}

/**
 * An answer that was picked while no JST was named, once one is: what was filled in for nobody is
 * replaced by what was filled in for it. Null where the person has changed the words since.
 */
export const refilled = (
  answer: string,
  { forNobody, forJst }: { readonly forNobody: string; readonly forJst: string },
): string | null => {
  const was = forNobody.trim()
  // A function, for a `$` in the words means nothing.
  return was !== '' && answer.includes(was) ? answer.replace(was, () => forJst.trim()) : null
}
