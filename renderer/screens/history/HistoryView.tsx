import { Button, Group, Select, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type Feature, features } from '#electron/contract/features.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ChangeSetTable } from './ChangeSetTable.tsx'
import { type ChangeSet, featureOfProcedure } from './history.ts'

interface Filter {
  readonly author: string | undefined
  readonly feature: Feature | undefined
}

interface Props {
  readonly sets: readonly ChangeSet[]
  readonly filter: Filter
  readonly onFilter: (filter: Partial<Filter>) => void
  /** Whether older changes can still be read. */
  readonly more: boolean
  readonly loadingMore: boolean
  readonly onMore: () => void
}

/** All changes, newest first, narrowed by person and by subject. */
export function HistoryView({ sets, filter, onFilter, more, loadingMore, onMore }: Props) {
  const { t } = useTranslation()
  const authors = [...new Set(sets.map(({ author }) => author))].toSorted()
  const subjects = features.filter((feature) =>
    sets.some(({ procedure }) => featureOfProcedure(procedure) === feature),
  )
  const shown = sets.filter(
    ({ author, procedure }) =>
      (filter.author === undefined || author === filter.author) &&
      (filter.feature === undefined || featureOfProcedure(procedure) === filter.feature),
  )
  const filtered = filter.author !== undefined || filter.feature !== undefined
  return (
    <>
      <PageTitle title={t('screen.history')} lead={t('history.lead')} />
      <Group gap="sm" align="flex-end">
        <Select
          label={t('history.author')}
          placeholder={t('history.everyone')}
          data={authors}
          value={filter.author ?? null}
          onChange={(author) => onFilter({ author: author ?? undefined })}
          clearable
          searchable
          clearButtonProps={{ 'aria-label': t('history.everyone') }}
        />
        <Select
          label={t('history.subject')}
          placeholder={t('history.everything')}
          data={subjects.map((value) => ({ value, label: t(`feature.${value}`) }))}
          value={filter.feature ?? null}
          onChange={(value) => onFilter({ feature: features.find((known) => known === value) })}
          clearable
          clearButtonProps={{ 'aria-label': t('history.everything') }}
        />
        <Text size="sm" c="dimmed" pb={8} role="status">
          {more
            ? t(filtered ? 'history.countRead' : 'history.countNewest', {
                count: shown.length,
                read: sets.length,
              })
            : t('history.count', { count: shown.length })}
        </Text>
      </Group>
      {shown.length === 0 ? (
        <EmptyState
          title={t('history.none')}
          text={t(filtered ? 'history.noneFiltered' : 'history.noneYet')}
          action={
            filtered && (
              <Button
                variant="default"
                onClick={() => onFilter({ author: undefined, feature: undefined })}
              >
                {t('history.clearFilter')}
              </Button>
            )
          }
        />
      ) : (
        <ChangeSetTable sets={shown} />
      )}
      {more && (
        <Group>
          <Button variant="default" onClick={onMore} loading={loadingMore}>
            {t('history.older')}
          </Button>
        </Group>
      )}
    </>
  )
}
