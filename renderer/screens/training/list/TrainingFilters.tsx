import { NativeSelect, SegmentedControl, TextInput } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { panels } from '#db/values/person.ts'
import { trainingStates } from '#db/values/training-plan.ts'
import type { TrainingsSearch } from '../search.ts'
import type { Series } from '../training.ts'
import classes from './TrainingFilters.module.css'

interface Props {
  readonly series: readonly Series[]
  readonly search: TrainingsSearch
  /** What is typed into the search; the address follows it. */
  readonly text: string
  readonly onText: (text: string) => void
  readonly onChange: (changes: Partial<TrainingsSearch>) => void
}

/** What the schedule is narrowed by, and how it is shown; all of it stands in the address. */
export function TrainingFilters({ series, search, text, onText, onChange }: Props) {
  const { t } = useTranslation()
  const any = { value: '', label: t('training.filter.all') }
  const chosen = <T extends string>(values: readonly T[], value: string) =>
    values.find((candidate) => candidate === value)
  return (
    <search className={classes.filters} aria-label={t('training.filter.label')}>
      <TextInput
        type="search"
        label={t('training.filter.search')}
        placeholder={t('training.filter.searchPlaceholder')}
        autoComplete="off"
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <NativeSelect
        label={t('training.filter.panel')}
        value={search.panel ?? ''}
        data={[any, ...panels.map((value) => ({ value, label: t(`person.panel.${value}`) }))]}
        onChange={({ currentTarget }) => onChange({ panel: chosen(panels, currentTarget.value) })}
      />
      <NativeSelect
        label={t('training.filter.series')}
        value={search.series ?? ''}
        data={[any, ...series.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={({ currentTarget }) => onChange({ series: currentTarget.value || undefined })}
      />
      <NativeSelect
        label={t('training.filter.state')}
        value={search.state ?? ''}
        data={[
          any,
          ...trainingStates.map((value) => ({ value, label: t(`training.state.${value}`) })),
        ]}
        onChange={({ currentTarget }) =>
          onChange({ state: chosen(trainingStates, currentTarget.value) })
        }
      />
      <SegmentedControl
        className={classes.view ?? ''}
        aria-label={t('training.filter.view')}
        value={search.view ?? 'list'}
        onChange={(view) => onChange({ view: view === 'calendar' ? 'calendar' : undefined })}
        data={[
          { value: 'list', label: t('training.filter.list') },
          { value: 'calendar', label: t('training.filter.calendar') },
        ]}
        transitionDuration={0}
      />
    </search>
  )
}
