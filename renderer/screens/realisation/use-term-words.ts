import { useTranslation } from 'react-i18next'
import type { BasisPoints } from '#db/values/money.ts'
import type { RowSubject } from './matrix-rows.ts'
import type { TermName } from './proof.ts'
import { useSubjectWords } from './use-subject-words.ts'

/** What the rows and the parts of a formula are called in the person's language. */
export function useTermWords(indirectRate: BasisPoints) {
  const { t } = useTranslation()
  const row: (subject: RowSubject) => string = useSubjectWords(indirectRate)
  const term = (name: TermName): string => {
    switch (name.kind) {
      case 'row':
        return row(name.subject)
      case 'column':
        return t(`realisation.column.${name.column}`)
      case 'claim':
        return t(name.decided ? 'realisation.proof.decided' : 'realisation.proof.waiting', {
          number: name.number,
        })
      case 'planned':
        return t('realisation.proof.planned')
    }
  }
  return { row, term }
}
