import { Autocomplete } from '@mantine/core'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { remembered } from '../../app/remembered.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { usualDay } from '../recruitment/usual-day.ts'
import { RoundFilters } from './RoundFilters.tsx'
import { SheetPart } from './SheetPart.tsx'

const route = getRouteApi('/wdrozenia/badanie')
const lastAssessor = remembered('surveyAssessor')

/** The sheet of an assessor: who, when and which round (the latest open one), then the points. */
export function SheetView({ openRound }: { readonly openRound: Phase }) {
  const { t } = useTranslation()
  const { programme, status } = useOffice()
  const { round = openRound, group = 'all' } = route.useSearch()
  const [typed, setTyped] = useState(() => lastAssessor.get() ?? '')
  const [assessor, setAssessor] = useState(typed)
  const [on, setOn] = useState<Day | null>(usualDay(programme.referenceDay, status.today))
  const choose = (name: string) => {
    const settled = name.trim()
    setAssessor(settled)
    if (settled !== '') lastAssessor.set(settled)
  }
  const sheet = useQuery({
    ...api.survey.sheet.queryOptions({
      input: { programmeId: programme.id, phase: round, assessor },
    }),
    placeholderData: keepPreviousData,
  })
  return (
    <>
      <RoundFilters round={round}>
        <Autocomplete
          label={t('survey.sheet.assessor')}
          description={t('survey.sheet.assessorHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          w="18rem"
          maxLength={120}
          data={sheet.data?.assessors ?? []}
          value={typed}
          onChange={setTyped}
          onOptionSubmit={choose}
          onBlur={() => choose(typed)}
          onKeyDown={({ key }) => {
            if (key === 'Enter') choose(typed)
          }}
        />
        <DayField
          label={t('survey.sheet.day')}
          w="11rem"
          value={on}
          max={status.today}
          min={programme.from}
          openAt={programme.referenceDay}
          onChange={setOn}
        />
      </RoundFilters>
      <Loaded query={sheet} what={t('survey.reading')}>
        {(data) => (
          <SheetPart
            key={`${round} ${assessor}`}
            sheet={data}
            // The sheet of somebody else is shown until theirs has come, and must not be written on.
            settled={!sheet.isPlaceholderData}
            place={{ programmeId: programme.id, phase: round, assessor, on }}
            group={group}
          />
        )}
      </Loaded>
    </>
  )
}
