import type { IndicatorGround } from '#db/rules/indicator.ts'
import type { Mark, MarkPlace } from '#db/rules/indicator-mark.ts'
import type { Day } from '#db/values/day.ts'
import type { IndicatorSet } from '#db/values/indicator.ts'

/** A place in a powiat of its first four digits. */
export const placeOf = (jstId: string, patch: Partial<MarkPlace> = {}): MarkPlace => ({
  ...{ jstId, jstName: `JST ${jstId}`, kind: 'ruralGmina', mediumTown: false },
  powiat: jstId.slice(0, 4),
  ...patch,
})

/** A mark that counts in these times; `null` of an end is for good. */
export const markOf = (
  key: string,
  times: readonly (readonly [from: string, until?: string])[],
  patch: Partial<Mark> = {},
): Mark => ({
  ...{ key, subject: 'jst', id: key, name: key, place: placeOf('0801011') },
  ...{ panel: null, sex: null, deliverable: null },
  times: times.map(([from, until]) => ({
    from: from as Day,
    until: (until ?? null) as Day | null,
  })),
  ...patch,
})

/** Ground that holds these marks and nothing else. */
export const groundOf = (
  marks: Partial<Record<IndicatorSet, readonly Mark[]>>,
  patch: Partial<IndicatorGround> = {},
): IndicatorGround => ({
  marks: new Map(Object.entries(marks) as [IndicatorSet, readonly Mark[]][]),
  ...{ money: new Map(), survey: { criteria: [], scores: [] }, entered: new Map() },
  languages: [],
  ...patch,
})
