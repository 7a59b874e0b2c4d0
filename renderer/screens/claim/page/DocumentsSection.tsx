import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { ClaimPage } from '../claim.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { EntriesTable } from './EntriesTable.tsx'
import { ExportButton } from './ExportButton.tsx'
import { OutsideTable } from './OutsideTable.tsx'

interface Props {
  readonly claim: ClaimPage
  /** The task that the address narrows the entries to. */
  readonly taskId: string | null
  readonly deciding: boolean
  readonly onDecided: () => void
}

/** The list of documents, what is left outside, and the institution's word on each. */
export function DocumentsSection({ claim, taskId, deciding, onDecided }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { documents, entries } = claim.documents
  const decides = deciding && claim.state === 'submitted'
  return (
    <Section
      id="documents"
      title={t('claim.section.documents')}
      actions={entries > 0 && <ExportButton claim={claim} />}
    >
      {entries === 0 ? (
        <>
          <Text>{t('claim.documents.none')}</Text>
          {decides && <DecisionForm claim={claim} onDone={onDecided} />}
        </>
      ) : (
        <>
          <Group gap="md">
            <Text>
              {t('claim.documents.sum', {
                documents: format.number(documents),
                entries: format.number(entries),
                amount: format.money(claim.totals.direct),
              })}
            </Text>
            <TextLink to="/budzet/dokumenty" search={{ claim: claim.id }}>
              {t('claim.documents.open')}
            </TextLink>
            <Text c="dimmed">
              {t('claim.documents.whole', {
                direct: format.money(claim.totals.direct),
                indirect: format.money(claim.totals.indirect),
                total: format.money(claim.total),
              })}
            </Text>
          </Group>
          {decides ? (
            <DecisionForm claim={claim} onDone={onDecided} />
          ) : (
            <EntriesTable key={taskId} claim={claim} taskId={taskId} />
          )}
          {claim.verdict && (
            <Text>
              {t('claim.decide.sums', {
                approved: format.money(claim.verdict.approved),
                amount: format.money(claim.totals.direct),
                parked: format.money(claim.verdict.parked),
                ineligible: format.money(claim.verdict.ineligible),
              })}
            </Text>
          )}
        </>
      )}
      {claim.documents.outside > 0 && <OutsideTable claim={claim} />}
    </Section>
  )
}
