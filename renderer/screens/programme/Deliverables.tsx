import { ActionIcon, Button, Checkbox, Text } from '@mantine/core'
import { IconCheck, IconPencil } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { DayText } from '../../ui/DayText.tsx'
import { stageName } from '../../ui/stage-words.ts'
import { useOpenRecord } from '../../ui/use-open-record.ts'
import { DeliverableDialog } from './DeliverableDialog.tsx'
import classes from './Deliverables.module.css'
import type { Deliverable, Stage } from './programme.ts'

interface Props {
  readonly stage: Stage
  /** The day offered when something is ticked as done. */
  readonly today: Day
}

/** What a stage must deliver, ticked with the day on which it was done. */
export function Deliverables({ stage, today }: Props) {
  const { t } = useTranslation()
  const may = useMay(contract.programme.saveDeliverable)
  const open = useOpenRecord(stage.deliverables)
  const [asDone, setAsDone] = useState(false)
  const edit = (deliverable: Deliverable, as: boolean) => {
    setAsDone(as)
    open.edit(deliverable)
  }
  const done = stage.deliverables.filter(({ doneOn }) => doneOn !== null).length
  return (
    <div>
      <Text size="sm" c="dimmed">
        {stage.deliverables.length === 0
          ? t('programme.noDeliverables')
          : t('programme.deliverablesDone', { done, count: stage.deliverables.length })}
      </Text>
      <ul
        className={classes.list}
        aria-label={t('programme.deliverablesOf', { stage: stageName(t, stage.name) })}
      >
        {stage.deliverables.map((deliverable) => (
          <li key={deliverable.id} className={classes.item}>
            {may ? (
              <Checkbox
                size="xs"
                className={classes.tick ?? ''}
                label={deliverable.text}
                checked={deliverable.doneOn !== null}
                onChange={(event) => edit(deliverable, event.currentTarget.checked)}
              />
            ) : (
              <ReadOnlyTick done={deliverable.doneOn !== null} text={deliverable.text} />
            )}
            {deliverable.doneOn !== null && (
              <Text size="sm" c="dimmed" component="span">
                {t('programme.doneOn')} <DayText day={deliverable.doneOn} />
              </Text>
            )}
            {may && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('programme.editDeliverable', { text: deliverable.text })}
                onClick={() => edit(deliverable, deliverable.doneOn !== null)}
              >
                <IconPencil size={16} stroke={1.75} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
      {may && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={t('programme.addDeliverableTo', { stage: stageName(t, stage.name) })}
          onClick={open.add}
        >
          {t('programme.addDeliverable')}
        </Button>
      )}
      {open.opened && (
        <DeliverableDialog
          stageId={stage.id}
          deliverable={open.record}
          done={asDone}
          today={today}
          onClose={open.close}
        />
      )}
    </div>
  )
}

/** The tick of those who may only read: a mark and the words, not a switched-off field. */
function ReadOnlyTick({ done, text }: { readonly done: boolean; readonly text: string }) {
  const { t } = useTranslation()
  return (
    <span className={classes.readOnly}>
      <span className={classes.mark}>
        {done && <IconCheck size={16} stroke={2} role="img" aria-label={t('programme.done')} />}
      </span>
      {text}
    </span>
  )
}
