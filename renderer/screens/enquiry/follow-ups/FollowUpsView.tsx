import { SegmentedControl, Stack } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import { PageTitle } from '../../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../../ui/ReadOnlyNote.tsx'
import { queues } from '../search.ts'
import { FollowUpDialog } from './FollowUpDialog.tsx'
import { FollowUpsTable } from './FollowUpsTable.tsx'
import type { FollowUp, FollowUpAct, FollowUpQueue } from './follow-up.ts'
import { OfJst } from './OfJst.tsx'
import { promisesIn, promisesTo } from './queues.ts'
import { SilentPart } from './SilentPart.tsx'

const route = getRouteApi('/kontakt/wroc')

/** The queue that the address asks for, and what is done with a promise in it. */
export function FollowUpsView({ page }: { readonly page: FollowUpQueue }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { id: accountId } = useOffice().account
  const { queue = 'mine', jst } = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay(contract.followUp.close)
  const [asked, setAsked] = useState<{ followUp: FollowUp; act: FollowUpAct } | null>(null)
  const promised = jst === undefined ? page.followUps : promisesTo(page.followUps, jst)
  const shown = queue === 'silent' ? [] : promisesIn(promised, queue, accountId)
  const nobody = page.followUps.length === 0
  const label = (value: (typeof queues)[number]) => {
    const name = t(`followUp.queue.${value}`)
    // The silent ones are counted once they are asked for.
    if (value === 'silent') return name
    const count = promisesIn(promised, value, accountId).length
    return t('followUp.queue.counted', { queue: name, count })
  }
  return (
    <Stack gap="md">
      <PageTitle
        title={t('screen.followUps')}
        lead={t('followUp.lead', { day: format.day(page.day) })}
      />
      <ReadOnlyNote procedure={contract.followUp.close} />
      <SegmentedControl
        style={{ alignSelf: 'flex-start' }}
        aria-label={t('followUp.queue.label')}
        value={queue}
        data={queues.map((value) => ({ value, label: label(value) }))}
        onChange={(value) => {
          const chosen = queues.find((one) => one === value)
          void navigate({
            search: { queue: chosen === 'mine' ? undefined : chosen, jst },
            replace: true,
          })
        }}
        transitionDuration={0}
      />
      {queue !== 'silent' && jst !== undefined && <OfJst teryt={jst} />}
      {queue === 'silent' && <SilentPart rules={page.rules} />}
      {queue !== 'silent' && shown.length === 0 && (
        <EmptyState
          title={t('followUp.emptyTitle')}
          text={`${t(`followUp.empty.${queue}`)} ${nobody ? t('followUp.emptyText') : ''}`}
          action={<LinkButton to="/kontakt/rozmowy">{t('followUp.toEnquiries')}</LinkButton>}
        />
      )}
      {queue !== 'silent' && shown.length > 0 && (
        <FollowUpsTable
          followUps={shown}
          ask={may ? (followUp, act) => setAsked({ followUp, act }) : null}
        />
      )}
      {asked && (
        <FollowUpDialog
          act={asked.act}
          followUp={page.followUps.find(({ id }) => id === asked.followUp.id) ?? asked.followUp}
          page={page}
          onClose={() => setAsked(null)}
        />
      )}
    </Stack>
  )
}
