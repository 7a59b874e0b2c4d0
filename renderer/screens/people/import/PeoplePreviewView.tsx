import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import {
  dayFields,
  type PeopleImportField,
  type PeopleRow,
  peopleImportFields,
  peopleVerdicts,
} from '#db/values/people-import.ts'
import type { PeoplePreview } from '#electron/contract/people-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { ColumnsSection } from '../../../ui/import/ColumnsSection.tsx'
import { withFields } from '../../../ui/import/columns.ts'
import { FileFacts } from '../../../ui/import/FileFacts.tsx'
import { JudgedRows } from '../../../ui/import/JudgedRows.tsx'
import { linesToImport, rowsOf } from '../../../ui/import/verdicts.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { ChooseJstDialog } from '../../recruitment/import/ChooseJstDialog.tsx'
import { useRowFocus } from '../../recruitment/import/use-row-focus.ts'
import type { PeopleReview } from './import-session.ts'
import { PeopleRows } from './PeopleRows.tsx'
import { TrainingChoice } from './TrainingChoice.tsx'
import { type PeopleVerdict, peopleLooks } from './verdicts.ts'

interface Props {
  readonly preview: PeoplePreview
  readonly review: PeopleReview
  readonly programmeId: string
  /** Whether the rows are being judged again. */
  readonly judging: boolean
  /** Whether the import is being written. */
  readonly busy: boolean
  /** By which the import says how far it has come. */
  readonly ticket: string | undefined
  readonly verdict: PeopleVerdict | undefined
  readonly onVerdict: (verdict: PeopleVerdict | undefined) => void
  readonly onField: (column: number, field: PeopleImportField | null) => number | null
  readonly onTraining: (trainingId: string | null) => void
  readonly onTake: (line: number) => void
  readonly onTakeAll: (shown: readonly PeopleRow[]) => void
  readonly onChoose: (line: number, teryt: string | null) => void
  readonly onImport: () => void
}

const isDay = (field: string | null): boolean =>
  (dayFields as readonly (string | null)[]).includes(field)

/** A list of people before it is imported: the file, its columns and the verdict on every row. */
export function PeoplePreviewView(props: Props) {
  const { preview, review, judging, verdict, onVerdict, onTake, onTakeAll, onChoose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { rows, columnsRefused, mapping, training } = preview
  const [asked, setAsked] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const focusRow = useRowFocus(list, rows)
  const unsettled = rowsOf(rows, 'ambiguous').length + rowsOf(rows, 'notFound').length
  const asking = rows.find(({ line }) => line === asked)
  const marks = review.fields.filter(isDay).length
  // As many days as the training has, or as the list has columns for.
  const days = Math.max(training?.days.length ?? 0, marks, 2)
  const fields = peopleImportFields.filter(
    (field) => !isDay(field) || Number(field.slice(3)) <= days,
  )
  const nameOf = (field: PeopleImportField): string =>
    isDay(field)
      ? t('peopleImport.column.day', { number: field.slice(3) })
      : t(`peopleImport.column.${field as Exclude<PeopleImportField, `day${number}`>}`)
  const choose = useCallback(
    (line: number, teryt: string | null) => {
      setAsked(null)
      focusRow(line)
      onChoose(line, teryt)
    },
    [focusRow, onChoose],
  )
  return (
    <>
      <FileFacts file={preview.file} />
      <RefusalAlert error={columnsRefused} title={t('import.columns.refused')} />
      <ColumnsSection
        mapping={withFields(mapping, review.fields)}
        fields={fields}
        nameOf={nameOf}
        refused={columnsRefused !== null}
        onField={props.onField}
      />
      <TrainingChoice trainingId={review.trainingId} columns={marks} onChoose={props.onTraining} />
      {columnsRefused === null && (
        <JudgedRows
          title={t('import.rows.title')}
          rows={rows}
          verdicts={peopleVerdicts}
          looks={peopleLooks}
          nameOf={(one) => t(`peopleImport.filter.${one}`)}
          {...{ verdict, onVerdict, judging, list }}
          ready={linesToImport(rows, review.leftOut).length}
          words={
            unsettled > 0
              ? {
                  idle: t('import.bar.unsettled', {
                    count: unsettled,
                    number: format.number(unsettled),
                  }),
                }
              : {}
          }
          busy={props.busy}
          ticket={props.ticket}
          onImport={props.onImport}
        >
          {(shown) => (
            <PeopleRows
              rows={shown}
              leftOut={review.leftOut}
              choices={new Map(review.choices.map(({ line, teryt }) => [line, teryt]))}
              onTake={onTake}
              onTakeAll={() => onTakeAll(shown)}
              onChoose={choose}
              onAsk={setAsked}
            />
          )}
        </JudgedRows>
      )}
      {asking && (
        <ChooseJstDialog
          programmeId={props.programmeId}
          row={asking}
          onChoose={(teryt) => choose(asking.line, teryt)}
          onClose={() => setAsked(null)}
        />
      )}
    </>
  )
}
