import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { DayText } from '../../ui/DayText.tsx'
import { FieldList, FieldRow } from '../../ui/FieldRow.tsx'
import { stageName } from '../../ui/stage-words.ts'
import { Confirmable } from './Confirmable.tsx'
import type { Stage } from './programme.ts'

interface Props {
  readonly stage: Stage
  readonly confirming: boolean
  readonly onConfirm: () => void
}

/** When a stage was meant to run and when it ran. */
export function StageDays({ stage, confirming, onConfirm }: Props) {
  const { t } = useTranslation()
  const planned = t('programme.planned')
  return (
    <FieldList>
      <FieldRow
        label={planned}
        mark={
          stage.proposed.length > 0 && (
            <Confirmable
              what={`${stageName(t, stage.name)}, ${planned}`}
              busy={confirming}
              onConfirm={onConfirm}
            />
          )
        }
      >
        <Period from={stage.plannedFrom} to={stage.plannedTo} />
      </FieldRow>
      <FieldRow label={t('programme.actual')}>
        <Period from={stage.actualFrom} to={stage.actualTo} />
      </FieldRow>
    </FieldList>
  )
}

function Period({ from, to }: { readonly from: Day | null; readonly to: Day | null }) {
  const { t } = useTranslation()
  if (from === null && to === null) return t('programme.noDays')
  if (to === null) {
    return (
      <>
        {t('programme.since')} <DayText day={from} />
      </>
    )
  }
  return (
    <>
      <DayText day={from} /> – <DayText day={to} />
    </>
  )
}
