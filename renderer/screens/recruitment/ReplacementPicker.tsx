import { type ComboboxItem, type OptionsFilter, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'

interface Props {
  /** The JST that withdraws. */
  readonly leaving: string
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

/** Which JST takes the place of one that withdraws: any that is not on the way itself. */
export function ReplacementPicker({ leaving, value, onChange }: Props) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const list = useQuery(api.jst.list.queryOptions({ input: { programmeId: programme.id } }))
  const options = useMemo(
    () =>
      (list.data?.rows ?? [])
        .filter(({ teryt, state }) => {
          return teryt !== leaving && (state === 'none' || state === 'withdrawn')
        })
        .map(({ teryt, name, kind, mediumTown }) => ({
          value: teryt,
          label: t(mediumTown ? 'recruitment.replacement.town' : 'recruitment.replacement.jst', {
            name,
            kind: t(`kind.${kind}`),
          }),
        })),
    [list.data, leaving, t],
  )
  return (
    <Select
      label={t('recruitment.replacement.label')}
      description={t('recruitment.replacement.why')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      placeholder={t('recruitment.replacement.nobody')}
      data={options}
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
