import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { deedWords } from './deed-words.ts'
import type { ChangeSet } from './history.ts'

/** Puts what a change did into words, in the window's language. */
export function useDeedWords(): (set: Pick<ChangeSet, 'procedure' | 'steps'>) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (set) => deedWords(t, format, set)
}
