import { Button, Group, MultiSelect, type OptionsFilter, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { JstKind } from '#db/values/jst.ts'
import { fullName } from '../jst/full-name.ts'

export interface PickedJst {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind
  readonly state: string
  readonly implementation: string
}

interface Props {
  readonly jsts: readonly PickedJst[]
  readonly chosen: readonly string[]
  readonly onChoose: (teryts: readonly string[]) => void
}

const byWords: OptionsFilter = ({ options, search }) => {
  const words = fold(search)
  return options.filter(
    (option) => !('group' in option) && matchesFolded(fold(option.label), words),
  )
}

/** The JSTs that get a paper: one by one, or all that take part or implement. */
export function JstsPick({ jsts, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const { compare } = new Intl.Collator('pl')
  const options = jsts
    .map((jst) => ({ value: jst.teryt, label: fullName(t, jst) }))
    .toSorted((one, other) => compare(one.label, other.label))
  const inOrder = (of: (jst: PickedJst) => boolean) => {
    const wanted = new Set(jsts.filter(of).map(({ teryt }) => teryt))
    return options.flatMap(({ value }) => (wanted.has(value) ? [value] : []))
  }
  const takingPart = inOrder(({ state }) => state === 'takingPart')
  const implementing = inOrder(({ implementation }) =>
    ['implementing', 'completed'].includes(implementation),
  )
  const group = (label: string, teryts: readonly string[]) => (
    <Button
      variant="default"
      size="compact-sm"
      disabled={teryts.length === 0}
      onClick={() => onChoose(teryts)}
    >
      {label}
    </Button>
  )
  return (
    <Stack gap="xs">
      <MultiSelect
        searchable
        clearable
        hidePickedOptions
        selectFirstOptionOnChange
        limit={100}
        maxDropdownHeight={260}
        label={t('paper.new.jsts')}
        placeholder={chosen.length === 0 ? t('paper.new.jstsHint') : ''}
        data={options}
        filter={byWords}
        value={[...chosen]}
        onChange={onChoose}
        styles={{ pillsList: { maxHeight: '9rem', overflowY: 'auto' } }}
      />
      <Group gap="xs">
        {group(t('paper.new.takingPart', { count: takingPart.length }), takingPart)}
        {group(t('paper.new.implementing', { count: implementing.length }), implementing)}
        {chosen.length > 0 && (
          <Button variant="subtle" size="compact-sm" onClick={() => onChoose([])}>
            {t('paper.new.none')}
          </Button>
        )}
      </Group>
    </Stack>
  )
}
