import type { ReadDb } from '#db/columns.ts'
import { groupBy } from '#db/read-models/register.ts'
import type { MoveFacts } from '#db/rules/recruitment.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { listJsts } from '#db/stores/jst.ts'
import { type ProgrammeRow, programmeById } from '#db/stores/programme.ts'
import { type Attempt, attemptsIn } from '#db/stores/recruitment.ts'
import type { Day } from '#db/values/day.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The recruitment of a whole programme as the rules want to see it, loaded once a call. */
export class Recruiting {
  readonly programme: ProgrammeRow
  readonly #attempts: ReadonlyMap<string, readonly Attempt[]>
  readonly #implementing: ReadonlySet<string>
  readonly #numbers = new Map<string, string>()
  readonly #decided = new Set<string>()
  readonly #today: Day
  readonly #register: ReadonlySet<string>

  private constructor(
    programme: ProgrammeRow,
    attempts: readonly Attempt[],
    implementing: ReadonlySet<string>,
    register: ReadonlySet<string>,
    today: Day,
  ) {
    this.#register = register
    this.programme = programme
    this.#attempts = groupBy(attempts, (row) => row.jstId)
    this.#implementing = implementing
    this.#today = today
    for (const row of attempts) {
      if (row.agreementNumber !== null) this.#numbers.set(row.agreementNumber, row.jstId)
    }
  }

  static async load(db: ReadDb, programmeId: string, today: Day): Promise<Recruiting> {
    const programme = await programmeById(db, programmeId)
    const attempts = await attemptsIn(db, programmeId)
    const implementations = await implementationsIn(db, programmeId)
    const implementing = new Set(
      implementations.filter((row) => row.agreementOn !== null).map((row) => row.jstId),
    )
    const register = new Set((await listJsts(db)).map(({ id }) => id))
    return new Recruiting(programme, attempts, implementing, register, today)
  }

  /** Refuses a JST that the register does not have, and one named twice in the same call. */
  admits(teryt: string): Decision<true> {
    if (!this.#register.has(teryt)) return refuse('jst.unknown', { teryt })
    if (this.#decided.has(teryt)) return refuse('recruitment.listedTwice', { teryt })
    return allow(true)
  }

  /** The JST's present attempt; null before the first. */
  attempt(teryt: string): Attempt | null {
    return this.#attempts.get(teryt)?.at(-1) ?? null
  }

  attempts(teryt: string): readonly Attempt[] {
    return this.#attempts.get(teryt) ?? []
  }

  facts(teryt: string): MoveFacts {
    const { from, to } = this.programme
    return {
      today: this.#today,
      period: { from, to },
      current: this.attempt(teryt),
      numbersTaken: this.#numbersOfOthers(teryt),
      implementationAgreement: this.#implementing.has(teryt),
      newerAttempt: false,
    }
  }

  /** Takes a decision of the same call into account for those that follow. */
  note(teryt: string, dates: RecruitmentDates): void {
    this.#decided.add(teryt)
    if (dates.agreementNumber !== null) this.#numbers.set(dates.agreementNumber, teryt)
  }

  /** A number belongs to one agreement for good, also after a withdrawal. */
  #numbersOfOthers(teryt: string): ReadonlySet<string> {
    const current = this.attempt(teryt)?.agreementNumber ?? null
    return new Set([...this.#numbers.keys()].filter((number) => number !== current))
  }
}
