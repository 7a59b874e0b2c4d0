import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Instant } from '#db/values/day.ts'

/** How long a conversation has lasted, `3:07`; hours only once there are any. */
export function lastedWords(from: number, to: number): string {
  const seconds = Math.max(0, Math.floor((to - from) / 1_000))
  const two = (value: number) => String(value).padStart(2, '0')
  const minutes = Math.floor(seconds / 60)
  const rest = two(seconds % 60)
  if (minutes < 60) return `${minutes}:${rest}`
  return `${Math.floor(minutes / 60)}:${two(minutes % 60)}:${rest}`
}

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
