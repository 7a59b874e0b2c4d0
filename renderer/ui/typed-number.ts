import { type BasisPoints, basisPoints } from '#db/values/money.ts'

/** A whole count as typed in a form, from 0 to 10 000; null when it is not one. */
export function typedCount(text: string): number | null {
  const digits = text.replace(/\s/g, '')
  if (!/^\d{1,5}$/.test(digits)) return null
  const count = Number(digits)
  return count <= 10_000 ? count : null
}

/** A percentage as typed (`10`, `10,5`, `10,25 %`) as a rate; null past 100 % or two decimals. */
export function typedRate(text: string): BasisPoints | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/[\s%]/g, ''))
  if (match === null) return null
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'))
  return points <= 10_000 ? basisPoints(points) : null
}
