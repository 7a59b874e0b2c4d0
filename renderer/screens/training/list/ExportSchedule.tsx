import { useTranslation } from 'react-i18next'
import { panels } from '#db/values/person.ts'
import { trainingForms } from '#db/values/training.ts'
import { trainingStates } from '#db/values/training-plan.ts'
import { client } from '../../../api.ts'
import { SaveFileButton } from '../../../ui/SaveFileButton.tsx'
import type { TrainingRow } from '../training.ts'

interface Props {
  readonly programmeId: string
  /** What is shown, in its order. */
  readonly trainings: readonly TrainingRow[]
}

const columns = [
  'subject',
  'series',
  'panel',
  'firstDay',
  'lastDay',
  'hours',
  'form',
  'place',
  'trainer',
  'capacity',
  'invited',
  'seated',
  'waiting',
  'present',
  'state',
] as const

/** Saves the schedule as it is shown as an XLSX file. */
export function ExportSchedule({ programmeId, trainings }: Props) {
  const { t } = useTranslation()
  const make = () =>
    client.training.exportXlsx({
      programmeId,
      order: trainings.map(({ id }) => id),
      columns: columns.map((key) => ({ key, heading: t(`training.export.${key}`) })),
      sheetName: t('screen.trainingList'),
      words: Object.fromEntries([
        ...panels.map((panel) => [`panel.${panel}`, t(`person.panel.${panel}`)]),
        ...trainingForms.map((form) => [`form.${form}`, t(`training.form.${form}`)]),
        ...trainingStates.map((state) => [`state.${state}`, t(`training.state.${state}`)]),
      ]),
    })
  return (
    <SaveFileButton kind="xlsx" make={make} size="compact-sm" disabled={trainings.length === 0}>
      {t('training.export.button')}
    </SaveFileButton>
  )
}
