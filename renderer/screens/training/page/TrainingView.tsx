import { Alert, Stack } from '@mantine/core'
import { IconCalendarOff } from '@tabler/icons-react'
import { useLocation, useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { Columns } from '../../../ui/Columns.tsx'
import { useFormat } from '../../../ui/format.ts'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { ClashNote } from '../ClashNote.tsx'
import { pageParts, type TrainingPage } from '../training.ts'
import { AttendanceSection } from './AttendanceSection.tsx'
import { CertificatesSection } from './CertificatesSection.tsx'
import { DaysSection } from './DaysSection.tsx'
import { FactsSection } from './FactsSection.tsx'
import { InvitationsSection } from './InvitationsSection.tsx'
import { LastSection } from './LastSection.tsx'
import { ParticipantsSection } from './ParticipantsSection.tsx'
import { PartsNav } from './PartsNav.tsx'
import { TrainingActions } from './TrainingActions.tsx'

/** The page of one training: what it is, then its people in the order in which they come. */
export function TrainingView({ training }: { readonly training: TrainingPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { id, subject, panel, seriesName, cancelledOn, cancelReason } = training
  useOpenedPart()
  return (
    <>
      <PageTitle
        title={subject}
        subject={id}
        lead={`${seriesName} · ${t(`person.panel.${panel}`)}`}
        actions={
          <TrainingActions
            training={training}
            onLeave={() => void navigate({ to: '/szkolenia', replace: true })}
            onOpen={(other) => void navigate({ to: '/szkolenia/$id', params: { id: other } })}
          />
        }
      />
      <ReadOnlyNote procedure={contract.training.save} />
      {cancelledOn !== null && (
        <Alert
          variant="outline"
          color="red"
          icon={<IconCalendarOff aria-hidden stroke={1.75} />}
          styles={{ message: { color: 'var(--mantine-color-text)' } }}
        >
          {t('training.page.cancelledOn', { day: format.day(cancelledOn), reason: cancelReason })}
        </Alert>
      )}
      <ClashNote clashes={training.clashes} />
      <Columns
        left={<FactsSection training={training} />}
        right={
          <Stack gap="lg">
            <DaysSection training={training} />
            <PartsNav training={training} />
            {panel === 'manager' && <LastSection training={training} />}
          </Stack>
        }
      />
      <InvitationsSection training={training} />
      <ParticipantsSection training={training} />
      <AttendanceSection trainingId={id} />
      <CertificatesSection trainingId={id} />
    </>
  )
}

/** Brings the part that the address names into view: the page comes after the address. */
function useOpenedPart(): void {
  const part = useLocation({ select: ({ hash }) => hash })
  useEffect(() => {
    if (part === '') return
    // Without people who wait there is no list of them; they would stand below the participants.
    const place = part === pageParts.waiting ? [part, pageParts.participants] : [part]
    const found = place.map((id) => document.getElementById(id)).find((one) => one !== null)
    found?.scrollIntoView()
    const heading = found?.querySelector<HTMLElement>('h2, h3')
    if (!heading) return
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
  }, [part])
}
