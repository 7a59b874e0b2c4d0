import type { NumberLook } from './cell-text.ts'
import type { XmlListener } from './xml-stream.ts'

const plain: NumberLook = { kind: 'plain' }
const maxStyles = 100_000

/** Formats that a file names by number only (ECMA-376 part 1, 18.8.30). */
const builtInDates = [
  [14, 17],
  [22, 22],
  [27, 31],
  [36, 36],
  [50, 54],
  [57, 58],
] as const
const builtInTimes = [
  [18, 21],
  [32, 35],
  [45, 47],
  [55, 56],
] as const

const within = (id: number, ranges: readonly (readonly [from: number, to: number])[]) =>
  ranges.some(([from, to]) => id >= from && id <= to)

function builtInLook(id: number): NumberLook {
  if (within(id, builtInDates)) return { kind: 'date' }
  if (within(id, builtInTimes)) return { kind: 'time', elapsed: id === 46 }
  return plain
}

/**
 * How a number format makes a number look, judged by its first section: a day, a year or a lone
 * month makes a date, hours or seconds without them a time, nothing but zeros, dashes and spaces
 * a digit pattern.
 */
export function lookOfFormat(code: string): NumberLook {
  if (/^(?:general|standard)$/i.test(code.trim())) return plain
  const { letters, shown, elapsed } = readSection(code)
  if (letters.includes('#')) return plain
  if (/[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters) && !elapsed)) {
    return { kind: 'date' }
  }
  if (elapsed || /[hs]/i.test(letters)) return { kind: 'time', elapsed }
  if (/^[0 -]*0[ -]*0[0 -]*$/.test(shown)) return { kind: 'digits', pattern: shown }
  return plain
}

/** The first section of a format: its codes, and how it shows with its quoted text. */
function readSection(code: string) {
  let letters = ''
  let shown = ''
  let elapsed = false
  for (let at = 0; at < code.length; at++) {
    const mark = code[at] ?? ''
    if (mark === ';') break
    if (mark === '"') {
      const end = code.indexOf('"', at + 1)
      shown += literal(code.slice(at + 1, end < 0 ? code.length : end))
      at = end < 0 ? code.length : end
    } else if (mark === '\\') {
      at++
      shown += literal(code[at] ?? '')
    } else if (mark === '_' || mark === '*') {
      at++
    } else if (mark === '[') {
      const end = code.indexOf(']', at)
      if (/^(?:h+|m+|s+)$/i.test(code.slice(at + 1, end))) elapsed = true
      at = end < 0 ? code.length : end
    } else {
      letters += mark
      shown += mark
    }
  }
  return { letters, shown, elapsed }
}

/** Quoted digits are no places of a pattern. */
const literal = (text: string) => text.replaceAll('0', 'o')

/** Listens to `styles.xml` and answers the look of each cell style by its index. */
export class StyleListener implements XmlListener {
  readonly #custom = new Map<number, NumberLook>()
  readonly #formatIds: number[] = []

  open(name: string, attributes: Readonly<Record<string, string>>, parent: string): void {
    if (name === 'numFmt' && parent === 'numFmts' && this.#custom.size < maxStyles) {
      this.#custom.set(Number(attributes.numFmtId), lookOfFormat(attributes.formatCode ?? ''))
    } else if (name === 'xf' && parent === 'cellXfs' && this.#formatIds.length < maxStyles) {
      this.#formatIds.push(Number(attributes.numFmtId ?? 0))
    }
  }

  lookOf(style: number): NumberLook {
    const id = this.#formatIds[style] ?? 0
    return this.#custom.get(id) ?? builtInLook(id)
  }
}
