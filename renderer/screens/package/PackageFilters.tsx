import { Button, Checkbox, Group, NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { deliverableKinds, translatedKinds } from '#db/values/implementing.ts'
import { cellStates, deliverableKey } from '#db/values/package.ts'
import type { PackageList } from './package.ts'
import { ownWork, type PackageSearch } from './search.ts'
import { useDeliverableWords } from './use-deliverable-words.ts'

interface Props {
  readonly list: PackageList
  readonly search: PackageSearch
  readonly onSearch: (change: Partial<PackageSearch>) => void
}

const cleared = {
  ...{ q: undefined, state: undefined, late: undefined, kind: undefined },
  ...{ contractor: undefined, standing: undefined },
} satisfies Partial<PackageSearch>

/** What is looked for: JSTs by their words, cells by state, part and contractor; and the view. */
export function PackageFilters({ list, search, onSearch }: Props) {
  const { t } = useTranslation()
  const words = useDeliverableWords()
  const { view, ...filters } = search
  const anything = Object.values(filters).some((value) => value !== undefined)
  const contractors = useMemo(() => {
    const used = new Set(list.rows.flatMap(({ cells }) => cells.map((cell) => cell.contractorId)))
    return list.contractors.filter(({ id }) => used.has(id))
  }, [list])
  const any = { value: '', label: t('package.filter.any') }
  return (
    <search>
      <Group gap="xs" align="flex-end">
        <SegmentedControl
          size="xs"
          aria-label={t('package.view.label')}
          value={view ?? 'matrix'}
          data={(['matrix', 'list'] as const).map((value) => ({
            value,
            label: t(`package.view.${value}`),
          }))}
          onChange={(value) => onSearch({ view: value === 'list' ? 'list' : undefined })}
        />
        <TextInput
          size="xs"
          type="search"
          w="9.5rem"
          label={t('package.filter.search')}
          value={search.q ?? ''}
          onChange={({ currentTarget }) => onSearch({ q: currentTarget.value || undefined })}
        />
        <NativeSelect
          size="xs"
          w="8rem"
          label={t('package.filter.state')}
          value={search.state ?? ''}
          data={[
            any,
            ...cellStates.map((value) => ({ value, label: t(`package.state.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            onSearch({ state: cellStates.find((one) => one === currentTarget.value) })
          }
        />
        <NativeSelect
          size="xs"
          w="10.5rem"
          label={t('package.filter.kind')}
          value={search.kind ?? ''}
          data={[
            any,
            ...deliverableKinds.flatMap((kind) => [
              { value: kind, label: t(`package.kind.${kind}`) },
              ...(translatedKinds.has(kind)
                ? list.deliverables
                    .filter((one) => one.kind === kind)
                    .map((one) => ({ value: deliverableKey(one), label: words.name(one) }))
                : []),
            ]),
          ]}
          onChange={({ currentTarget }) => onSearch({ kind: currentTarget.value || undefined })}
        />
        <NativeSelect
          size="xs"
          w="9rem"
          label={t('package.filter.contractor')}
          value={search.contractor ?? ''}
          data={[
            { value: '', label: t('package.filter.anyOne') },
            { value: ownWork, label: t('package.filter.own') },
            ...contractors.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={({ currentTarget }) =>
            onSearch({ contractor: currentTarget.value || undefined })
          }
        />
        <Checkbox
          size="xs"
          mb={7}
          label={t('package.filter.late')}
          checked={search.late ?? false}
          onChange={({ currentTarget }) => onSearch({ late: currentTarget.checked || undefined })}
        />
        <Checkbox
          size="xs"
          mb={7}
          label={t('package.filter.standing')}
          checked={search.standing ?? false}
          onChange={({ currentTarget }) =>
            onSearch({ standing: currentTarget.checked || undefined })
          }
        />
        {anything && (
          <Button variant="subtle" size="compact-xs" mb={4} onClick={() => onSearch(cleared)}>
            {t('package.filter.clear')}
          </Button>
        )}
      </Group>
    </search>
  )
}
