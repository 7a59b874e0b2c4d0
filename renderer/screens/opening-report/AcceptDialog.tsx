import { Text } from '@mantine/core'
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
import { type Report, reportName } from './reports.ts'

interface Props {
  readonly reports: readonly Report[]
  /** The day that the screens stand on. */
  readonly day: Day
  readonly today: Day
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Accepts several reports that were received, on one day. */
export function AcceptDialog({ reports, day, today, onClose, onDone }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const begun = useMemo(() => ({ on: usualDay(day, today) }), [day, today])
  const draft = useDraft<{ readonly on: Day | null }>('openingReport/accept', begun, 0)
  const [tried, setTried] = useState(false)
  const { on } = draft.value
  const save = useDraftSave({
    draft,
    feature: 'openingReport',
    async save() {
      if (on === null) return
      const seen = reports.flatMap(({ id, version }) => (id === null ? [] : [{ id, version }]))
      await client.openingReport.accept({ reports: seen, on })
    },
    onSaved() {
      onDone()
      notice(t('openingReport.accept.done', { count: reports.length }))
    },
  })
  const title = t('openingReport.accept.title', { count: reports.length })
  return (
    <Dialog opened onClose={onClose} title={title}>
      <DraftForm
        label={title}
        draft={draft}
        save={save}
        submitLabel={t('openingReport.accept.submit')}
        onSubmit={() => {
          setTried(true)
          if (on !== null) save.submit()
        }}
        onLeave={onClose}
      >
        <Text size="sm">{format.list(reports.map((report) => reportName(t, report)))}</Text>
        <DayField
          required
          data-autofocus
          label={t('openingReport.field.acceptedOn')}
          value={on}
          max={today}
          openAt={day}
          error={tried && on === null && t('refusal.form.required')}
          onChange={(picked) => draft.change({ on: picked })}
        />
      </DraftForm>
    </Dialog>
  )
}
