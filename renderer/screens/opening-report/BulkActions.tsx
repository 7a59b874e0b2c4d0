import { Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useFormat } from '../../ui/format.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { AcceptDialog } from './AcceptDialog.tsx'
import { OrderDialog } from './OrderDialog.tsx'
import type { Report, ReportList } from './reports.ts'

interface Props {
  readonly programmeId: string
  readonly list: ReportList
  readonly marked: readonly Report[]
  readonly today: Day
  readonly onDone: () => void
}

/** What can be done with several at once: order those not ordered, accept those received. */
export function BulkActions({ programmeId, list, marked, today, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const [open, setOpen] = useState<'order' | 'accept' | null>(null)
  const toOrder = marked.filter(({ state }) => state === 'notOrdered')
  const toAccept = marked.filter(({ state }) => state === 'received')
  const close = () => setOpen(null)
  const done = () => {
    close()
    onDone()
  }
  return (
    <Group gap="xs" data-screen-only>
      <Text size="sm" role="status">
        {t('openingReport.marked', { count: marked.length, number: format.number(marked.length) })}
      </Text>
      <GuardedButton
        size="compact-sm"
        variant="default"
        procedure={contract.openingReport.order}
        idle={toOrder.length === 0 ? t('openingReport.order.idle') : null}
        onClick={() => setOpen('order')}
      >
        {t('openingReport.order.button', { number: format.number(toOrder.length) })}
      </GuardedButton>
      <GuardedButton
        size="compact-sm"
        variant="default"
        procedure={contract.openingReport.accept}
        idle={toAccept.length === 0 ? t('openingReport.accept.idle') : null}
        onClick={() => setOpen('accept')}
      >
        {t('openingReport.accept.button', { number: format.number(toAccept.length) })}
      </GuardedButton>
      {open === 'order' && (
        <OrderDialog
          programmeId={programmeId}
          reports={toOrder}
          list={list}
          today={today}
          onClose={close}
          onDone={done}
        />
      )}
      {open === 'accept' && (
        <AcceptDialog
          reports={toAccept}
          day={list.day}
          today={today}
          onClose={close}
          onDone={done}
        />
      )}
    </Group>
  )
}
