import { useMemo } from 'react'
import type { Thousandths } from '#db/values/budget.ts'
import type { Month } from '#db/values/period.ts'
import { useLanguage } from '../../app/language.ts'

/** How the language writes a quantity (`12,5`) and a month (`sty 2020`). */
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
    const month = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      month: 'short',
      year: 'numeric',
    })
    const name = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', month: 'short' })
    const at = (value: Month) => new Date(`${value}-01`)
    return {
      quantity: (value: Thousandths) => quantity.format(value / 1000),
      quantityInput: (value: Thousandths) => input.format(value / 1000),
      month: (value: Month) => month.format(at(value)),
      monthName: (value: Month) => name.format(at(value)),
    }
  }, [language])
}
