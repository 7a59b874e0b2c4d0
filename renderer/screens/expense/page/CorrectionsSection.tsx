import { Group, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { DocumentBadge } from '../DocumentBadge.tsx'
import type { DocumentPage } from '../expense.ts'

type Brief = DocumentPage['corrections'][number]

/** What this document corrects, what corrects it, and the claims it was in. */
export function CorrectionsSection({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const { corrects, corrections, claims } = document
  return (
    <>
      {corrects !== null && (
        <Section title={t('expense.correctsTitle')}>
          <One document={corrects} />
        </Section>
      )}
      {corrections.length > 0 && (
        <Section title={t('expense.corrections')}>
          <Stack gap={4}>
            {corrections.map((one) => (
              <One key={one.id} document={one} />
            ))}
          </Stack>
        </Section>
      )}
      {claims.length > 0 && (
        <Section id="claims" title={t('expense.claims')}>
          <Stack gap={4}>
            {claims.map(({ id, number, state }) => (
              <Text key={id}>
                <TextLink to="/budzet/wnioski/$id" params={{ id }}>
                  {t('expense.openClaim', { number })}
                </TextLink>
                {', '}
                {t(`expense.claimState.${state}`)}
              </Text>
            ))}
          </Stack>
        </Section>
      )}
    </>
  )
}

function One({ document }: { readonly document: Brief }) {
  return (
    <Group gap="sm">
      <TextLink to="/budzet/dokumenty/$id" params={{ id: document.id }}>
        {document.number}
      </TextLink>
      <DayText day={document.issuedOn} />
      <MoneyText amount={document.gross} />
      <DocumentBadge state={document.state} />
    </Group>
  )
}
