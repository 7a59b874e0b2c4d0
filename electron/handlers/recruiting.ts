import type { ReadDb } from '#db/columns.ts'
import { groupBy } from '#db/read-models/register.ts'
import type { MoveFacts } from '#db/rules/recruitment.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { type ProgrammeRow, programmeById } from '#db/stores/programme.ts'
import { type Attempt, attemptsIn } from '#db/stores/recruitment.ts'
import type { Day } from '#db/values/day.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'

/** The recruitment of a whole programme as the rules want to see it, loaded once a call. */
export class Recruiting {
  readonly programme: ProgrammeRow
  readonly #attempts: ReadonlyMap<string, readonly Attempt[]>
  readonly #implementing: ReadonlySet<string>
  readonly #numbers = new Map<string, string>()
  readonly #decided = new Map<string, RecruitmentDates>()
  readonly #today: Day

  private constructor(
    programme: ProgrammeRow,
    attempts: readonly Attempt[],
    implementing: ReadonlySet<string>,
    today: Day,
  ) {
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
    return new Recruiting(programme, attempts, implementing, today)
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
      current: this.#decided.get(teryt) ?? this.attempt(teryt),
      numbersTaken: this.#numbersOfOthers(teryt),
      implementationAgreement: this.#implementing.has(teryt),
      newerAttempt: false,
    }
  }

  /** Takes a decision of the same call into account for those that follow. */
  note(teryt: string, dates: RecruitmentDates): void {
    this.#decided.set(teryt, dates)
    if (dates.agreementNumber !== null) this.#numbers.set(dates.agreementNumber, teryt)
  }

  /** A number belongs to one agreement for good, also after a withdrawal. */
  #numbersOfOthers(teryt: string): ReadonlySet<string> {
    const current = this.attempt(teryt)?.agreementNumber ?? null
    return new Set([...this.#numbers.keys()].filter((number) => number !== current))
  }
}
