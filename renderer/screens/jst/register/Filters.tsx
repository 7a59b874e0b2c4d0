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
export function Filters({ search, tiles, onChange, onClear }: Props) {
  const { t } = useTranslation()
  const { kind, powiat, state, implementation, town = false } = search
  return (
    <>
      <Choices
        kind={kind}
        powiat={powiat}
        state={state}
        implementation={implementation}
        tiles={tiles}
        onChange={onChange}
      />
      <Group gap="sm" className={classes.rest}>
        <TownBox town={town} onChange={onChange} />
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
}

interface ChoicesProps
  extends Pick<Props, 'tiles' | 'onChange'>,
    Pick<RegisterSearch, 'kind' | 'powiat' | 'state' | 'implementation'> {}

// Four lists of options: drawn again only when one of them changes, not at each letter typed.
const Choices = memo(function Choices(props: ChoicesProps) {
  const { kind, powiat, state, implementation, tiles, onChange } = props
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
        value={kind ?? ''}
        data={choice(jstKinds, (code) => t(`kind.${code}`))}
        onChange={({ currentTarget }) => onChange({ kind: chosen(jstKinds, currentTarget.value) })}
      />
      <NativeSelect
        label={t('register.filter.powiat')}
        value={powiat ?? ''}
        data={[any, ...powiats.map(({ teryt, name }) => ({ value: teryt, label: name }))]}
        onChange={({ currentTarget }) => onChange({ powiat: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('register.filter.state')}
        value={state ?? ''}
        data={choice(recruitmentStates, (code) => t(`state.recruitment.${code}`))}
        onChange={({ currentTarget }) =>
          onChange({ state: chosen(recruitmentStates, currentTarget.value) })
        }
      />
      <NativeSelect
        label={t('register.filter.implementation')}
        value={implementation ?? ''}
        data={choice(implementationStates, (code) => t(`state.implementation.${code}`))}
        onChange={({ currentTarget }) =>
          onChange({ implementation: chosen(implementationStates, currentTarget.value) })
        }
      />
    </>
  )
})

interface TownBoxProps extends Pick<Props, 'onChange'> {
  readonly town: boolean
}

const TownBox = memo(function TownBox({ town, onChange }: TownBoxProps) {
  const { t } = useTranslation()
  return (
    <Checkbox
      label={t('register.filter.town')}
      checked={town}
      onChange={({ currentTarget }) => onChange({ town: currentTarget.checked || undefined })}
    />
  )
})
