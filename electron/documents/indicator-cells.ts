/** How indicators, their units and values are written in workbooks. */
import type { IndicatorFormat, IndicatorRule, IndicatorUnit } from '#db/values/indicator.ts'
import { grosze } from '#db/values/money.ts'
import type { Cell } from './streamed-workbook.ts'

/** The language of a workbook, and what it says by keys: headings, units, steps, procedures. */
export interface Asked {
  readonly language: 'pl' | 'en'
  readonly words: Readonly<Record<string, string>>
}

export type Word = (key: string) => string

interface Measured {
  readonly name: string
  readonly nameEn: string
  readonly rule: IndicatorRule
  readonly format: IndicatorFormat
  readonly unit: IndicatorUnit | null
}

export const wordIn =
  ({ words }: Asked): Word =>
  (key) =>
    words[key] ?? key

export const headingIn =
  (word: Word) =>
  (...keys: readonly string[]): readonly Cell[] =>
    keys.map((key) => ({ text: word(key), look: 'heading' }))

export const nameOf = ({ name, nameEn }: Pick<Measured, 'name' | 'nameEn'>, asked: Asked): string =>
  (asked.language === 'en' && nameEn) || name

export function unitOf({ rule, format, unit }: Measured, asked: Asked): string {
  if (rule.kind === 'entered') return (asked.language === 'en' && rule.unitEn) || rule.unit
  return wordIn(asked)(`unit.${format === 'count' && unit !== null ? unit : format}`)
}

/** A value as a sheet computes with it: zlotys, a share of one, points and units as they are. */
export function valueCell(
  format: IndicatorFormat,
  value: number,
): Exclude<Cell, null | { readonly text: string }> {
  switch (format) {
    case 'money':
      return { money: grosze(value) }
    case 'share':
      return { number: value / 10_000, look: 'share' }
    case 'points':
      return { number: value / 100 }
    case 'count':
      return { number: value }
  }
}
