import { Button, Group, MultiSelect, Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { JstKind } from '#db/values/jst.ts'
import { fullName } from '../jst/full-name.ts'
import { byWords } from './by-words.ts'

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

/** The JSTs that get a paper: one by one, or all that take part or implement. */
export function JstsPick({ jsts, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const { compare } = new Intl.Collator('pl')
  const options = jsts
    .map((jst) => {
      const name = fullName(t, jst)
      const label = jst.state === 'takingPart' ? name : t('paper.new.apart', { name })
      return { value: jst.teryt, label }
    })
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
