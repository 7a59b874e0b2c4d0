import { SimpleGrid, Text } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { Dialog } from '../../ui/Dialog.tsx'
import { DraftForm } from '../../ui/DraftForm.tsx'
import { useFormat } from '../../ui/format.ts'
import { useDraft } from '../../ui/use-draft.ts'
import { useDraftSave } from '../../ui/use-draft-save.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { usualDay } from '../recruitment/usual-day.ts'
import { ContractorField } from './ContractorField.tsx'
import { type Report, type ReportList, reportName, typedContractor } from './reports.ts'

interface Props {
  readonly programmeId: string
  readonly reports: readonly Report[]
  readonly list: ReportList
  readonly today: Day
  readonly onClose: () => void
  readonly onDone: () => void
}

interface Form {
  readonly contractorName: string
  readonly orderedOn: Day | null
  readonly dueOn: Day | null
}

/** An order of several reports: from whom, on which day, due when. */
export function OrderDialog({ programmeId, reports, list, today, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const begun = useMemo(
    (): Form => ({ contractorName: '', orderedOn: usualDay(list.day, today), dueOn: null }),
    [list.day, today],
  )
  const draft = useDraft(`openingReport/order/${programmeId}`, begun, 0)
  const { value: form, change } = draft
  const [tried, setTried] = useState(false)
  const needed = (missing: boolean) => tried && missing && t('refusal.form.required')
  const contractor = typedContractor(form.contractorName, list.contractors, null)
  const { orderedOn, dueOn } = form
  const save = useDraftSave({
    draft,
    feature: 'openingReport',
    async save() {
      if (contractor === null || orderedOn === null || dueOn === null) return
      await client.openingReport.order({
        ...{ programmeId, contractor, orderedOn, dueOn },
        reports: reports.map(({ teryt, version }) => ({ teryt, version })),
      })
    },
    onSaved() {
      onDone()
      notice(t('openingReport.order.done', { count: reports.length }))
    },
  })
  const title = t('openingReport.order.title', { count: reports.length })
  return (
    <Dialog opened onClose={onClose} title={title} size="lg">
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        submitLabel={t('openingReport.order.submit')}
        onSubmit={() => {
          setTried(true)
          if (contractor !== null && orderedOn !== null && dueOn !== null) save.submit()
        }}
        onLeave={onClose}
      >
        <Text size="sm">{format.list(reports.map((report) => reportName(t, report)))}</Text>
        <ContractorField
          first
          value={form.contractorName}
          contractors={list.contractors}
          error={needed(contractor === null)}
          onChange={(contractorName) => change({ contractorName })}
        />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <DayField
            required
            label={t('openingReport.field.orderedOn')}
            value={orderedOn}
            max={today}
            openAt={list.day}
            error={needed(orderedOn === null)}
            onChange={(day) => change({ orderedOn: day })}
          />
          <DayField
            required
            label={t('openingReport.field.dueOn')}
            value={dueOn}
            min={orderedOn ?? undefined}
            openAt={list.day}
            error={needed(dueOn === null)}
            onChange={(day) => change({ dueOn: day })}
          />
        </SimpleGrid>
      </DraftForm>
    </Dialog>
  )
}
