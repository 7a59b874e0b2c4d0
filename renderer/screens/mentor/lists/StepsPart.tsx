import { NativeSelect, Stack, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import type { MentorStep } from '../mentor.ts'
import { type StepFilter, stepFilters } from '../search.ts'
import { FiltersBar } from './FiltersBar.tsx'
import type { PartProps } from './parts.ts'
import { StepsTable } from './StepsTable.tsx'

const isShown = ({ doneOn, late, ended }: MentorStep, filter: StepFilter | undefined): boolean => {
  if (filter === undefined) return true
  if (filter === 'late') return late
  if (filter === 'open') return doneOn === null && !ended
  return doneOn !== null
}

/** What was agreed on visits, due first before the others; what is late stands out. */
export function StepsPart({ search, change, page, done, ask }: PartProps) {
  const { t } = useTranslation()
  const { mentor, jst, steps } = search
  const shown = done.steps.filter(
    (step) =>
      (mentor === undefined || step.mentorId === mentor) &&
      (jst === undefined || step.teryt === jst) &&
      isShown(step, steps),
  )
  if (done.steps.length === 0) {
    return (
      <EmptyState
        title={t('mentor.step.empty.title')}
        text={t('mentor.step.empty.text')}
        action={
          <LinkButton to="/wdrozenia/opiekunowie" search={{ view: 'visits' }}>
            {t('mentor.step.toVisits')}
          </LinkButton>
        }
      />
    )
  }
  return (
    <Stack gap="sm">
      <FiltersBar search={search} change={change} page={page} done={done}>
        <NativeSelect
          label={t('mentor.filter.steps')}
          value={steps ?? ''}
          data={[
            { value: '', label: t('mentor.filter.all') },
            ...stepFilters.map((value) => ({ value, label: t(`mentor.filter.${value}`) })),
          ]}
          onChange={({ currentTarget }) =>
            change({ steps: stepFilters.find((one) => one === currentTarget.value) })
          }
        />
      </FiltersBar>
      {shown.length === 0 ? (
        <Text c="dimmed">{t('mentor.step.nothing')}</Text>
      ) : (
        <StepsTable steps={shown} ask={ask} />
      )}
    </Stack>
  )
}
