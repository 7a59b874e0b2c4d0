import { type Day, daysBetween } from '#db/values/day.ts'
import type { SoundKind } from '#db/values/follow-up.ts'

/** The last time that the office had something of a JST, and what it was. */
export interface LastSound {
  readonly on: Day
  readonly kind: SoundKind
}

/** A JST that takes part, with every kind of sound last heard of it. */
export interface HeardJst {
  readonly teryt: string
  /** Whether its implementation was completed or ended: nothing more is awaited of it then. */
  readonly finished: boolean
  readonly sounds: readonly LastSound[]
}

export interface SilentJst {
  readonly teryt: string
  readonly last: LastSound
  /** Whole days since then. */
  readonly days: number
}

/** The latest of some sounds; of two on one day, the first told. */
export const latestSound = (sounds: readonly LastSound[]): LastSound | null =>
  sounds.reduce<LastSound | null>(
    (found, one) => (found === null || one.on > found.on ? one : found),
    null,
  )

/**
 * The JSTs that have been silent for at least so many days: no conversation, visit, presence at
 * a training or note since then (issue 6). The day of joining counts as a sound, so that who has
 * just joined is not silent. Those whose implementation is over are left out. The longest silent
 * come first; equal ones in the order given.
 */
export function silentJsts(
  jsts: readonly HeardJst[],
  { day, silentDays }: { readonly day: Day; readonly silentDays: number },
): readonly SilentJst[] {
  return jsts
    .flatMap(({ teryt, finished, sounds }) => {
      const last = latestSound(sounds)
      if (finished || last === null) return []
      const days = daysBetween(last.on, day)
      return days >= silentDays ? [{ teryt, last, days }] : []
    })
    .toSorted((one, other) => other.days - one.days)
}
