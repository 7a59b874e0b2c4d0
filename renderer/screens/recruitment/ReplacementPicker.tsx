import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import type { Replacement } from './use-replacements.ts'

interface Props {
  readonly choices: readonly Replacement[]
  readonly value: string | null
  readonly onChange: (teryt: string | null) => void
}

/** Options whose words begin as typed, without diacritics; a kind may be typed too. */
const byFoldedWords: OptionsFilter = ({ options, search, limit }) => {
  const query = fold(search)
  const items = options.filter((option): option is ComboboxItem => 'value' in option)
  return items
    .filter(({ label, value }) => matchesFolded(fold(`${label} ${value}`), query))
    .slice(0, limit)
}

/** Which JST takes the place of one that withdraws: first those that have applied and wait. */
export function ReplacementPicker({ choices, value, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <Select
      label={t('recruitment.replacement.label')}
      description={t('recruitment.replacement.why')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('recruitment.replacement.nobody')}
      data={choices}
      value={value}
      onChange={onChange}
      searchable
      clearable
      allowDeselect
      filter={byFoldedWords}
      limit={60}
      nothingFoundMessage={t('recruitment.replacement.nothing')}
      clearButtonProps={{ 'aria-label': t('recruitment.replacement.clear') }}
    />
  )
}
