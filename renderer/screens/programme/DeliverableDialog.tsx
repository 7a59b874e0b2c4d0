import { Textarea } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { client } from '../../api.ts'
import { DayField } from '../../ui/DayField.tsx'
import { RecordDialog } from '../../ui/RecordDialog.tsx'
import type { Deliverable } from './programme.ts'

interface Props {
  readonly stageId: string
  /** Null adds a new one. */
  readonly deliverable: Deliverable | null
  /** Whether it is being ticked as done. */
  readonly done: boolean
  readonly today: Day
  readonly onClose: () => void
}

/** One deliverable: its words and the day it was done. */
export function DeliverableDialog({ stageId, deliverable, done, today, onClose }: Props) {
  const { t } = useTranslation()
  const { id = null, version = 0, text = '', doneOn = null } = deliverable ?? {}
  const offered = done ? (doneOn ?? today) : null
  const saved = useMemo(() => ({ text, doneOn: offered }), [text, offered])
  return (
    <RecordDialog
      title={t(id === null ? 'programme.addDeliverable' : 'programme.deliverable')}
      draftKey={`deliverable/${id ?? stageId}`}
      feature="programme"
      saved={saved}
      version={version}
      required="text"
      save={(value, base) =>
        id === null
          ? client.programme.addDeliverable({ stageId, text: value.text })
          : client.programme.saveDeliverable({ id, version: base, ...value })
      }
      remove={
        id === null
          ? null
          : {
              label: t('programme.removeDeliverable'),
              run: () => client.programme.removeDeliverable({ id, version }),
            }
      }
      onClose={onClose}
    >
      {({ value, change, missing }) => (
        <>
          <Textarea
            required
            autosize
            minRows={2}
            maxLength={500}
            data-autofocus
            label={t('field.text')}
            value={value.text}
            error={missing}
            onChange={(event) => change({ text: event.currentTarget.value })}
          />
          {id !== null && (
            <DayField
              label={t('field.doneOn')}
              description={t('programme.doneOnWhy')}
              value={value.doneOn}
              openAt={today}
              onChange={(day) => change({ doneOn: day })}
            />
          )}
        </>
      )}
    </RecordDialog>
  )
}
