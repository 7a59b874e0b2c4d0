import { useTranslation } from 'react-i18next'
import { Section } from '../../../ui/Section.tsx'
import type { ClaimPage } from '../claim.ts'
import { ReportedMoney } from './ReportedMoney.tsx'

/** What the project earned in the period. */
export function IncomeSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  return (
    <Section id="income" title={t('claim.section.income')}>
      <ReportedMoney claim={claim} field="income" />
    </Section>
  )
}
