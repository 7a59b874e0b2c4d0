import { Stack } from '@mantine/core'
import { lazy, Suspense } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { DayTitle } from '../../../ui/DayTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import { WhenIdle } from '../../../ui/WhenIdle.tsx'
import classes from '../Indicator.module.css'
import type { IndicatorPage } from '../indicator.ts'
import type { IndicatorSearch } from '../search.ts'
import { useIndicatorWords } from '../use-indicator-words.ts'
import { BreakdownSection } from './BreakdownSection.tsx'
import { EnteredSection } from './EnteredSection.tsx'
import { EvidenceSection } from './EvidenceSection.tsx'
import { IndicatorActs } from './IndicatorActs.tsx'
import { IndicatorFacts } from './IndicatorFacts.tsx'
import { StandingText } from './StandingText.tsx'

/** The chart's library is heavy; the figures wait neither for it nor for its drawing. */
const CourseSection = lazy(() => import('./CourseSection.tsx'))

interface Props {
  readonly page: IndicatorPage
  readonly search: IndicatorSearch
  readonly today: Day
  readonly onSearch: (change: Partial<IndicatorSearch>) => void
}

/** The page of an indicator, from its one sentence down to the records behind it. */
export function IndicatorView({ page, search, today, onSearch }: Props) {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const { indicator } = page
  const { rule } = indicator
  return (
    <Stack gap="lg">
      <div>
        <TextLink to="/wskazniki" search={search.day === undefined ? {} : { day: search.day }}>
          {t('indicator.all')}
        </TextLink>
        <DayTitle
          title={`${indicator.code}. ${words.name(indicator)}`}
          lead={(stood) => t('indicator.lead', { day: stood })}
          asked={search.day}
          onDay={(chosen) => onSearch({ day: chosen })}
        />
      </div>
      <StandingText page={page} />
      <IndicatorActs page={page} asked={search.day} />
      <ReadOnlyNote procedure={contract.indicator.save} />
      <IndicatorFacts page={page} />
      {rule.kind === 'entered' && <EnteredSection page={page} today={today} />}
      {rule.kind !== 'entered' && (
        <EvidenceSection page={page} search={search} onSearch={onSearch} />
      )}
      <WhenIdle meanwhile={<div className={classes.course} />}>
        <Suspense fallback={<div className={classes.course} />}>
          <CourseSection page={page} />
        </Suspense>
      </WhenIdle>
      <BreakdownSection page={page} />
    </Stack>
  )
}
