import { Button, Checkbox, Group, Text, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { ContractList } from './contracts.ts'
import type { ContractsSearch } from './search.ts'

interface Props {
  readonly list: ContractList
  readonly text: { readonly text: string; readonly change: (text: string) => void }
  readonly search: ContractsSearch
  readonly onSearch: (change: Partial<ContractsSearch>) => void
}

/** What a link narrows the contracts by, to be taken away at once. */
export const noPlace = {
  line: undefined,
  task: undefined,
  category: undefined,
  asOf: undefined,
} as const satisfies Partial<ContractsSearch>

/** The search, the open ones alone, and what a link narrowed the list by. */
export function ContractFilters({ list, text, search, onSearch }: Props) {
  const { t } = useTranslation()
  const words = usePlaceWords(list, search)
  return (
    <search>
      <Group gap="sm" align="flex-end">
        <TextInput
          type="search"
          w="22rem"
          label={t('supplierContract.search')}
          value={text.text}
          autoComplete="off"
          onChange={({ currentTarget }) => text.change(currentTarget.value)}
        />
        <Checkbox
          mb={6}
          label={t('supplierContract.onlyOpen')}
          checked={search.open ?? false}
          onChange={({ currentTarget }) => onSearch({ open: currentTarget.checked || undefined })}
        />
        {words.length > 0 && (
          <Group gap="xs">
            <Text size="sm">{words.join(' ')}</Text>
            <Button variant="default" size="compact-sm" onClick={() => onSearch(noPlace)}>
              {t('supplierContract.clear')}
            </Button>
          </Group>
        )}
      </Group>
    </search>
  )
}

function usePlaceWords({ lines }: ContractList, search: ContractsSearch): readonly string[] {
  const { t } = useTranslation()
  const format = useFormat()
  const line = lines.find(({ id }) => id === search.line)
  const task = lines.find(({ taskId }) => taskId === search.task)
  return [
    line && t('supplierContract.filteredBy', { name: line.name }),
    task && t('supplierContract.filteredTask', { name: task.task }),
    search.category &&
      t('supplierContract.filteredCategory', {
        name: t(`realisation.category.${search.category}`),
      }),
    search.asOf && t('supplierContract.asOf', { day: format.longDay(search.asOf) }),
  ].filter((words) => words !== undefined)
}
