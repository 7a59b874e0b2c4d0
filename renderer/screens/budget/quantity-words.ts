import { useMemo } from 'react'
import type { Thousandths } from '#db/values/budget.ts'
import { useLanguage } from '../../app/language.ts'

/** How the language writes a quantity, `12,5`, and how a form's field holds it. */
export function useBudgetWords() {
  const language = useLanguage()
  return useMemo(() => {
    const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
    const quantity = new Intl.NumberFormat(locale, {
      useGrouping: 'always',
      maximumFractionDigits: 3,
    })
    // Forms read Polish notation in both languages.
    const input = new Intl.NumberFormat('pl-PL', {
      useGrouping: false,
      maximumFractionDigits: 3,
    })
    return {
      quantity: (value: Thousandths) => quantity.format(value / 1000),
      quantityInput: (value: Thousandths) => input.format(value / 1000),
    }
  }, [language])
}
