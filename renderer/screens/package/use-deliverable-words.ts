import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Deliverable } from '#db/values/package.ts'
import { useFormat } from '../../ui/format.ts'
import { fullName } from '../jst/full-name.ts'
import { type Cell, isLate, type PackageRow } from './package.ts'

/** The words of the matrix in the window's language, the same object while it stays. */
export function useDeliverableWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(() => {
    const name = ({ kind, language }: Deliverable) =>
      language === ''
        ? t(`package.kind.${kind}`)
        : t('package.inLanguage', {
            kind: t(`package.kind.${kind}`),
            language: format.language(language),
          })
    const short = ({ kind, language }: Deliverable) =>
      `${t(`package.shortKind.${kind}`)} ${language.toUpperCase()}`.trim()
    const jst = (row: Pick<PackageRow, 'name' | 'kind'>) => fullName(t, row)
    const shortState = (cell: Pick<Cell, 'state' | 'daysLate'>) =>
      isLate(cell)
        ? t('package.shortLate', { days: format.number(cell.daysLate) })
        : t(`package.shortState.${cell.state}`)
    /** How late it is or came; empty for what was in time. */
    const late = (cell: Pick<Cell, 'state' | 'daysLate'>) => {
      if (cell.daysLate === 0) return ''
      const key = isLate(cell) ? 'late' : 'cameLate'
      return t(`package.${key}`, { count: cell.daysLate })
    }
    /** What a screen reader says of a cell. */
    const cell = (row: PackageRow, one: Deliverable, of: Cell) => {
      const state = t(`package.state.${of.state}`)
      const words = { deliverable: name(one), jst: jst(row), state }
      const how = late(of)
      return how === '' ? t('package.cell', words) : t('package.cellLate', { ...words, late: how })
    }
    return { name, short, jst, shortState, late, cell }
  }, [t, format])
}

export type DeliverableWords = ReturnType<typeof useDeliverableWords>
