import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { ChangeSet } from './history.ts'
import { holdsWords, subjectWords } from './subject-words.ts'

/** Puts what a change is about into words, in the window's language. */
export function useSubjectWords(): (set: ChangeSet) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (set) => subjectWords(t, format, set)
}

/** Puts what a change holds into words, in the window's language. */
export function useHoldsWords(): (set: ChangeSet) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (set) => holdsWords(t, format, set)
}
