/**
 * A share of two counts or amounts in thousandths, rounded half up, and only here. What is not
 * whole is never shown as 100 %: a grosz left is not nothing left.
 */
export function perMille(part: number, whole: number): number {
  const rounded = Math.floor((part * 2_000 + whole) / (whole * 2))
  return part < whole ? Math.min(rounded, 999) : rounded
}
