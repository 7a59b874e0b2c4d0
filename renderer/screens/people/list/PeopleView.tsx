import { Button, Group, Text } from '@mantine/core'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useEntryWords } from '../../../app/entry-words.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { useSearchText } from '../../../ui/use-search-text.ts'
import { useTyping } from '../../jst/register/use-typing.ts'
import { ExportPeople } from '../../privacy/ExportPeople.tsx'
import type { PersonRow } from '../people.ts'
import type { PeopleSearch } from '../search.ts'
import type { PersonColumn } from './columns.ts'
import { PeopleFilters } from './PeopleFilters.tsx'
import { PeopleTable } from './PeopleTable.tsx'
import { filterPeople, foldPeople, sortPeople } from './people-rows.ts'

interface Props {
  readonly rows: readonly PersonRow[]
  readonly search: PeopleSearch
  readonly mayAdd: boolean
  readonly onChange: (changes: Partial<PeopleSearch>) => void
}

const noFilters: Partial<PeopleSearch> = {
  panel: undefined,
  complete: undefined,
  standing: undefined,
  attended: undefined,
  jst: undefined,
  powiat: undefined,
  kind: undefined,
  sex: undefined,
  figure: undefined,
  asOf: undefined,
  month: undefined,
  missing: undefined,
}

/** The list of people: words are folded once per load, so that a keystroke only compares them. */
export function PeopleView({ rows, search, mayAdd, onChange }: Props) {
  const { t } = useTranslation()
  const [kept, keep] = useEntryWords()
  const words = useSearchText(kept, keep)
  const typing = useTyping(words.text)
  const { sort = 'name', desc = false } = search
  const folded = useMemo(() => foldPeople(rows), [rows])
  const sorted = useMemo(() => sortPeople(folded, sort, desc), [folded, sort, desc])
  const found = useMemo(
    () => filterPeople(sorted, words.text, search),
    [sorted, words.text, search],
  )
  const order = useCallback(
    (column: PersonColumn, down: boolean) => onChange({ sort: column, desc: down || undefined }),
    [onChange],
  )
  const names = Object.keys(noFilters) as (keyof PeopleSearch)[]
  const filtered = words.text !== '' || names.some((name) => search[name] !== undefined)
  const clear = () => {
    words.change('')
    onChange(noFilters)
  }
  if (rows.length === 0) {
    return (
      <EmptyState
        title={t('person.empty.title')}
        text={t('person.empty.text')}
        action={mayAdd && <LinkButton to="/osoby/nowa">{t('person.add')}</LinkButton>}
      />
    )
  }
  return (
    <>
      <PeopleFilters
        text={words}
        rows={rows}
        search={search}
        onChange={onChange}
        onClear={filtered ? clear : null}
      />
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {t('person.shown', { count: rows.length, shown: found.length })}
        </Text>
        <Group gap="xs">
          <ExportPeople people={found.filter(({ merged }) => !merged).map(({ id }) => id)} />
        </Group>
      </Group>
      {found.length === 0 ? (
        <EmptyState
          title={t('person.nothing.title')}
          text={t('person.nothing.text')}
          action={
            <Button variant="default" onClick={clear}>
              {t('register.clear')}
            </Button>
          }
        />
      ) : (
        <PeopleTable rows={found} typing={typing} sort={sort} desc={desc} onOrder={order} />
      )}
    </>
  )
}
