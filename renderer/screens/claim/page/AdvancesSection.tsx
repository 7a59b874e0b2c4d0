import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { FieldList, FieldRow } from '../../../ui/FieldRow.tsx'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { ClaimPage } from '../claim.ts'

const rows = ['received', 'settled', 'awaiting', 'now', 'together'] as const

/** The tranches received, what earlier claims settled of them and what this one does. */
export function AdvancesSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { advances } = claim
  const { received, together } = advances
  return (
    <Section id="advances" title={t('claim.section.advances')}>
      {!advances.settles && <Text>{t('claim.advances.notSettling')}</Text>}
      <FieldList>
        {rows.map((row) => (
          <FieldRow key={row} label={t(`claim.advances.${row}`)}>
            <MoneyText amount={advances[row]} />{' '}
            {row === 'together' && received > 0 && `(${format.share(together, received)})`}
          </FieldRow>
        ))}
        {advances.beyond > 0 && (
          <FieldRow label={t('claim.advances.beyond')}>
            <MoneyText amount={advances.beyond} />
          </FieldRow>
        )}
      </FieldList>
      <TextLink to="/budzet/zaliczki">{t('claim.advances.open')}</TextLink>
    </Section>
  )
}
