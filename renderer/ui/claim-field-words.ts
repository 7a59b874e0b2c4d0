import type { TFunction } from 'i18next'
import type { ClaimTotals, ReportedIndicator, TaskProgress } from '#db/values/claim.ts'
import { addMoney } from '#db/values/money.ts'
import type { Figure } from '#db/values/refusal.ts'
import type { Format } from './format.ts'
import { indicatorValueWords } from './indicator-value-words.ts'
import { textOf } from './refusal-words.ts'

/**
 * The fields of a claim that a record keeps as lists or sums, in words: kinds, texts on the
 * tasks, indicators' values, totals. Undefined where the field is none of them.
 */
export function claimFieldWords(
  t: TFunction,
  format: Format,
  field: string,
  value: Figure,
): string | undefined {
  if (typeof value !== 'string' || !/^[[{]/.test(value)) return undefined
  const read = (): unknown => JSON.parse(value)
  switch (field) {
    case 'kinds':
      return listed((read() as string[]).map((kind) => textOf(t, `claim.kind.${kind}`) ?? kind))
    case 'progress':
      return listed((read() as TaskProgress[]).map(({ text }) => text))
    case 'indicators':
      return listed(
        (read() as ReportedIndicator[]).map(
          ({ code, name, value: reached, target, format: kind = 'count' }) => {
            const written = (of: number) => indicatorValueWords(format, kind, of)
            const called = textOf(t, `board.quota.${code}`) ?? name
            return `${called}: ${written(reached)}${target === null ? '' : `/${written(target)}`}`
          },
        ),
      )
    case 'totals':
    case 'approved': {
      const { direct, indirect } = read() as ClaimTotals
      return format.money(addMoney(direct, indirect))
    }
    default:
      return undefined
  }

  function listed(items: readonly string[]): string {
    return items.length === 0 ? t('value.none') : items.join('; ')
  }
}
