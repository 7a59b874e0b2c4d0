import { Button, NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FoundSelect } from '../../../ui/FoundSelect.tsx'
import type { MentorsPage, VisitsPage } from '../mentor.ts'
import type { MentorsSearch } from '../search.ts'
import classes from './Lists.module.css'

interface Props {
  readonly search: MentorsSearch
  readonly change: (changes: Partial<MentorsSearch>) => void
  readonly page: MentorsPage
  readonly done: VisitsPage
  /** The filter of this part alone. */
  readonly children: ReactNode
}

/** Whose visits and next steps are shown; all of it stands in the address. */
export function FiltersBar({ search, change, page, done, children }: Props) {
  const { t } = useTranslation()
  const { mentor, jst, state, steps } = search
  const names = new Map(
    [
      ...page.jsts,
      ...done.visits.map((visit) => ({ teryt: visit.teryt, name: visit.jstName })),
    ].map((one) => [one.teryt, one.name]),
  )
  const { compare } = new Intl.Collator('pl')
  const narrowed = [mentor, jst, state, steps].some((one) => one !== undefined)
  return (
    <search className={classes.filters} aria-label={t('mentor.filter.label')}>
      <NativeSelect
        label={t('mentor.filter.mentor')}
        value={mentor ?? ''}
        data={[
          { value: '', label: t('mentor.filter.anyMentor') },
          ...page.mentors.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        onChange={({ currentTarget }) => change({ mentor: currentTarget.value || undefined })}
      />
      <FoundSelect
        clearable
        label={t('mentor.filter.jst')}
        placeholder={t('mentor.filter.all')}
        options={[...names]
          .map(([value, label]) => ({ value, label }))
          .toSorted((one, other) => compare(one.label, other.label))}
        value={jst ?? null}
        onChange={(chosen) => change({ jst: chosen ?? undefined })}
        clearButtonProps={{ 'aria-label': t('mentor.filter.clearJst') }}
      />
      {children}
      {narrowed && (
        <Button
          variant="subtle"
          onClick={() =>
            change({ mentor: undefined, jst: undefined, state: undefined, steps: undefined })
          }
        >
          {t('mentor.filter.clear')}
        </Button>
      )}
    </search>
  )
}
