import { fold } from '#db/values/fold.ts'
import { readCategory } from './budget-import-cells.ts'
import type { KnownLine } from './expense-import-facts.ts'
import { editDistance } from './name-distance.ts'

/** So many cost lines are offered for words that none answers to. */
const suggestionCount = 4

/** A cost line or a task without the number it begins with: `1.2 Trenerzy` is `trenerzy`. */
const bare = (name: string): string => fold(name.replace(/^\d+(?:\.\d+)*\.?\s+/, ''))
const numbered = (name: string): string => fold(/^\d+(?:\.\d+)*/.exec(name)?.[0] ?? '')

function isNamed(name: string, words: string): boolean {
  const stripped = words.replace(/^(zadanie|task|pozycja) /, '')
  return [fold(name), bare(name), numbered(name)].some(
    (one) => one !== '' && (one === words || one === stripped),
  )
}

/** The lines of the task that is named; all of them where none is, or none is known. */
function linesInTask(lines: readonly KnownLine[], task: string) {
  const folded = fold(task)
  if (folded === '') return { named: false, lines }
  const own = lines.filter((line) => {
    // "Zadanie 2. Szkolenia" and "2. Szkolenia" are the same task.
    const short = folded.replace(/^(zadanie|task) /, '')
    return isNamed(line.task, folded) || isNamed(line.task, short)
  })
  return own.length === 0 ? { named: false, lines } : { named: true, lines: own }
}

/**
 * The cost line that words of a spreadsheet mean: by its name with or without its number, by
 * the number alone, by its category where the task has one line of it, or by a task of one
 * line. Null where no line answers, or several do.
 */
export function lineByWords(
  lines: readonly KnownLine[],
  task: string,
  words: string,
): KnownLine | null {
  const { named, lines: pool } = linesInTask(lines, task)
  const folded = fold(words)
  if (folded === '') return named && pool.length === 1 ? (pool[0] ?? null) : null
  const found = pool.filter(({ name }) => isNamed(name, folded))
  if (found.length > 0) return found.length === 1 ? (found[0] ?? null) : null
  const category = readCategory(words)
  const ofCategory = pool.filter((line) => line.category === category)
  return named && ofCategory.length === 1 ? (ofCategory[0] ?? null) : null
}

/** The cost lines most like words that none answers to, the likeliest first. */
export function similarLines(
  lines: readonly KnownLine[],
  task: string,
  words: string,
): readonly string[] {
  const { named, lines: pool } = linesInTask(lines, task)
  const folded = fold(words)
  if (folded === '') return named ? pool.slice(0, suggestionCount).map(({ id }) => id) : []
  const ranked = lines.map((line) => ({ id: line.id, rank: rankOf(line, folded, pool) }))
  return ranked
    .filter(({ rank }) => rank < Number.POSITIVE_INFINITY)
    .toSorted((one, other) => one.rank - other.rank)
    .slice(0, suggestionCount)
    .map(({ id }) => id)
}

function rankOf(line: KnownLine, words: string, pool: readonly KnownLine[]): number {
  const name = bare(line.name)
  const elsewhere = pool.includes(line) ? 0 : 100
  const own = words.replace(/^[\d ]+/, '')
  const shared = own.split(' ').filter((word) => word.length > 3 && name.includes(word.slice(0, 5)))
  if (name.startsWith(own) || own.startsWith(name)) return elsewhere
  if (shared.length > 0) return elsewhere + 10 - Math.min(9, shared.length)
  const distance = editDistance(name.slice(0, 60), own.slice(0, 60))
  const near = distance <= Math.max(2, Math.floor(name.length / 3))
  return near ? elsewhere + 20 + distance : Number.POSITIVE_INFINITY
}
