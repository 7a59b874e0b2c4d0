import { Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Loaded } from '../../../ui/Loaded.tsx'
import { LastEnquiries } from '../../enquiry/LastEnquiries.tsx'
import { PlanSection } from '../../implementation-plan/PlanSection.tsx'
import { JstMentorSection } from '../../mentor/JstMentorSection.tsx'
import { JstReportLine } from '../../opening-report/JstReportLine.tsx'
import { JstPackageSection } from '../../package/JstPackageSection.tsx'
import { JstPapers } from '../../paper/JstPapers.tsx'
import { JstPeopleSection } from '../../people/JstPeopleSection.tsx'
import { MoveDialog } from '../../recruitment/MoveDialog.tsx'
import { JstStandardsSection } from '../../standard/JstStandardsSection.tsx'
import { JstSurveyLine } from '../../survey/JstSurveyLine.tsx'
import { FactsSection } from './FactsSection.tsx'
import { ImplementationDialog } from './ImplementationDialog.tsx'
import { ImplementationPanel } from './ImplementationPanel.tsx'
import { lastStep } from './implementation-moves.ts'
import { JstTitle } from './JstTitle.tsx'
import classes from './JstView.module.css'
import type { JstPage, OpenMove, TimelineEntry } from './jst-page.ts'
import { NextStep } from './NextStep.tsx'
import { NextTraining } from './NextTraining.tsx'
import { NotesSection } from './NotesSection.tsx'
import { PeopleSection } from './PeopleSection.tsx'
import { RecruitmentPanel } from './RecruitmentPanel.tsx'
import { TimelineSection } from './TimelineSection.tsx'

interface Props {
  readonly jst: JstPage
  readonly timeline: UseQueryResult<TimelineEntry[], Error>
}

/** The page of one JST: on the left its way through the programme, on the right who it is. */
export function JstView({ jst, timeline }: Props) {
  const { t } = useTranslation()
  const [move, setMove] = useState<OpenMove | null>(null)
  const close = () => setMove(null)
  return (
    <>
      <JstTitle jst={jst} />
      <NextStep jst={jst} onMove={setMove} />
      <NextTraining jst={jst} />
      <div className={classes.columns}>
        <Stack gap="lg">
          <RecruitmentPanel jst={jst} onMove={setMove} />
          <ImplementationPanel jst={jst} onMove={setMove} />
          <NotesSection jst={jst} />
        </Stack>
        <Stack gap="lg">
          <FactsSection jst={jst} />
          <JstPeopleSection teryt={jst.teryt} state={jst.state} />
          <JstReportLine teryt={jst.teryt} />
          <JstSurveyLine teryt={jst.teryt} />
          <PeopleSection jst={jst} />
        </Stack>
      </div>
      <LastEnquiries
        of={{ jst: jst.teryt }}
        start={{ callerKind: 'jst', jstId: jst.teryt, callerName: jst.name }}
      />
      <JstMentorSection teryt={jst.teryt} name={jst.name} kind={jst.kind} />
      <PlanSection teryt={jst.teryt} name={jst.name} />
      <JstStandardsSection teryt={jst.teryt} />
      <JstPackageSection teryt={jst.teryt} />
      <JstPapers teryt={jst.teryt} />
      <Loaded query={timeline} what={t('jst.timeline.loading')}>
        {(entries) => <TimelineSection entries={entries} />}
      </Loaded>
      {move?.of === 'recruitment' && (
        <MoveDialog
          kind={move.kind}
          jst={jst}
          version={jst.recruitment?.version ?? 0}
          implementing={lastStep(jst.implementationRecord) === 'sign'}
          onClose={close}
        />
      )}
      {move?.of === 'implementation' && (
        <ImplementationDialog kind={move.kind} jst={jst} onClose={close} />
      )}
    </>
  )
}
