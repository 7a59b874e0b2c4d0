/** The places of a set with one put in, or taken out when it is there. */
export function toggled(places: ReadonlySet<number>, place: number): ReadonlySet<number> {
  const next = new Set(places)
  if (!next.delete(place)) next.add(place)
  return next
}

/** Takes every place that can be written; leaves all of them out when all are taken already. */
export function allToggled(
  leftOut: ReadonlySet<number>,
  places: readonly number[],
): ReadonlySet<number> {
  const taken = places.every((place) => !leftOut.has(place))
  const next = new Set(leftOut)
  for (const place of places) {
    if (taken) next.add(place)
    else next.delete(place)
  }
  return next
}

/** How much of what can be written is taken; null when nothing can be. */
export function takenAmong(
  leftOut: ReadonlySet<number>,
  places: readonly number[],
): 'none' | 'some' | 'all' | null {
  if (places.length === 0) return null
  const taken = places.filter((place) => !leftOut.has(place)).length
  if (taken === 0) return 'none'
  return taken === places.length ? 'all' : 'some'
}
