import { type Day, daysBetween } from '#db/values/day.ts'
import type { StageDays } from '#db/values/stage-days.ts'
import { label, stroke, svg } from './chart-svg.ts'

interface Strip {
  readonly width: number
  readonly stages: readonly (StageDays & { readonly name: string })[]
  /** The day up to which a stage that runs is drawn. */
  readonly day: Day
  readonly dayLabel: string
}

const rowHeight = 30
const top = 16
const bottom = 14

/**
 * The stages on one axis of years: what was planned as an open bar, what came as a filled one
 * beneath it, and the day of the report as a line across. Empty where no stage has any day.
 */
export function stageStripSvg({ width, stages, day, dayLabel }: Strip): string {
  const days = stages.flatMap(({ plannedFrom, plannedTo, actualFrom, actualTo }) =>
    [plannedFrom, plannedTo, actualFrom, actualTo].filter((one) => one !== null),
  )
  if (days.length === 0) return ''
  const [first = day, ...rest] = [...days, day].toSorted()
  const last = rest.at(-1) ?? first
  const length = Math.max(1, daysBetween(first, last) + 1)
  const x = (on: Day) => Math.round((daysBetween(first, on) * width * 100) / length) / 100
  const height = top + stages.length * rowHeight + bottom
  const years = Array.from(
    { length: Number(last.slice(0, 4)) - Number(first.slice(0, 4)) + 1 },
    (_, at) => `${Number(first.slice(0, 4)) + at}-01-01` as Day,
  ).filter((on) => on >= first)
  const foot = height - bottom
  const right = x(day) > width / 2
  return svg(width, height, [
    ...years.flatMap((on) => [
      stroke([x(on), top, x(on), foot], { colour: '#c9d0cf', width: 0.5 }),
      label(on.slice(0, 4), x(on) + 3, height - 4),
    ]),
    stroke([x(day), 10, x(day), foot], { colour: '#1a1a1a', width: 1, dash: '2 1.5' }),
    ...stages.flatMap(({ name, plannedFrom, plannedTo, actualFrom, actualTo }, at) => {
      const y = top + at * rowHeight
      const bar = (from: Day | null, to: Day | null, place: number, fill: string) => {
        if (from === null) return []
        const end = to ?? (day > from ? day : from)
        const long = Math.max(1, Math.round((x(end) - x(from)) * 100) / 100)
        return [
          `<rect x="${x(from)}" y="${place}" width="${long}" height="6" fill="${fill}" stroke="#0b5f59" stroke-width="0.7"/>`,
        ]
      }
      const begins = plannedFrom ?? actualFrom
      const at0 = begins === null ? 0 : x(begins)
      return [
        label(name, at0 > width * 0.72 ? width : at0, y + 9, at0 > width * 0.72 ? 'end' : 'start'),
        ...bar(plannedFrom, plannedTo, y + 12, '#ffffff'),
        ...bar(actualFrom, actualTo, y + 19, '#0b5f59'),
      ]
    }),
    label(dayLabel, right ? x(day) - 2 : x(day) + 2, 8, right ? 'end' : 'start'),
  ])
}
