import { NativeSelect, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { documentKinds, documentStates } from '#db/values/expense.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ListFilters } from '../../../ui/ListFilters.tsx'
import type { SearchText } from '../../../ui/use-search-text.ts'
import type { EntryFacts } from '../expense.ts'
import type { DocumentsSearch } from '../search.ts'

/** What the records behind a filter are called. */
export interface FilterWords {
  readonly contractor: string | null
  readonly contract: string | null
  readonly claim: string | null
}

interface Props {
  readonly text: SearchText
  readonly search: DocumentsSearch
  readonly lines: EntryFacts['lines']
  readonly names: FilterWords | null
  readonly onChange: (changes: Partial<DocumentsSearch>) => void
  readonly onClear: (() => void) | null
}

/** What the list is narrowed by; all of it but the words stands in the address. */
export function DocumentFilters({ text, search, lines, names, onChange, onClear }: Props) {
  const { t } = useTranslation()
  const any = { value: '', label: t('expense.filter.any') }
  const chosen = <T extends string>(values: readonly T[], value: string) =>
    values.find((candidate) => candidate === value)
  return (
    <ListFilters
      text={text}
      label={t('expense.filter.q')}
      hint={t('expense.filter.qHint')}
      chips={<Chips search={search} names={names} onChange={onChange} />}
      clear={t('expense.filter.clear')}
      onClear={onClear}
    >
      <NativeSelect
        label={t('expense.filter.state')}
        value={search.state ?? ''}
        data={[
          any,
          ...documentStates.map((value) => ({ value, label: t(`expense.state.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ state: chosen(documentStates, currentTarget.value) })
        }
      />
      <NativeSelect
        label={t('expense.filter.kind')}
        value={search.kind ?? ''}
        data={[
          any,
          ...documentKinds.map((value) => ({ value, label: t(`expense.kind.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ kind: chosen(documentKinds, currentTarget.value) })
        }
      />
      <PlaceSelect search={search} lines={lines} onChange={onChange} />
      <DayField
        holdsLast
        label={t('expense.filter.from')}
        value={search.from ?? null}
        onChange={(from) => onChange({ from: from ?? undefined })}
      />
      <DayField
        holdsLast
        label={t('expense.filter.to')}
        value={search.to ?? null}
        onChange={(to) => onChange({ to: to ?? undefined })}
      />
    </ListFilters>
  )
}

/** One choice for a task and for a cost line: the value says which. */
function PlaceSelect({ search, lines, onChange }: Pick<Props, 'search' | 'lines' | 'onChange'>) {
  const { t } = useTranslation()
  const tasks = [...new Map(lines.map(({ taskId, task }) => [taskId, task]))]
  const { line, task } = search
  return (
    <Select
      flex="2 1 11rem"
      label={t('expense.filter.place')}
      placeholder={t('expense.filter.any')}
      searchable
      clearable
      clearButtonProps={{ 'aria-label': t('expense.filter.clearPlace') }}
      value={line === undefined ? (task === undefined ? null : `task ${task}`) : `line ${line}`}
      data={tasks.map(([taskId, name]) => ({
        group: name,
        items: [
          { value: `task ${taskId}`, label: t('expense.filter.wholeTask', { task: name }) },
          ...lines
            .filter((one) => one.taskId === taskId)
            .map((one) => ({ value: `line ${one.id}`, label: one.name })),
        ],
      }))}
      onChange={(value) => {
        const [kind, id] = value?.split(' ') ?? []
        onChange({
          line: kind === 'line' ? id : undefined,
          task: kind === 'task' ? id : undefined,
        })
      }}
    />
  )
}

/** Filters that a link brought and no field shows, each with a way to drop it. */
function Chips({ search, names, onChange }: Pick<Props, 'search' | 'names' | 'onChange'>) {
  const { t } = useTranslation()
  const format = useFormat()
  const { contractor, contract, claim, category, month, paid, paidFrom, paidTo } = search
  const { claimedBy, settledBy, unclaimedBy, asOf } = search
  const chips = [
    contractor && {
      drop: { contractor: undefined },
      text: t('expense.filter.contractor', { name: names?.contractor ?? '…' }),
    },
    contract && {
      drop: { contract: undefined },
      text: t('expense.filter.contract', { name: names?.contract ?? '…' }),
    },
    claim && {
      drop: { claim: undefined },
      text: t('expense.filter.claim', { name: names?.claim ?? '…' }),
    },
    category && {
      drop: { category: undefined },
      text: t('expense.filter.category', { name: t(`expense.category.${category}`) }),
    },
    month && {
      drop: { month: undefined },
      text: t('expense.filter.month', { name: month }),
    },
    paid && { drop: { paid: undefined }, text: t('expense.filter.paid') },
    paidFrom && {
      drop: { paidFrom: undefined },
      text: t('expense.filter.paidFrom', { day: format.day(paidFrom) }),
    },
    paidTo && {
      drop: { paidTo: undefined },
      text: t('expense.filter.paidTo', { day: format.day(paidTo) }),
    },
    claimedBy && {
      drop: { claimedBy: undefined },
      text: t('expense.filter.claimedBy', { day: format.day(claimedBy) }),
    },
    unclaimedBy && {
      drop: { unclaimedBy: undefined },
      text: t('expense.filter.unclaimedBy', { day: format.day(unclaimedBy) }),
    },
    settledBy && {
      drop: { settledBy: undefined },
      text: t('expense.filter.settledBy', { day: format.day(settledBy) }),
    },
    asOf && {
      drop: { asOf: undefined },
      text: t('expense.filter.asOf', { day: format.day(asOf) }),
    },
  ].filter((chip) => typeof chip === 'object')
  return chips.map(({ drop, text }) => (
    <FilterChip
      key={text}
      text={text}
      label={t('expense.filter.drop', { text })}
      onDrop={() => onChange(drop)}
    />
  ))
}
