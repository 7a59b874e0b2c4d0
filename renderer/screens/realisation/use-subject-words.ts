import { useTranslation } from 'react-i18next'
import type { BasisPoints } from '#db/values/money.ts'
import { useFormat } from '../../ui/format.ts'
import type { RowSubject } from './matrix-rows.ts'

/** What a row of the matrix is called in the person's language. */
export function useSubjectWords(indirectRate: BasisPoints): (subject: RowSubject) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return (subject) => {
    switch (subject.kind) {
      case 'task':
        return `${subject.ordinal}. ${subject.name}`
      case 'line':
        return subject.name
      case 'category':
        return t(`realisation.category.${subject.category}`)
      case 'source':
        return t(`realisation.source.${subject.source}`)
      case 'month':
        return subject.month === null ? t('realisation.noMonth') : format.month(subject.month)
      case 'indirect':
        return t('realisation.row.indirect', { rate: format.rate(indirectRate) })
      case 'unallocated':
      case 'direct':
      case 'total':
        return t(`realisation.row.${subject.kind}`)
    }
  }
}
