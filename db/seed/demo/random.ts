import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'

/** The one seed of everything invented; changing it changes the whole sample office. */
const seed = 20_190_901

/** How many numbers are thrown away first: neighbouring seeds begin alike. */
const warmUp = 64

/**
 * A stream of the seeded generator. Each chapter of the sample office draws from a
 * stream of its own name, so that a new chapter leaves the others, ids included, as
 * they were.
 */
export class Randomness {
  readonly #generator: ReturnType<typeof xoroshiro128plus>

  constructor(stream: string) {
    this.#generator = xoroshiro128plus(seed ^ fingerprint(stream))
    for (let drawn = 0; drawn < warmUp; drawn += 1) this.#generator.next()
  }

  /** A whole number, both ends possible. */
  int(from: number, to: number): number {
    return uniformInt(this.#generator, from, to)
  }

  /** True `percent` times in a hundred. */
  chance(percent: number): boolean {
    return this.int(1, 100) <= percent
  }

  /** One of the items; throws when there is none. */
  pick<T>(items: readonly T[]): T {
    const [item] = items.slice(this.int(0, items.length - 1))
    if (item === undefined) throw new Error('Nothing to pick from')
    return item
  }

  /** The same items in a drawn order. */
  shuffled<T>(items: readonly T[]): T[] {
    const keyed = items.map((item, at) => ({ item, at, key: this.int(0, 0x7fffffff) }))
    return keyed.sort((a, b) => a.key - b.key || a.at - b.at).map(({ item }) => item)
  }

  /** An id of the form the office gives to its records (UUID, version 4). */
  readonly id = (): string => {
    const digits = Array.from({ length: 4 }, () => this.#word()).join('')
    const variant = '89ab'.charAt(Number.parseInt(digits.charAt(16), 16) % 4)
    return [
      digits.slice(0, 8),
      digits.slice(8, 12),
      `4${digits.slice(13, 16)}`,
      variant + digits.slice(17, 20),
      digits.slice(20),
    ].join('-')
  }

  #word(): string {
    return (this.#generator.next() >>> 0).toString(16).padStart(8, '0')
  }
}

/** FNV-1a, 32 bits: the stream's name as a number. */
function fingerprint(text: string): number {
  let hash = 0x811c9dc5
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193)
  }
  return hash
}
