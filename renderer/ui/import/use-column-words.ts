import { useTranslation } from 'react-i18next'
import { columnLetters, type FilledColumn } from './columns.ts'

/** What a column is called: its heading in the file, or its letters where it has none. */
export function useColumnWords() {
  const { t } = useTranslation()
  const unnamed = ({ at }: FilledColumn) =>
    t('import.columns.unnamed', { letters: columnLetters(at) })
  return {
    plain: (column: FilledColumn): string => column.heading || unnamed(column),
    quoted: (column: FilledColumn): string =>
      column.heading === ''
        ? unnamed(column)
        : t('import.columns.quoted', { heading: column.heading }),
  }
}
