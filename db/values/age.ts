import type { Day } from './day.ts'

/** Whole years lived by a day; negative before birth. Who was born on 29 February is a year older on 1 March. */
export function wholeYears(bornOn: Day, on: Day): number {
  const years = Number(on.slice(0, 4)) - Number(bornOn.slice(0, 4))
  return on.slice(5) < bornOn.slice(5) ? years - 1 : years
}
