import { Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract as api } from '#electron/contract/contract.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { useOpenRecord } from '../../../ui/use-open-record.ts'
import { ClosingDialog } from './ClosingDialog.tsx'
import { ContractDialog } from './ContractDialog.tsx'
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
  const shown = filterContracts(list, search)
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
          <Filters list={list} search={search} onSearch={onSearch} />
          {shown.length === 0 ? (
            <Group gap="xs">
              <Text>{t('supplierContract.nothing')}</Text>
              <Button
                variant="default"
                size="compact-sm"
                onClick={() =>
                  onSearch({ q: undefined, open: undefined, line: undefined, task: undefined })
                }
              >
                {t('supplierContract.clear')}
              </Button>
            </Group>
          ) : (
            <ContractsTable
              contracts={shown}
              day={day}
              onEdit={dialog.edit}
              onClosing={setClosing}
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

function Filters({ list, search, onSearch }: Pick<Props, 'list' | 'search' | 'onSearch'>) {
  const { t } = useTranslation()
  const line = list.lines.find(({ id }) => id === search.line)
  const task = list.lines.find(({ taskId }) => taskId === search.task)
  const place = line
    ? t('supplierContract.filteredBy', { name: line.name })
    : task && t('supplierContract.filteredTask', { name: task.task })
  return (
    <search>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="search"
          w="22rem"
          label={t('supplierContract.search')}
          value={search.q ?? ''}
          onChange={({ currentTarget }) => onSearch({ q: currentTarget.value || undefined })}
        />
        <Checkbox
          mb={6}
          label={t('supplierContract.onlyOpen')}
          checked={search.open ?? false}
          onChange={({ currentTarget }) => onSearch({ open: currentTarget.checked || undefined })}
        />
        {place && (
          <Group gap="xs">
            <Text size="sm">{place}</Text>
            <Button
              variant="default"
              size="compact-sm"
              onClick={() => onSearch({ line: undefined, task: undefined })}
            >
              {t('supplierContract.clear')}
            </Button>
          </Group>
        )}
      </Group>
    </search>
  )
}
