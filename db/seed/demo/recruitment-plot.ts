import { addDays, clampDay, type Day } from '#db/values/day.ts'
import { workingDay } from './clock.ts'
import type { Randomness } from './random.ts'
import {
  characters,
  firstTrainings,
  onlyDeclared,
  returning,
  type Signing,
  signings,
  silent,
  type Withdrawal,
  waves,
  withdrawals,
} from './recruitment-script.ts'

/** One attempt of a JST as it will happen. */
export interface PlannedAttempt {
  readonly jst: string
  readonly invitedOn: Day
  readonly replaces: string | null
  readonly declaredOn: Day | null
  readonly signedOn: Day | null
  /** UW/01/2020 and on, in the order of signing within the year. */
  readonly number: string | null
  readonly joinedOn: Day | null
  readonly withdrawal: Withdrawal | null
}

const firstWaveSigners = 14

/**
 * Fills the script: draws the JSTs of the unnamed lines and of the waves, and the days of
 * the declarations. `teryts` is the register; attempts come in the order of invitation.
 */
export function plotRecruitment(
  teryts: readonly string[],
  random: Randomness,
): readonly PlannedAttempt[] {
  const named = new Set<string>(Object.values(characters))
  const unnamed = random.shuffled(teryts.filter((teryt) => !named.has(teryt)))
  const draw = () => {
    const teryt = unnamed.shift()
    if (teryt === undefined) throw new Error('The register is too small for the script')
    return teryt
  }
  const signed = signings.map((signing) => ({ ...signing, jst: signing.jst ?? draw() }))
  const quiet = [...silent.named, ...Array.from({ length: silent.drawn }, draw)]
  const invitedOn = invitations(signed, quiet, random)

  const numbers = numbersOf(signed.map((signing) => signing.on))
  const attempts = signed.map((signing, at) => {
    const { jst } = signing
    const again = jst === returning.jst && signing.on > returning.invitedOn
    const invited = again ? returning.invitedOn : dayOf(invitedOn, jst)
    return attemptOf(signing, invited, numbers[at] ?? '', random)
  })
  const others = [...invitedOn.keys()].filter((jst) => !signed.some((one) => one.jst === jst))
  return [...attempts, ...others.map((jst) => unsignedAttempt(jst, dayOf(invitedOn, jst)))].sort(
    (a, b) => compare(a.invitedOn, b.invitedOn) || compare(a.jst, b.jst),
  )
}

/** Who was invited when: replacements on the day of the withdrawal, the rest in waves. */
function invitations(
  signed: readonly { readonly jst: string }[],
  quiet: readonly string[],
  random: Randomness,
): Map<string, Day> {
  const invitedOn = new Map<string, Day>()
  for (const { replacement, on } of withdrawals) {
    if (replacement !== null) invitedOn.set(replacement, on)
  }
  const signers = [...new Set(signed.map(({ jst }) => jst))].filter((jst) => !invitedOn.has(jst))
  const early = signers.slice(0, firstWaveSigners)
  // The first to decline did so in January, so those who declined had early letters too.
  const declined = withdrawals.map(({ jst }) => jst).filter((jst) => !signers.includes(jst))
  const declared = onlyDeclared.map(({ jst }) => jst)
  const rest = [...new Set([...declined, ...declared, ...quiet])].filter((jst) => {
    return !signers.includes(jst)
  })
  const firstWave = [...early, ...rest.slice(0, waves[0].count - early.length)]
  const later = random.shuffled([
    ...signers.slice(firstWaveSigners),
    ...rest.slice(waves[0].count - early.length),
  ])
  let queue = [...firstWave, ...later]
  for (const { on, count } of waves) {
    for (const jst of queue.slice(0, count)) invitedOn.set(jst, on)
    queue = queue.slice(count)
  }
  if (queue.length > 0) throw new Error(`${queue.length} JSTs have no invitation`)
  return invitedOn
}

function attemptOf(
  { jst, on, declaredOn, misses = 0 }: Signing & { readonly jst: string },
  invitedOn: Day,
  number: string,
  random: Randomness,
): PlannedAttempt {
  const withdrawal = withdrawals.find((one) => one.jst === jst && one.on > on) ?? null
  const training = firstTrainings.filter((held) => held > addDays(on, 2))[misses] ?? null
  const came = training !== null && (withdrawal === null || training < withdrawal.on)
  return {
    jst,
    invitedOn,
    replaces: withdrawals.find(({ replacement }) => replacement === jst)?.jst ?? null,
    declaredOn: declaredOn ?? declarationDay(invitedOn, on, random),
    signedOn: on,
    number,
    joinedOn: came ? training : null,
    withdrawal,
  }
}

function unsignedAttempt(jst: string, invitedOn: Day): PlannedAttempt {
  return {
    jst,
    invitedOn,
    replaces: null,
    declaredOn: onlyDeclared.find((one) => one.jst === jst)?.on ?? null,
    signedOn: null,
    number: null,
    joinedOn: null,
    withdrawal: withdrawals.find((one) => one.jst === jst) ?? null,
  }
}

/** Two to nine weeks before signing, at least a week after the invitation. */
function declarationDay(invitedOn: Day, signedOn: Day, random: Randomness): Day {
  const soonest = addDays(invitedOn, 7)
  const drawn = addDays(signedOn, -random.int(14, 60))
  return workingDay(clampDay(drawn, soonest, signedOn))
}

/** UW/01/2020 and on, for days in order. */
function numbersOf(days: readonly Day[]): readonly string[] {
  return days.map((on, at) => {
    const year = on.slice(0, 4)
    const earlier = days.slice(0, at).filter((other) => other.startsWith(year)).length
    return `UW/${String(earlier + 1).padStart(2, '0')}/${year}`
  })
}

function dayOf(days: ReadonlyMap<string, Day>, jst: string): Day {
  const found = days.get(jst)
  if (found === undefined) throw new Error(`${jst} has no invitation`)
  return found
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
