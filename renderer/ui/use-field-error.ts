import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { useFormat } from './format.ts'
import { refusalSentence } from './refusal-words.ts'

/** Puts the refusal of one field into the sentence under it; nothing where there is none. */
export function useFieldError(): (refusal: Refusal | undefined) => string | undefined {
  const { t } = useTranslation()
  const format = useFormat()
  return (refusal) => (refusal === undefined ? undefined : refusalSentence(t, format, refusal))
}
