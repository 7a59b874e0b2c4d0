import type { Day } from '#db/values/day.ts'
import { useFormat } from './format.ts'

/** A day as the language writes it; a dash where there is none. */
export function DayText({ day }: { readonly day: Day | null }) {
  const format = useFormat()
  if (day === null) return <span aria-hidden>–</span>
  return (
    <time dateTime={day} style={{ whiteSpace: 'nowrap' }}>
      {format.day(day)}
    </time>
  )
}
