import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import type { Programme } from './programme.ts'

interface Props {
  readonly programme: Programme
  /** What stands beside a fact that was proposed and not confirmed. */
  readonly mark: (field: string) => ReactNode
}

/** The programme's facts as the sheet states them, with the amounts that follow from them. */
export function FactsList({ programme, mark }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const fact = (field: FactField, value: ReactNode) => (
    <FieldRow label={t(`field.${field}`)} mark={mark(field)}>
      {value === '' ? t('value.none') : value}
    </FieldRow>
  )
  const rate = format.rate(programme.ownContributionRate)
  return (
    <FieldList>
      {fact('title', programme.title)}
      {fact('callNumber', programme.callNumber)}
      {fact('agreementNumber', programme.agreementNumber)}
      {fact('institution', programme.institution)}
      {fact('department', programme.department)}
      {fact('buyerNip', programme.buyerNip || t('programme.buyerNipUnchecked'))}
      {fact(
        'period',
        <>
          <DayText day={programme.from} /> – <DayText day={programme.to} />
        </>,
      )}
      {fact('value', <MoneyText amount={programme.value} />)}
      {fact(
        'ownContribution',
        <>
          <MoneyText amount={programme.ownContribution} />{' '}
          {t('programme.ownContributionFrom', { rate })}
        </>,
      )}
      {fact(
        'grant',
        <>
          <MoneyText amount={programme.grant} /> {t('programme.grantFrom')}
        </>,
      )}
      {fact('targetJst', format.number(programme.targetJst))}
      {fact('targetMediumTowns', format.number(programme.targetMediumTowns))}
      {fact('targetImplementations', format.number(programme.targetImplementations))}
      {fact(
        'targetImplementationMediumTowns',
        format.number(programme.targetImplementationMediumTowns),
      )}
    </FieldList>
  )
}

type FactField =
  | 'title'
  | 'callNumber'
  | 'agreementNumber'
  | 'institution'
  | 'department'
  | 'buyerNip'
  | 'period'
  | 'value'
  | 'ownContribution'
  | 'grant'
  | 'targetJst'
  | 'targetMediumTowns'
  | 'targetImplementations'
  | 'targetImplementationMediumTowns'
