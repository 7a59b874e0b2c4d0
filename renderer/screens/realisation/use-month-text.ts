import { useMemo } from 'react'
import type { Month } from '#db/values/period.ts'
import { useLanguage } from '../../app/language.ts'

/** Months as a person reads them: `marzec 2020`, `March 2020`. */
export function useMonthText(): (month: Month) => string {
  const language = useLanguage()
  return useMemo(() => {
    const locale = language === 'pl' ? 'pl-PL' : 'en-GB'
    const format = new Intl.DateTimeFormat(locale, {
      timeZone: 'UTC',
      month: 'long',
      year: 'numeric',
    })
    return (month) => format.format(new Date(`${month}-01`))
  }, [language])
}
