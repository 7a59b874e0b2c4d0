import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { alertWords } from './alert-words.ts'

/** What an alert costs and whose move it is, in words. */
export function useAlertWords() {
  const { t } = useTranslation()
  return alertWords(t, useFormat())
}
