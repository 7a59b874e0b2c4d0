import { Button, Checkbox, Group, NativeSelect } from '@mantine/core'
import { IconFilterOff } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { implementationStates } from '#db/values/implementation.ts'
import { jstKinds } from '#db/values/jst.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import type { RegisterSearch } from '../search.ts'
import { BoardFilter } from './BoardFilter.tsx'
import type { PowiatTile } from './powiat-tiles.ts'
import classes from './RegisterView.module.css'

interface Props {
  readonly search: RegisterSearch
  readonly tiles: readonly PowiatTile[]
  readonly onChange: (changes: Partial<RegisterSearch>) => void
  /** Clears them all; null when nothing filters. */
  readonly onClear: (() => void) | null
}

const collator = new Intl.Collator('pl')

/** What the register is narrowed by beside words; all of it stands in the address. */
export const Filters = memo(function Filters({ search, tiles, onChange, onClear }: Props) {
  const { t } = useTranslation()
  const any = { value: '', label: t('register.filter.any') }
  const choice = <T extends string>(values: readonly T[], word: (value: T) => string) => [
    any,
    ...values.map((value) => ({ value, label: word(value) })),
  ]
  const chosen = <T extends string>(values: readonly T[], value: string) =>
    values.find((candidate) => candidate === value)
  const powiats = [...tiles].sort((a, b) => collator.compare(a.name, b.name))
  return (
    <>
      <NativeSelect
        label={t('register.filter.kind')}
        value={search.kind ?? ''}
        data={choice(jstKinds, (kind) => t(`kind.${kind}`))}
        onChange={({ currentTarget }) => onChange({ kind: chosen(jstKinds, currentTarget.value) })}
      />
      <NativeSelect
        label={t('register.filter.powiat')}
        value={search.powiat ?? ''}
        data={[any, ...powiats.map(({ teryt, name }) => ({ value: teryt, label: name }))]}
        onChange={({ currentTarget }) => onChange({ powiat: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('register.filter.state')}
        value={search.state ?? ''}
        data={choice(recruitmentStates, (state) => t(`state.recruitment.${state}`))}
        onChange={({ currentTarget }) =>
          onChange({ state: chosen(recruitmentStates, currentTarget.value) })
        }
      />
      <NativeSelect
        label={t('register.filter.implementation')}
        value={search.implementation ?? ''}
        data={choice(implementationStates, (state) => t(`state.implementation.${state}`))}
        onChange={({ currentTarget }) =>
          onChange({ implementation: chosen(implementationStates, currentTarget.value) })
        }
      />
      <Group gap="sm" className={classes.rest}>
        <Checkbox
          label={t('register.filter.town')}
          checked={search.town ?? false}
          onChange={({ currentTarget }) => onChange({ town: currentTarget.checked || undefined })}
        />
        <BoardFilter search={search} onChange={onChange} />
        {onClear && (
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconFilterOff size={16} stroke={1.75} aria-hidden />}
            onClick={onClear}
          >
            {t('register.clear')}
          </Button>
        )}
      </Group>
    </>
  )
})
