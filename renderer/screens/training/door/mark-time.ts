import { timeOfDayOf } from '#db/values/warsaw-time.ts'
import type { Mark } from './door.ts'

/** When a person came, `8:57`; empty for presence that was entered later. */
export const markTime = ({ at, source }: Pick<Mark, 'at' | 'source'>): string =>
  source === 'door' ? timeOfDayOf(new Date(at)) : ''
