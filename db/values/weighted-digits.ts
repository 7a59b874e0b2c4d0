/**
 * The sum of digits, each times the weight at its place: the first half of the check-digit rules
 * of NIP, REGON and PESEL. Digits past the last weight, the check digit itself, do not count.
 */
export function weightedSum(digits: string, weights: readonly number[]): number {
  return weights.reduce((sum, weight, place) => sum + weight * Number(digits[place]), 0)
}

/** Whether the text repeats one digit, as people type when a form insists on a number. */
export const isOneDigitRepeated = (digits: string): boolean => /^(\d)\1+$/.test(digits)
