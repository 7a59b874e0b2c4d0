import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { ClaimPage } from '../claim.ts'
import { ReportedMoney } from './ReportedMoney.tsx'

/** Corrections by earlier decisions, what comes back, correcting documents, money given back. */
export function CorrectionsSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { corrections, documents } = claim
  const { returning, correcting } = documents
  const none = corrections.length === 0 && returning.entries === 0 && correcting.entries === 0
  return (
    <Section id="corrections" title={t('claim.section.corrections')}>
      {none ? (
        <Text>{t('claim.corrections.none')}</Text>
      ) : (
        <FieldList>
          {(['returning', 'correcting'] as const)
            .filter((key) => documents[key].entries > 0)
            .map((key) => (
              <FieldRow key={key} label={t(`claim.corrections.${key}`)}>
                {format.number(documents[key].entries)}:{' '}
                <MoneyText amount={documents[key].amount} />
              </FieldRow>
            ))}
          {corrections.map(({ claimId, ordinal, parked, ineligible }) => (
            <FieldRow key={claimId} label={t('claim.corrections.earlier', { ordinal })}>
              <TextLink to="/budzet/wnioski/$id" params={{ id: claimId }}>
                {t('claim.corrections.amounts', {
                  parked: format.money(parked),
                  ineligible: format.money(ineligible),
                })}
              </TextLink>
            </FieldRow>
          ))}
        </FieldList>
      )}
      <ReportedMoney claim={claim} field="returned" />
    </Section>
  )
}
