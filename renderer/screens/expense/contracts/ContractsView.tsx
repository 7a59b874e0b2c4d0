import { Button, Group, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract as api } from '#electron/contract/contract.ts'
import { useEntryWords } from '../../../app/entry-words.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import { useSearchText } from '../../../ui/use-search-text.ts'
import { ClosingDialog } from './ClosingDialog.tsx'
import { ContractDialog } from './ContractDialog.tsx'
import { ContractFilters, noPlace } from './ContractFilters.tsx'
import { ContractsTable } from './ContractsTable.tsx'
import { type Contract, type ContractList, filterContracts } from './contracts.ts'
import type { ContractsSearch } from './search.ts'

interface Props {
  readonly programmeId: string
  readonly list: ContractList
  readonly search: ContractsSearch
  readonly today: Day
  /** The day that the programme's screens stand on. */
  readonly day: Day
  readonly onSearch: (change: Partial<ContractsSearch>) => void
}

/** Contracts with contractors: what they engage, what was used, what is still open. */
export function ContractsView({ programmeId, list, search, today, day, onSearch }: Props) {
  const { t } = useTranslation()
  const dialog = useOpenRecord<Contract>(list.contracts)
  const [closing, setClosing] = useState<Contract | null>(null)
  const words = useSearchText(...useEntryWords())
  const shown = filterContracts(list, search, words.text)
  return (
    <Stack gap="sm">
      <PageTitle
        title={t('screen.contracts')}
        lead={t('supplierContract.lead')}
        actions={
          list.lines.length > 0 && (
            <GuardedButton procedure={api.supplierContract.save} onClick={dialog.add}>
              {t('supplierContract.add')}
            </GuardedButton>
          )
        }
      />
      <ReadOnlyNote procedure={api.supplierContract.save} />
      {list.contracts.length === 0 ? (
        <NothingYet canAdd={list.lines.length > 0} />
      ) : (
        <>
          <ContractFilters list={list} text={words} search={search} onSearch={onSearch} />
          {shown.length === 0 ? (
            <Group gap="xs">
              <Text>{t('supplierContract.nothing')}</Text>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() => {
                  words.change('')
                  onSearch({ ...noPlace, open: undefined })
                }}
              >
                {t('supplierContract.clear')}
              </Button>
            </Group>
          ) : (
            <ContractsTable
              contracts={shown}
              day={day}
              onEdit={dialog.edit}
              search={search}
              // What is closed is the whole contract, whatever of it the list shows.
              onClosing={({ id }) =>
                setClosing(list.contracts.find((one) => one.id === id) ?? null)
              }
            />
          )}
        </>
      )}
      {dialog.opened && (
        <ContractDialog
          programmeId={programmeId}
          contract={dialog.record}
          list={list}
          today={today}
          onClose={dialog.close}
        />
      )}
      {closing && (
        <ClosingDialog
          contract={closing}
          today={today}
          day={day}
          onClose={() => setClosing(null)}
        />
      )}
    </Stack>
  )
}

function NothingYet({ canAdd }: { readonly canAdd: boolean }) {
  const { t } = useTranslation()
  if (canAdd) {
    return (
      <EmptyState
        title={t('supplierContract.empty.title')}
        text={t('supplierContract.empty.text')}
      />
    )
  }
  return (
    <EmptyState
      title={t('supplierContract.noLines.title')}
      text={t('supplierContract.noLines.text')}
      action={<LinkButton to="/budzet/plan">{t('supplierContract.noLines.action')}</LinkButton>}
    />
  )
}
