import { Group, Select, TextInput } from '@mantine/core'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { issuedKinds } from '#db/values/issued-document.ts'
import { FilterChip } from '../../ui/FilterChip.tsx'
import { useSlashKey } from '../../ui/use-slash-key.ts'
import type { Paper } from './papers.ts'
import { type PapersSearch, paperSorts, paperStates } from './search.ts'

interface Props {
  readonly register: readonly Paper[]
  readonly text: { readonly text: string; readonly change: (text: string) => void }
  readonly search: PapersSearch
  readonly onSearch: (change: PapersSearch) => void
}

const every = 'all'

/** What of the register is shown, and in which order. */
export function PapersFilters({ register, text, search, onSearch }: Props) {
  const { t } = useTranslation()
  const field = useRef<HTMLInputElement>(null)
  useSlashKey(field)
  const all = { value: every, label: t('paper.register.all') }
  const { compare } = new Intl.Collator('pl')
  const years = [...new Set(register.map(({ year }) => String(year)))].toSorted().toReversed()
  const kinds = issuedKinds.filter((kind) => register.some((paper) => paper.kind === kind))
  const jsts = [
    ...new Map(
      register.flatMap(({ teryt, forWhom }) => (teryt === null ? [] : [[teryt, forWhom]])),
    ),
  ]
    .map(([value = '', label = '']) => ({ value, label }))
    .toSorted((one, other) => compare(one.label, other.label))
  // A paper keeps the name its template had; the newest has the one known best.
  const made = register.findLast(({ templateId }) => templateId === search.template)
  const ofTemplate = t('paper.register.ofTemplate', { name: made?.title ?? '…' })
  return (
    <search>
      <Group gap="sm" align="flex-end">
        <TextInput
          ref={field}
          type="search"
          aria-keyshortcuts="/"
          w="11rem"
          label={t('paper.register.search')}
          placeholder={t('paper.register.searchPlaceholder')}
          value={text.text}
          autoComplete="off"
          onChange={({ currentTarget }) => text.change(currentTarget.value)}
        />
        <Select
          w="12rem"
          label={t('paper.register.kind')}
          allowDeselect={false}
          data={[all, ...kinds.map((value) => ({ value, label: t(`paper.kind.${value}`) }))]}
          value={search.kind ?? every}
          onChange={(kind) => onSearch({ kind: issuedKinds.find((one) => one === kind) })}
        />
        <Select
          w="7.5rem"
          label={t('paper.register.year')}
          allowDeselect={false}
          data={[all, ...years]}
          value={search.year ?? every}
          onChange={(year) => onSearch({ year: year === every ? undefined : (year ?? undefined) })}
        />
        <Select
          w="9.5rem"
          searchable
          label={t('paper.register.jst')}
          allowDeselect={false}
          data={[all, ...jsts]}
          value={search.jst ?? every}
          onChange={(jst) => onSearch({ jst: jst === every ? undefined : (jst ?? undefined) })}
        />
        <Select
          w="8rem"
          label={t('paper.register.state')}
          allowDeselect={false}
          data={[all, ...paperStates.map((value) => ({ value, label: t(`paper.state.${value}`) }))]}
          value={search.state ?? every}
          onChange={(state) => onSearch({ state: paperStates.find((one) => one === state) })}
        />
        <Select
          w="13.5rem"
          label={t('paper.register.sort')}
          allowDeselect={false}
          data={paperSorts.map((value) => ({ value, label: t(`paper.register.sorts.${value}`) }))}
          value={search.sort ?? paperSorts[0]}
          onChange={(sort) => onSearch({ sort: paperSorts.find((one) => one === sort) })}
        />
        {search.template !== undefined && (
          <FilterChip
            text={ofTemplate}
            label={t('paper.register.dropFilter', { text: ofTemplate })}
            onDrop={() => onSearch({ template: undefined })}
          />
        )}
      </Group>
    </search>
  )
}
