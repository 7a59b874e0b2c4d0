import { Button, SegmentedControl, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useOpenRecord } from '../../ui/use-open-record.ts'
import { MentorDialog } from './dialogs/MentorDialog.tsx'
import { type Asked, VisitDialogs } from './dialogs/VisitDialogs.tsx'
import { CareSection } from './lists/CareSection.tsx'
import { MentorsExport } from './lists/MentorsExport.tsx'
import { MentorsTable } from './lists/MentorsTable.tsx'
import { StepsPart } from './lists/StepsPart.tsx'
import { VisitsPart } from './lists/VisitsPart.tsx'
import type { MentorRow, MentorsPage, VisitsPage } from './mentor.ts'
import { type MentorsSearch, mentorViews } from './search.ts'

const route = getRouteApi('/wdrozenia/opiekunowie')

interface Props {
  readonly page: MentorsPage
  readonly done: VisitsPage
}

/** The part that the address asks for: mentors with their JSTs, visits, calendar or next steps. */
export function MentorsView({ page, done }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const { view = 'mentors' } = search
  const [asked, setAsked] = useState<Asked | null>(null)
  const mentor = useOpenRecord<MentorRow>(page.mentors)
  const mayPlan = useMay(contract.mentor.planVisit)
  const change = (changes: Partial<MentorsSearch>) =>
    void navigate({ search: (now) => ({ ...now, ...changes }), replace: true })
  const addMentor = (
    <GuardedButton procedure={contract.mentor.save} variant="default" onClick={mentor.add}>
      {t('mentor.add')}
    </GuardedButton>
  )
  const ask = mayPlan ? setAsked : null
  const parts = { search, change, page, done, ask }
  const none = page.mentors.length === 0
  return (
    <Stack gap="md">
      <PageTitle
        title={t('screen.mentors')}
        lead={`${t('mentor.lead')} ${t('mentor.asOf', { day: format.day(page.day) })}`}
        actions={
          !none && (
            <>
              <MentorsExport />
              {addMentor}
              <GuardedButton
                procedure={contract.mentor.planVisit}
                onClick={() => setAsked({ kind: 'plan', teryt: null, on: null })}
              >
                {t('mentor.visit.plan')}
              </GuardedButton>
            </>
          )
        }
      />
      <ReadOnlyNote procedure={contract.mentor.save} />
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('mentor.view.label')}
        value={view}
        data={mentorViews.map((value) => ({ value, label: t(`mentor.view.${value}`) }))}
        onChange={(value) => {
          const chosen = mentorViews.find((one) => one === value)
          change({ view: chosen === 'mentors' ? undefined : chosen })
        }}
        transitionDuration={0}
      />
      {view === 'mentors' && (
        <>
          {none ? (
            <EmptyState
              title={t('mentor.empty.title')}
              text={t('mentor.empty.text')}
              action={mayPlan && <Button onClick={mentor.add}>{t('mentor.add')}</Button>}
            />
          ) : (
            <MentorsTable mentors={page.mentors} onEdit={mayPlan ? mentor.edit : null} />
          )}
          <CareSection page={page} search={search} change={change} />
        </>
      )}
      {(view === 'visits' || view === 'calendar') && <VisitsPart {...parts} />}
      {view === 'steps' && <StepsPart {...parts} />}
      {mentor.opened && (
        <MentorDialog mentor={mentor.record} accounts={page.accounts} onClose={mentor.close} />
      )}
      <VisitDialogs
        asked={asked}
        page={page}
        visits={done.visits}
        steps={done.steps}
        onClose={() => setAsked(null)}
      />
    </Stack>
  )
}
