import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { ProposedMark } from '../../../ui/ProposedMark.tsx'
import { Section } from '../../../ui/Section.tsx'
import type { ClaimPage } from '../claim.ts'
import { EntriesLink } from './PartLink.tsx'

/** Indirect costs: the flat rate on the claim's own direct costs. */
export function FlatRateSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { totals, rates, approved } = claim
  const direct = approved?.direct ?? totals.direct
  return (
    <Section id="flatRate" title={t('claim.section.flatRate')}>
      <FieldList>
        <FieldRow label={t('claim.flatRate.base')}>
          <EntriesLink claimId={claim.id} amount={totals.direct} />
        </FieldRow>
        <FieldRow
          label={t('claim.flatRate.rate')}
          mark={claim.proposed.includes('indirectRate') && <ProposedMark />}
        >
          {format.rate(rates.indirectRate)}
        </FieldRow>
        <FieldRow label={t('claim.flatRate.amount')}>
          <MoneyText amount={totals.indirect} />
        </FieldRow>
        {approved && (
          <FieldRow label={t('claim.flatRate.approved')}>
            <MoneyText amount={approved.indirect} />
          </FieldRow>
        )}
      </FieldList>
      <Text size="sm" c="dimmed" maw="75ch">
        {t('claim.flatRate.formula', {
          rate: format.rate(rates.indirectRate),
          direct: format.money(direct),
        })}
      </Text>
    </Section>
  )
}
