import { Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { standardFilters } from '../search.ts'
import type { StandardsOverview } from '../standard.ts'
import { ElementsSection } from './ElementsSection.tsx'
import { OverviewTable } from './OverviewTable.tsx'
import { shownRows } from './rows.ts'
import { StandardsExport } from './StandardsExport.tsx'

const route = getRouteApi('/wdrozenia/standardy')

/** Every JST that implements with its standards before and after, and the check-list itself. */
export function OverviewView({ overview }: { readonly overview: StandardsOverview }) {
  const { t } = useTranslation()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const rows = shownRows(overview.rows, search)
  const standing = overview.rows.filter(({ state }) => state !== 'ended')
  const ready = standing.filter(({ requiredMissing }) => requiredMissing === 0).length
  const change = (changes: Partial<typeof search>) =>
    void navigate({ search: (before) => ({ ...before, ...changes }), replace: true })
  return (
    <Stack gap="lg">
      <Stack gap="md">
        <PageTitle
          title={t('screen.standards')}
          lead={t('standard.lead')}
          actions={overview.rows.length > 0 && <StandardsExport rows={rows} />}
        />
        <ReadOnlyNote procedure={contract.standard.answer} />
        {overview.rows.length === 0 ? (
          <EmptyState
            title={t('standard.empty')}
            text={t('standard.emptyText')}
            action={<LinkButton to="/wdrozenia">{t('standard.emptyLink')}</LinkButton>}
          />
        ) : (
          <>
            <Text>{t('standard.sentence', { ready, count: standing.length })}</Text>
            <search>
              <Group gap="sm" align="flex-end">
                <TextInput
                  type="search"
                  w="18rem"
                  label={t('standard.search')}
                  value={search.q ?? ''}
                  onChange={({ currentTarget }) => change({ q: currentTarget.value || undefined })}
                />
                <NativeSelect
                  w="18rem"
                  label={t('standard.filter')}
                  value={search.show ?? ''}
                  data={[
                    { value: '', label: t('standard.show.all') },
                    ...standardFilters.map((value) => ({
                      value,
                      label: t(`standard.show.${value}`),
                    })),
                  ]}
                  onChange={({ currentTarget }) =>
                    change({ show: standardFilters.find((one) => one === currentTarget.value) })
                  }
                />
              </Group>
            </search>
            {rows.length === 0 ? (
              <Text c="dimmed">{t('standard.nothing')}</Text>
            ) : (
              <OverviewTable rows={rows} elements={overview.elements.length} />
            )}
          </>
        )}
      </Stack>
      <ElementsSection elements={overview.elements} />
    </Stack>
  )
}
