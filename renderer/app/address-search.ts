/**
 * What an address says after its question mark. It may be typed by hand: what it does not
 * know, or what is not as it should be, is left out and never an error. Written without a
 * schema library, for every start reads an address before it draws anything.
 */
import { type Day, isOfficeDay } from '#db/values/day.ts'

/** One value of an address; undefined when what was given is no such value. */
type Read<T> = (given: unknown) => T | undefined

/** A text of at most `longest` characters; the router takes `12` for a number, `true` for a flag. */
export const text =
  (longest = Number.POSITIVE_INFINITY): Read<string> =>
  (given) => {
    if (!['string', 'number', 'boolean'].includes(typeof given)) return undefined
    const written = String(given)
    return written.length <= longest ? written : undefined
  }

/** A text of a given form. */
export const textLike =
  (form: RegExp): Read<string> =>
  (given) => {
    const written = text()(given)
    return written !== undefined && form.test(written) ? written : undefined
  }

/** One of the words given. */
export const oneOf =
  <T extends string>(words: readonly T[]): Read<T> =>
  (given) =>
    words.find((word) => word === given)

export const flag: Read<boolean> = (given) => (typeof given === 'boolean' ? given : undefined)

export const day: Read<Day> = (given) =>
  typeof given === 'string' && isOfficeDay(given) ? given : undefined

type Values<R> = { [K in keyof R]?: (R[K] extends Read<infer T> ? T : never) | undefined }

/** The reader of one screen's address: the values that are there and right, and no others. */
export function searchOf<const R extends Readonly<Record<string, Read<unknown>>>>(reads: R) {
  return (given: Readonly<Record<string, unknown>>): Values<R> => {
    const found = Object.entries(reads).map(([key, read]) => [key, read(given[key])] as const)
    return Object.fromEntries(found.filter(([, value]) => value !== undefined)) as Values<R>
  }
}
