import type { ContractorKind } from '#db/values/expense.ts'
import { fold } from '#db/values/fold.ts'
import { parseNip } from '#db/values/nip.ts'
import { parseNrb } from '#db/values/nrb.ts'
import { parsePesel } from '#db/values/pesel.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { withSingleSpaces } from '#db/values/written-text.ts'

/** A contractor as a person types one. */
export interface TypedContractor {
  readonly kind: ContractorKind
  readonly number: string
  readonly name: string
  readonly account: string
}

/**
 * A contractor as it is kept: NIP, PESEL and account number checked and without separators,
 * the name on one line. Who has neither number is known by name. A foreign contractor's
 * numbers are kept as written, for their rules are other countries'.
 */
export function decideContractor(typed: TypedContractor): Decision<TypedContractor> {
  const name = withSingleSpaces(typed.name)
  if (name === '') return refuse('expense.contractorNameMissing')
  const number = numberOf(typed)
  if (!number.ok) return number
  const account = accountOf(typed)
  if (!account.ok) return account
  return allow({ kind: typed.kind, number: number.value, name, account: account.value })
}

function numberOf({ kind, number }: TypedContractor): Decision<string> {
  const numbered = kind === 'nip' || kind === 'pesel'
  if (numbered && withSingleSpaces(number) === '') {
    return refuse('expense.contractorNumberMissing')
  }
  switch (kind) {
    case 'nip':
      return parseNip(number)
    case 'pesel': {
      const pesel = parsePesel(number)
      return pesel.ok ? allow(withDigitsOnly(number)) : pesel
    }
    case 'foreign':
      return allow(withSingleSpaces(number).toUpperCase())
    case 'none':
      return allow('')
  }
}

function accountOf({ kind, account }: TypedContractor): Decision<string> {
  if (withSingleSpaces(account) === '') return allow('')
  return kind === 'foreign' ? allow(withSingleSpaces(account).toUpperCase()) : parseNrb(account)
}

const withDigitsOnly = (text: string) => text.replace(/\D/g, '')

/**
 * A correction of a kept contractor, decided like a new one, must not make it another one that
 * is kept: their documents would be mixed up. The refusal carries no number, for a PESEL is
 * personal data.
 */
export function decideContractorChange(
  id: string,
  decided: TypedContractor,
  kept: readonly (Omit<TypedContractor, 'account'> & { readonly id: string })[],
): Decision<TypedContractor> {
  const other = kept.find((one) => one.id !== id && isSameContractor(one, decided))
  return other === undefined
    ? allow(decided)
    : refuse('expense.contractorTaken', { name: other.name })
}

/** Whether a typed contractor is one that is kept: by number, or by name where there is none. */
export function isSameContractor(
  kept: Omit<TypedContractor, 'account'>,
  typed: Omit<TypedContractor, 'account'>,
): boolean {
  if (kept.kind !== typed.kind) return false
  if (typed.number !== '') return kept.number === typed.number
  return kept.number === '' && fold(kept.name) === fold(typed.name)
}
