import { type Day, dayOf, type Instant, instantOf } from '#db/values/day.ts'
import type { Decision } from '#db/values/refusal.ts'
import { Tx } from '../../audit.ts'
import type { WriteDb } from '../../columns.ts'
import { isWorkingDay, officeMoment } from './clock.ts'
import type { DemoOffice } from './office.ts'
import type { Colleague } from './people.ts'
import type { Randomness } from './random.ts'

/** Where a deed happens: the transaction, and the day and moment it is then. */
export interface Scene {
  readonly office: DemoOffice
  readonly tx: Tx
  readonly today: Day
  readonly at: Instant
  /** The name of the colleague who does it. */
  readonly author: string
}

/** What a deed answers that has nothing to do, because what it rests on never happened. */
export const passed = Symbol('passed')

export type Work = (scene: Scene) => Promise<unknown>

interface Entry {
  readonly at: Instant
  readonly who: Colleague
  readonly procedure: string
  readonly work: Work
  readonly newId: () => string
}

const opening = 7 * 3_600 + 45 * 60
const closing = 15 * 3_600 + 30 * 60

/**
 * What one chapter lets happen, deed by deed. Nothing is done while it is written; all
 * chapters are played together in the order of time.
 */
export class Diary {
  readonly random: Randomness
  readonly #entries: Entry[] = []
  readonly #clock = new Map<Day, number>()

  constructor(random: Randomness) {
    this.random = random
  }

  /**
   * Writes down that a colleague runs a procedure of the contract on a day, later than
   * what this chapter wrote on the same day before. Throws on a day off and on more
   * deeds than a day has room for.
   */
  write(on: Day, who: Colleague, procedure: string, work: Work): void {
    if (!isWorkingDay(on)) throw new Error(`${procedure} falls on a day off: ${on}`)
    const seconds = this.#nextSecond(on)
    if (seconds > closing) throw new Error(`Too many deeds on ${on}: ${procedure}`)
    this.#clock.set(on, seconds)
    const at = officeMoment(on, seconds)
    this.#entries.push({ at, who, procedure, work, newId: this.random.id })
  }

  /**
   * Writes down what happens at a set time of a day, so many seconds after midnight, whatever
   * else this chapter does on that day. Throws on a day off and outside the office's hours.
   */
  writeAt(on: Day, seconds: number, who: Colleague, procedure: string, work: Work): void {
    if (!isWorkingDay(on)) throw new Error(`${procedure} falls on a day off: ${on}`)
    if (seconds < opening || seconds > closing) throw new Error(`${procedure} is out of hours`)
    const at = officeMoment(on, seconds)
    this.#entries.push({ at, who, procedure, work, newId: this.random.id })
  }

  entries(): readonly Entry[] {
    return this.#entries
  }

  #nextSecond(on: Day): number {
    const last = this.#clock.get(on)
    return last === undefined
      ? opening + this.random.int(0, 5 * 3_600)
      : last + this.random.int(3 * 60, 14 * 60)
  }
}

/**
 * Plays the diaries of all chapters, one change set a deed, in the order of time. Throws
 * when a rule refuses, when someone acts before being hired, and when a deed changes
 * nothing without saying so (`passed`). No two deeds share a moment, since the history is paged by it.
 */
export async function play(
  db: WriteDb,
  office: DemoOffice,
  diaries: readonly Diary[],
): Promise<void> {
  const entries = diaries.flatMap((diary) => diary.entries())
  let last = 0
  for (const entry of entries.toSorted((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0))) {
    const moment = new Date(Math.max(Date.parse(entry.at), last + 1))
    last = moment.getTime()
    await perform(db, office, entry, moment)
  }
}

async function perform(db: WriteDb, office: DemoOffice, entry: Entry, moment: Date) {
  const { who, procedure, work, newId } = entry
  const account = office.hired.get(who)
  if (account === undefined) throw new Error(`${who} is not hired yet: ${procedure}`)
  const at = instantOf(moment)
  const author = account.name
  const head = { accountId: account.id, author, procedure, at, reason: null, takesBack: null }
  const tx = new Tx(db, head, newId)
  const outcome = await work({ office, tx, today: dayOf(moment), at, author })
  if (outcome === passed) return
  const { tables } = await tx.finish()
  if (tables.size === 0) throw new Error(`${procedure} changed nothing at ${at}`)
}

/** What a rule allowed; throws with the code and figures when it refused. */
export function allowed<T>(decision: Decision<T>): T {
  if (decision.ok) return decision.value
  const { code, figures } = decision.refusal
  throw new Error(`The sample office broke a rule: ${code} ${JSON.stringify(figures)}`)
}
