import { Text } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { Section } from '../../ui/Section.tsx'
import { TextLink } from '../../ui/TextLink.tsx'
import type { ChangeSet, RecordChange } from './history.ts'
import { RecordChangeView } from './RecordChangeView.tsx'
import { useDeedWords } from './use-deed-words.ts'
import { useHoldsWords } from './use-subject-words.ts'

interface Props {
  readonly set: ChangeSet
  readonly changes: readonly RecordChange[]
  /** Records that are not listed. */
  readonly more: number
  readonly onTakeBack: () => void
}

/** With more records than this, each one opens on its own. */
const openAtOnce = 8

/** What one change did: who, when, why, and each record field by field. */
export function ChangeSetView({ set, changes, more, onTakeBack }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeedWords()
  const holds = useHoldsWords()
  const other = (id: string, text: string) => (
    <TextLink to="/historia" search={(before) => ({ ...before, set: id })}>
      {text}
    </TextLink>
  )
  return (
    <>
      <div>
        <LinkButton
          to="/historia"
          search={(before) => ({ ...before, set: undefined })}
          variant="subtle"
          size="compact-md"
          leftSection={<IconArrowLeft size={16} aria-hidden />}
        >
          {t('history.backToList')}
        </LinkButton>
      </div>
      <PageTitle
        title={words(set)}
        subject={set.id}
        actions={
          set.reversible &&
          set.takenBackBy === null && (
            <GuardedButton
              procedure={contract.history.takeBack}
              variant="default"
              onClick={onTakeBack}
            >
              {t('history.takeBack')}
            </GuardedButton>
          )
        }
      />
      <FieldList>
        <FieldRow label={t('history.when')}>{format.instant(set.at)}</FieldRow>
        <FieldRow label={t('history.who')}>{set.author}</FieldRow>
        {set.file === null ? (
          <FieldRow label={t('history.why')}>{set.reason ?? t('history.noReason')}</FieldRow>
        ) : (
          <FieldRow label={t('history.file')}>{set.file}</FieldRow>
        )}
        {set.takesBack !== null && (
          <FieldRow label={t('history.takesBack')}>
            {other(set.takesBack, t('history.thatChange'))}
          </FieldRow>
        )}
        {set.takenBackBy !== null && (
          <FieldRow label={t('history.takenBackBy')}>
            {other(set.takenBackBy, t('history.thatChange'))}
          </FieldRow>
        )}
      </FieldList>
      <Section title={t('history.recordsCount', { count: set.records })}>
        {set.records > 1 && <Text>{t('history.holds', { what: holds(set) })}</Text>}
        {changes.map((change) => (
          <RecordChangeView key={change.id} change={change} opened={changes.length <= openAtOnce} />
        ))}
        {more > 0 && <Text c="dimmed">{t('history.moreRecords', { count: more })}</Text>}
      </Section>
    </>
  )
}
