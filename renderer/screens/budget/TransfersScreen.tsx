// Transfers: what may be moved without consent, the record of what was, and its note.
import { Alert, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { useFormat } from '../../ui/format.ts'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import type { TransferGround } from './budget.ts'
import { Simulator } from './Simulator.tsx'
import { TaskLimits } from './TaskLimits.tsx'
import { TransferList } from './TransferList.tsx'

/** Moving money between cost lines: simulated, recorded, printed. */
export function TransfersScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const input = { programmeId: programme.id }
  const ground = useQuery(api.budget.transferGround.queryOptions({ input }))
  const records = useQuery(api.budget.transfers.queryOptions({ input }))
  return (
    <>
      <PageTitle title={t('screen.transfers')} lead={t('transfer.lead')} />
      <ReadOnlyNote procedure={contract.budget.transfer} />
      <Loaded query={ground} what={t('budget.reading')}>
        {(data) => <Ground ground={data} />}
      </Loaded>
      <Loaded query={records} what={t('budget.reading')}>
        {(data) => <TransferList records={data} />}
      </Loaded>
    </>
  )
}

function Ground({ ground }: { readonly ground: TransferGround }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const { inForce, agreement, draft } = ground
  if (inForce === null || agreement === null) {
    return (
      <EmptyState
        title={t('transfer.nothing.title')}
        text={t('transfer.nothing.text')}
        action={<LinkButton to="/budzet/plan">{t('transfer.nothing.action')}</LinkButton>}
      />
    )
  }
  return (
    <>
      <Text size="sm">
        {t('transfer.basis', {
          number: inForce.ordinal,
          agreement: agreement.ordinal,
          day: format.day(agreement.approvedOn),
          last: format.day(ground.lastDay),
        })}
      </Text>
      {draft !== null && (
        <Alert color="yellow" variant="outline" title={t('transfer.draftTitle')}>
          {t('refusal.transfer.draftOpen', { number: draft })}
        </Alert>
      )}
      <Simulator programmeId={programme.id} ground={ground} referenceDay={programme.referenceDay} />
      <TaskLimits ground={ground} />
    </>
  )
}
