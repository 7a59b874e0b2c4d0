import { type RiskAssumptions, usualAssumptions } from '#db/values/forecast.ts'
import { remembered } from '../../app/remembered.ts'
import { riskSearch } from './search.ts'

const place = remembered('risk-assumptions')

/** The assumptions that were made on this computer last; the usual ones where none were. */
export function keptAssumptions(): RiskAssumptions {
  try {
    const kept: unknown = JSON.parse(place.get() ?? '{}')
    if (typeof kept !== 'object' || kept === null) return usualAssumptions
    return assumed({ ...kept }, usualAssumptions)
  } catch {
    return usualAssumptions
  }
}

/** What is assumed by an address, with what it leaves out taken from others. */
export function assumed(
  address: Readonly<Record<string, unknown>>,
  others: RiskAssumptions,
): RiskAssumptions {
  const { method, tolerance, value, unbegun } = riskSearch(address)
  return {
    method: method ?? others.method,
    tolerance: tolerance ?? others.tolerance,
    value: value ?? others.value,
    unbegun: unbegun ?? others.unbegun,
  }
}

/** Keeps what is assumed for the next time; nothing where it is as usual. */
export function keepAssumptions(made: RiskAssumptions): void {
  place.set(isUsual(made) ? null : JSON.stringify(made))
}

/** Whether assumptions are those that are made where nobody is asked. */
export const isUsual = (made: RiskAssumptions): boolean =>
  made.method === usualAssumptions.method &&
  made.tolerance === usualAssumptions.tolerance &&
  made.value === usualAssumptions.value &&
  made.unbegun === usualAssumptions.unbegun
