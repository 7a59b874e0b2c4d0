import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useFirstRows } from '../../ui/use-first-rows.ts'
import { useSearchText } from '../../ui/use-search-text.ts'
import { MonthlyReportButton } from '../report/MonthlyReportButton.tsx'
import { MonthlyReportDialog } from '../report/MonthlyReportDialog.tsx'
import { PapersExport } from './PapersExport.tsx'
import { PapersFilters } from './PapersFilters.tsx'
import { PapersTable } from './PapersTable.tsx'
import { foundPapers, type Paper } from './papers.ts'
import type { PapersSearch } from './search.ts'
import { WithdrawDialog } from './WithdrawDialog.tsx'

interface Props {
  readonly programmeId: string
  readonly register: readonly Paper[]
  readonly search: PapersSearch
  readonly onSearch: (change: PapersSearch) => void
}

/** The register of papers: searched, filtered, opened, saved and withdrawn. */
export function PapersView({ programmeId, register, search, onSearch }: Props) {
  const { t } = useTranslation()
  const [withdrawn, setWithdrawn] = useState<Paper | null>(null)
  const words = useSearchText(search.q ?? '', (q) => onSearch({ q: q === '' ? undefined : q }))
  const found = foundPapers(register, search, words.text, (kind) => t(`paper.kind.${kind}`))
  const { rows, more } = useFirstRows(found)
  const issue = <LinkButton to="/pisma/nowe">{t('paper.register.new')}</LinkButton>
  return (
    <Stack gap="sm">
      <PageTitle
        title={t('screen.papers')}
        lead={t('paper.register.lead')}
        actions={
          <>
            <MonthlyReportButton />
            {register.length > 0 && (
              <>
                <PapersExport programmeId={programmeId} papers={found} />
                {issue}
              </>
            )}
          </>
        }
      />
      {search.dialog === 'report' && (
        <MonthlyReportDialog onClose={() => onSearch({ dialog: undefined })} />
      )}
      <ReadOnlyNote procedure={contract.document.issue} />
      {register.length === 0 ? (
        <EmptyState
          title={t('paper.register.emptyTitle')}
          text={t('paper.register.emptyText')}
          action={issue}
        />
      ) : (
        <>
          <PapersFilters register={register} text={words} search={search} onSearch={onSearch} />
          <Text role="status" size="sm">
            {t('paper.register.count', { count: found.length })}
          </Text>
          {found.length === 0 ? (
            <Group gap="xs">
              <Text>{t('paper.register.nothingFound')}</Text>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => {
                  words.change('')
                  onSearch({
                    ...{ kind: undefined, year: undefined, jst: undefined, state: undefined },
                    template: undefined,
                  })
                }}
              >
                {t('paper.register.clear')}
              </Button>
            </Group>
          ) : (
            <PapersTable papers={rows} onWithdraw={setWithdrawn} />
          )}
          {more && (
            <Group>
              <Button variant="default" onClick={more}>
                {t('paper.register.more')}
              </Button>
            </Group>
          )}
        </>
      )}
      {withdrawn && <WithdrawDialog paper={withdrawn} onClose={() => setWithdrawn(null)} />}
    </Stack>
  )
}
