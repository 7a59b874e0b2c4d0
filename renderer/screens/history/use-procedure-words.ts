import { useTranslation } from 'react-i18next'
import { textOf } from '../../ui/refusal-words.ts'

/** Puts what was done into words: `recruitment.move` → „krok rekrutacji”. */
export function useProcedureWords(): (procedure: string) => string {
  const { t } = useTranslation()
  return (procedure) => textOf(t, `procedure.${procedure}`) ?? procedure
}
