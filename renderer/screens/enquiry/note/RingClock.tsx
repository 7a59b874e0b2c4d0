import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '#db/values/day.ts'
import { lastedWords } from '../../../ui/time-words.ts'

/** The time since the ring; it runs silently, for a screen reader would tell every second. */
export function RingClock({ since }: { readonly since: Instant }) {
  const { t } = useTranslation()
  const label = t('note.clock')
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1_000)
    return () => clearInterval(timer)
  }, [])
  return (
    <span role="timer" aria-live="off" aria-label={label} className="biuro-number">
      {lastedWords(Date.parse(since), now)}
    </span>
  )
}
