/** Delimiters in the order in which they stand in values by chance: tabs never, commas often. */
const candidates = ['\t', ';', ','] as const

const marks = candidates.join('')

export type Delimiter = (typeof candidates)[number]

const sampleRecords = 200

/**
 * Guesses what separates the fields: the delimiter that stands equally often in the most records
 * of the first 200, quoted text left out. A comma in `12,5` therefore loses against the
 * semicolon that stands in the heading too. A file of one column reads as semicolons.
 */
export function guessDelimiter(text: string): Delimiter {
  const counts = countDelimiters(text)
  let best: Delimiter = ';'
  let bestAgreement = 0
  for (const [index, candidate] of candidates.entries()) {
    const agreement = largestAgreement(counts.map((record) => record[index] ?? 0))
    if (agreement > bestAgreement) {
      best = candidate
      bestAgreement = agreement
    }
  }
  return best
}

/** How many records share the most common count above zero. */
function largestAgreement(counts: readonly number[]): number {
  const records = new Map<number, number>()
  for (const count of counts) {
    if (count > 0) records.set(count, (records.get(count) ?? 0) + 1)
  }
  return Math.max(0, ...records.values())
}

/** For each record of the sample how often each candidate stands outside quotes. */
function countDelimiters(text: string): readonly (readonly number[])[] {
  const counts: number[][] = []
  let record = candidates.map(() => 0)
  let atFieldStart = true
  let quoted = false
  for (let at = 0; at < text.length && counts.length < sampleRecords; at++) {
    const mark = text.charAt(at)
    if (quoted) {
      if (mark === '"' && text[at + 1] === '"') at++
      else if (mark === '"') quoted = false
      continue
    }
    const candidate = marks.indexOf(mark)
    if (candidate >= 0) record[candidate] = (record[candidate] ?? 0) + 1
    if (mark === '"' && atFieldStart) quoted = true
    if (mark === '\n' || mark === '\r') {
      counts.push(record)
      record = candidates.map(() => 0)
    }
    atFieldStart = candidate >= 0 || mark === '\n' || mark === '\r'
  }
  return [...counts, record]
}
