import { NativeSelect } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { panels } from '#db/values/person.ts'
import { FilterChip } from '../../../ui/FilterChip.tsx'
import { ListFilters } from '../../../ui/ListFilters.tsx'
import type { SearchText } from '../../../ui/use-search-text.ts'
import { firstRowMark } from '../../jst/register/grid-keys.ts'
import type { PersonRow } from '../people.ts'
import { type PeopleSearch, standings } from '../search.ts'
import { CountChips } from './CountChips.tsx'

interface Props {
  readonly text: SearchText
  readonly rows: readonly PersonRow[]
  readonly search: PeopleSearch
  readonly onChange: (changes: Partial<PeopleSearch>) => void
  /** Clears them all; null when nothing filters. */
  readonly onClear: (() => void) | null
}

const collator = new Intl.Collator('pl')
const flagOf = (value: string): boolean | undefined => (value === '' ? undefined : value === 'yes')
const flagText = (value: boolean | undefined): string =>
  value === undefined ? '' : value ? 'yes' : 'no'

/** What the list of people is narrowed by; all of it but the words stands in the address. */
export function PeopleFilters({ text, rows, search, onChange, onClear }: Props) {
  const { t } = useTranslation()
  const any = { value: '', label: t('person.filter.any') }
  const chosen = <T extends string>(values: readonly T[], value: string) =>
    values.find((candidate) => candidate === value)
  const powiats = useMemo(() => {
    const names = new Map(rows.map(({ powiat, powiatName }) => [powiat, powiatName]))
    return [...names]
      .map(([value, label]) => ({ value, label }))
      .sort((a, b) => collator.compare(a.label, b.label))
  }, [rows])
  const jst = search.jst && rows.find(({ teryt }) => teryt === search.jst)?.jstName
  return (
    <ListFilters
      text={text}
      label={t('person.filter.q')}
      hint={t('person.filter.qHint')}
      onKeyDown={(event) => {
        if (event.key !== 'ArrowDown') return
        event.preventDefault()
        document.querySelector<HTMLElement>(`[${firstRowMark}]`)?.focus()
      }}
      chips={
        <>
          {search.jst !== undefined && (
            <FilterChip
              text={t('person.filter.jst', { name: jst ?? search.jst })}
              label={t('person.filter.jstOff')}
              onDrop={() => onChange({ jst: undefined })}
            />
          )}
          <CountChips search={search} onChange={onChange} />
        </>
      }
      clear={t('register.clear')}
      onClear={onClear}
    >
      <NativeSelect
        label={t('field.panel')}
        value={search.panel ?? ''}
        data={[any, ...panels.map((value) => ({ value, label: t(`person.panel.${value}`) }))]}
        onChange={({ currentTarget }) => onChange({ panel: chosen(panels, currentTarget.value) })}
      />
      <NativeSelect
        label={t('person.filter.complete')}
        value={flagText(search.complete)}
        data={[
          any,
          { value: 'no', label: t('person.filter.incomplete') },
          { value: 'yes', label: t('person.filter.isComplete') },
        ]}
        onChange={({ currentTarget }) => onChange({ complete: flagOf(currentTarget.value) })}
      />
      <NativeSelect
        label={t('person.filter.attended')}
        value={flagText(search.attended)}
        data={[
          any,
          { value: 'yes', label: t('person.filter.hasAttended') },
          { value: 'no', label: t('person.filter.notAttended') },
        ]}
        onChange={({ currentTarget }) => onChange({ attended: flagOf(currentTarget.value) })}
      />
      <NativeSelect
        label={t('register.filter.powiat')}
        value={search.powiat ?? ''}
        data={[any, ...powiats]}
        onChange={({ currentTarget }) => onChange({ powiat: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('person.filter.standing')}
        value={search.standing ?? 'sent'}
        data={standings.map((value) => ({ value, label: t(`person.standing.${value}`) }))}
        onChange={({ currentTarget }) => {
          const standing = chosen(standings, currentTarget.value)
          onChange({ standing: standing === 'sent' ? undefined : standing })
        }}
      />
    </ListFilters>
  )
}
