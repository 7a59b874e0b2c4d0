import { onClock } from '#db/values/clock.ts'
import type { Day, Instant } from '#db/values/day.ts'
import type { Recommendation } from '#db/values/volunteer.ts'

/**
 * Days and moments of the protocol in its language, by the office's own clock. There is one form
 * of a day: the one in which the window writes the reasons that the protocol prints.
 */
export function protocolWriting(language: 'pl' | 'en') {
  const polish = language === 'pl'
  const date = new Intl.DateTimeFormat(polish ? 'pl-PL' : 'en-GB', {
    timeZone: 'UTC',
    day: 'numeric',
    month: polish ? '2-digit' : 'short',
    year: 'numeric',
  })
  const recommendations = {
    pl: { yes: 'pozytywna', conditional: 'warunkowa', no: 'negatywna' },
    en: { yes: 'positive', conditional: 'conditional', no: 'negative' },
  }[language]
  const day = (value: Day) => date.format(new Date(value))
  return {
    day,
    moment: (value: Instant) => {
      const shown = onClock(value)
      return `${day(shown.day)}\n${shown.time}`
    },
    recommendation: (value: Recommendation) => recommendations[value],
  }
}
