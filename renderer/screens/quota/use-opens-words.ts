import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { type Behind, opensWords } from './figures-behind.ts'

/** Says what a figure opens where that is more than it counts; null otherwise. */
export function useOpensWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return (part: string, count: number, behind: Behind | undefined): string | null => {
    const told = opensWords(part, count, behind)
    if (told === null) return null
    if (told.words === 'none') return t('board.opens.none')
    return t(`board.opens.${told.words}`, { count: told.opens, figure: format.number(count) })
  }
}
