import { Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import { DifferencesSection } from './DifferencesSection.tsx'
import classes from './Snapshot.module.css'
import { SnapshotActions } from './SnapshotActions.tsx'
import type { SnapshotPage } from './snapshot.ts'
import { ValuesTable } from './ValuesTable.tsx'

/** A frozen period: its values, what they are now and were before, and why they differ. */
export function SnapshotView({ page }: { readonly page: SnapshotPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { head, previous } = page
  const { from, to, claim } = head
  return (
    <>
      <PageTitle
        title={head.name}
        lead={t('snapshot.takenLine', {
          ...{ from: format.day(from), to: format.day(to) },
          ...{ at: format.instant(head.takenAt), by: head.takenBy },
        })}
        actions={<SnapshotActions page={page} />}
      />
      {claim && (
        <Text>
          <Trans
            t={t}
            i18nKey={claim.isDraft ? 'snapshot.usedBy' : 'snapshot.usedBySent'}
            values={{ ordinal: claim.ordinal }}
            components={{
              claim: (
                <TextLink to="/budzet/wnioski/$id" params={{ id: claim.id }} hash="indicators" />
              ),
            }}
          />
        </Text>
      )}
      {head.remarks !== '' && <Text className={classes.remarks ?? ''}>{head.remarks}</Text>}
      <Section title={t('snapshot.values')}>
        <ValuesTable page={page} />
        <Text size="sm" c="dimmed" maw="75ch">
          {t('snapshot.valuesWhy', { day: format.day(to) })}{' '}
          {previous === null ? (
            t('snapshot.noBefore')
          ) : (
            <Trans
              t={t}
              i18nKey="snapshot.beforeWhy"
              values={{ name: previous.name, day: format.day(previous.to) }}
              components={{
                open: <TextLink to="/migawki/$id" params={{ id: previous.id }} />,
              }}
            />
          )}
        </Text>
      </Section>
      <DifferencesSection page={page} />
      <div>
        <LinkButton
          to="/migawki"
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {t('snapshot.all')}
        </LinkButton>
      </div>
    </>
  )
}
