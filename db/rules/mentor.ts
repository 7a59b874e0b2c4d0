import { fold } from '#db/values/fold.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { decideContactData } from './contact-data.ts'

/** A mentor as one is typed. */
export interface MentorEntry {
  readonly name: string
  readonly phone: string
  readonly email: string
  /** The person of the office who this mentor is; null for one from outside. */
  readonly accountId: string | null
}

/** Another mentor of the programme, as far as one can be taken for the other. */
export interface OtherMentor {
  readonly name: string
  readonly accountId: string | null
}

/**
 * A mentor as it is kept, with the phone in the office's notation. Refuses one without a name,
 * a name or an account that another mentor has, and contact data that cannot be any.
 */
export function decideMentor<T extends MentorEntry>(
  entry: T,
  others: readonly OtherMentor[],
): Decision<T> {
  const { name, accountId } = entry
  if (name === '') return refuse('mentor.nameMissing')
  if (others.some((other) => fold(other.name) === fold(name))) {
    return refuse('mentor.nameTaken', { name })
  }
  const same = others.find((other) => accountId !== null && other.accountId === accountId)
  if (same !== undefined) return refuse('mentor.accountTaken', { name: same.name })
  return decideContactData(entry)
}

/**
 * Whether a mentor may stop working: nobody is left without one, so JSTs still in care are handed
 * over first. The refusal names them.
 */
export function decideDeactivation(name: string, inCare: readonly string[]): Decision<true> {
  return inCare.length === 0
    ? allow(true)
    : refuse('mentor.hasJsts', { name, count: inCare.length, jsts: inCare.join(', ') })
}
