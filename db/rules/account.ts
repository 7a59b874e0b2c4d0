import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { Role } from '#db/values/role.ts'

interface Standing {
  readonly role: Role
  readonly active: boolean
}

/** An account is named, because history names it for good. */
export function decideAccountName<T extends { readonly name: string }>(fields: T): Decision<T> {
  return fields.name === '' ? refuse('account.nameMissing') : allow(fields)
}

/**
 * Decides whether an account may be saved as it now stands. Refuses to leave the office
 * without an active coordinator: nobody could then give the role back.
 */
export function accountStays<T extends Standing>(
  account: T,
  others: readonly Standing[],
): Decision<T> {
  const coordinates = (one: Standing) => one.active && one.role === 'coordinator'
  if (coordinates(account) || others.some(coordinates)) return allow(account)
  return refuse('account.lastCoordinator')
}
