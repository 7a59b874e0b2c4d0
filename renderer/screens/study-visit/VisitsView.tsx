import { Stack } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { useOpenRecord } from '../../ui/use-open-record.ts'
import { VisitCard } from './VisitCard.tsx'
import { VisitDialog } from './VisitDialog.tsx'
import type { Visit } from './visits.ts'

interface Props {
  readonly programmeId: string
  readonly visits: readonly Visit[]
  /** The day that the programme's screens stand on. */
  readonly day: Day
  readonly today: Day
}

/** The visits, the latest first, each with who went, what it cost and what came of it. */
export function VisitsView({ programmeId, visits, day, today }: Props) {
  const { t } = useTranslation()
  const dialog = useOpenRecord<Visit>(visits)
  const add = (
    <GuardedButton procedure={contract.studyVisit.save} onClick={dialog.add}>
      {t('studyVisit.add')}
    </GuardedButton>
  )
  return (
    <Stack gap="sm">
      <PageTitle
        title={t('screen.studyVisits')}
        lead={t('studyVisit.lead')}
        actions={visits.length > 0 && add}
      />
      <ReadOnlyNote procedure={contract.studyVisit.save} />
      {visits.length === 0 ? (
        <EmptyState
          title={t('studyVisit.empty.title')}
          text={t('studyVisit.empty.text')}
          action={add}
        />
      ) : (
        visits.map((visit) => <VisitCard key={visit.id} visit={visit} onEdit={dialog.edit} />)
      )}
      {dialog.opened && (
        <VisitDialog
          programmeId={programmeId}
          visit={dialog.record}
          day={day}
          today={today}
          onClose={dialog.close}
        />
      )}
    </Stack>
  )
}
