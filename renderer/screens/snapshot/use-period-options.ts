import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../ui/format.ts'
import type { periodsToFreeze } from './periods.ts'

const roman = ['I', 'II', 'III', 'IV'] as const

/** A period that is offered for freezing, with the name it would get. */
export interface PeriodOption {
  readonly value: string
  readonly label: string
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly claim: { readonly id: string; readonly ordinal: number } | null
}

/** The periods that may be frozen next, in words: drafts of claims first. */
export function usePeriodOptions({
  drafts,
  quarters,
}: ReturnType<typeof periodsToFreeze>): readonly PeriodOption[] {
  const { t } = useTranslation()
  const format = useFormat()
  return [
    ...drafts.map(({ id, ordinal, from, to }) => ({
      ...{ value: id, from, to, claim: { id, ordinal } },
      label: t('snapshot.ofClaim', { ordinal, from: format.day(from), to: format.day(to) }),
      name: t('snapshot.claimName', { ordinal }),
    })),
    ...quarters.map(({ year, quarter, from, to }) => {
      const words = { quarter: roman[quarter - 1] ?? '', year }
      return {
        ...{ value: `${from} ${to}`, from, to, claim: null },
        label: t('snapshot.quarterOf', { ...words, from: format.day(from), to: format.day(to) }),
        name: t('snapshot.quarter', words),
      }
    }),
  ]
}
