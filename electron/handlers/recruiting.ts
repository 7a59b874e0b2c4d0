import type { ReadDb } from '#db/columns.ts'
import { groupBy } from '#db/read-models/register.ts'
import type { TakenNumbers } from '#db/rules/agreement-number.ts'
import type { MoveFacts, UndoFacts } from '#db/rules/recruitment.ts'
import {
  decideGivenPlace,
  newestAttempt,
  type PlaceTaker,
  placeTakerOf,
} from '#db/rules/recruitment-place.ts'
import { recordedState } from '#db/rules/recruitment-state.ts'
import { type ImplementationRow, implementationsIn } from '#db/stores/implementation.ts'
import {
  type ImplementationCertificateRow,
  implementationCertificatesIn,
} from '#db/stores/implementation-certificate.ts'
import { listJsts } from '#db/stores/jst.ts'
import { type ProgrammeRow, programmeById } from '#db/stores/programme.ts'
import { type Attempt, attemptsIn } from '#db/stores/recruitment.ts'
import { agreementNumberKey } from '#db/values/agreement-number.ts'
import type { Day } from '#db/values/day.ts'
import type { RecruitmentDates } from '#db/values/recruitment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** The recruitment of a whole programme as the rules want to see it, loaded once a call. */
export class Recruiting {
  readonly programme: ProgrammeRow
  readonly #attempts: ReadonlyMap<string, readonly Attempt[]>
  readonly #implementing: ReadonlySet<string>
  /** The number of each JST's certificate of implementation that stands. */
  readonly #certificates: ReadonlyMap<string, string>
  /** Who has each agreement number, by its key; a number is one agreement's for good. */
  readonly #numbers = new Map<string, NumberOwner>()
  readonly #decided = new Set<string>()
  readonly #today: Day
  /** Names by TERYT. */
  readonly #register: ReadonlyMap<string, string>

  private constructor(
    programme: ProgrammeRow,
    attempts: readonly Attempt[],
    implementations: readonly ImplementationRow[],
    certificates: readonly ImplementationCertificateRow[],
    register: ReadonlyMap<string, string>,
    today: Day,
  ) {
    this.#register = register
    this.programme = programme
    this.#attempts = groupBy(attempts, (row) => row.jstId)
    this.#implementing = new Set(
      implementations.filter((row) => row.agreementOn !== null).map((row) => row.jstId),
    )
    this.#certificates = new Map(
      certificates.flatMap(({ jstId, number, annulledOn }) =>
        annulledOn === null ? [[jstId, number]] : [],
      ),
    )
    this.#today = today
    for (const { jstId, attempt, agreementNumber } of attempts) {
      if (agreementNumber !== null) this.#own(agreementNumber, { jstId, attempt })
    }
    for (const { jstId, agreementNumber } of implementations) {
      if (agreementNumber !== null) this.#own(agreementNumber, { jstId, attempt: null })
    }
  }

  static async load(db: ReadDb, programmeId: string, today: Day): Promise<Recruiting> {
    const programme = await programmeById(db, programmeId)
    const attempts = await attemptsIn(db, programmeId)
    const implementations = await implementationsIn(db, programmeId)
    const certificates = await implementationCertificatesIn(db, programmeId)
    const register = new Map((await listJsts(db)).map(({ id, name }) => [id, name]))
    return new Recruiting(programme, attempts, implementations, certificates, register, today)
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
      certificate: this.#certificates.get(teryt) ?? null,
      numbersTaken: this.#numbersTaken(teryt),
    }
  }

  undoFacts(teryt: string): UndoFacts {
    return {
      current: this.attempt(teryt),
      implementationAgreement: this.#implementing.has(teryt),
      placeTaker: this.#placeTaker(teryt),
    }
  }

  /** The present attempt of a JST that has applied and waits for an agreement; null of any other. */
  waiting(teryt: string): Attempt | null {
    const attempt = this.attempt(teryt)
    return recordedState(attempt) === 'declared' ? attempt : null
  }

  /** Whether a JST that waits can be given the place of one that withdraws. */
  givenPlace(waiting: Attempt): Decision<RecruitmentDates> {
    return decideGivenPlace(waiting, (teryt) => this.#register.get(teryt) ?? teryt)
  }

  /** Takes a decision of the same call into account for those that follow. */
  note(teryt: string, dates: RecruitmentDates): void {
    this.#decided.add(teryt)
    if (dates.agreementNumber === null) return
    this.#own(dates.agreementNumber, { jstId: teryt, attempt: this.#attemptNumber(teryt) })
  }

  #own(number: string, owner: NumberOwner): void {
    this.#numbers.set(agreementNumberKey(number), owner)
  }

  #attemptNumber(teryt: string): number {
    return this.attempt(teryt)?.attempt ?? 1
  }

  /** What the numbers on record are to the present attempt of a JST. */
  #numbersTaken(teryt: string): TakenNumbers {
    return {
      holderOf: (key) => {
        const owner = this.#numbers.get(key)
        if (owner === undefined) return null
        if (owner.jstId !== teryt || owner.attempt === null) return 'another'
        return owner.attempt === this.#attemptNumber(teryt) ? null : 'earlierAttempt'
      },
    }
  }

  #placeTaker(teryt: string): PlaceTaker | null {
    const attempt = this.attempt(teryt)
    if (attempt === null) return null
    const newest = [...this.#attempts.values()].flatMap((own) => newestAttempt(own) ?? [])
    const left = newest.find(({ id }) => id === attempt.id) ?? attempt
    const taker = placeTakerOf(left, newest)
    return taker && { ...taker, name: this.#register.get(taker.teryt) ?? taker.teryt }
  }
}

/** The attempt that an agreement number belongs to; null for an implementation agreement. */
interface NumberOwner {
  readonly jstId: string
  readonly attempt: number | null
}
