import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportField, importFields, rowVerdicts } from '#db/values/recruitment-import.ts'
import type { ImportPreview } from '#electron/contract/recruitment.ts'
import { useFormat } from '../../../ui/format.ts'
import { ColumnsSection } from '../../../ui/import/ColumnsSection.tsx'
import { withFields } from '../../../ui/import/columns.ts'
import { FileFacts } from '../../../ui/import/FileFacts.tsx'
import { JudgedRows } from '../../../ui/import/JudgedRows.tsx'
import { verdictLooks } from '../../../ui/import/VerdictBadge.tsx'
import { linesToImport, rowsOf } from '../../../ui/import/verdicts.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { ChooseJstDialog } from './ChooseJstDialog.tsx'
import type { Review } from './import-session.ts'
import { RowTable, type Verdict } from './RowTable.tsx'
import { useRowFocus } from './use-row-focus.ts'

interface Props {
  readonly preview: ImportPreview
  readonly review: Review
  readonly programmeId: string
  /** Whether the rows are being judged again. */
  readonly judging: boolean
  /** Whether the import is being written. */
  readonly busy: boolean
  readonly verdict: Verdict | undefined
  readonly onVerdict: (verdict: Verdict | undefined) => void
  readonly onField: (column: number, field: ImportField | null) => number | null
  readonly onTake: (line: number) => void
  readonly onTakeAll: () => void
  readonly onChoose: (line: number, teryt: string | null) => void
  readonly onImport: () => void
}

/** A list before it is imported: the file, its columns and the verdict on every row. */
export function PreviewView(props: Props) {
  const { preview, review, judging, verdict, onVerdict, onTake, onTakeAll, onChoose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { rows, columnsRefused, mapping } = preview
  const [asked, setAsked] = useState<number | null>(null)
  const list = useRef<HTMLDivElement>(null)
  const focusRow = useRowFocus(list, rows)
  const unsettled = rowsOf(rows, 'ambiguous').length + rowsOf(rows, 'notFound').length
  const asking = rows.find(({ line }) => line === asked)
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
        fields={importFields}
        nameOf={(field) => t(`importField.${field}`)}
        refused={columnsRefused !== null}
        onField={props.onField}
      />
      {columnsRefused === null && (
        <JudgedRows
          title={t('import.rows.title')}
          rows={rows}
          verdicts={rowVerdicts}
          looks={verdictLooks}
          nameOf={(one) => t(`import.filter.${one}`)}
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
          onImport={props.onImport}
        >
          {(shown) => (
            <RowTable
              rows={shown}
              leftOut={review.leftOut}
              choices={new Map(review.choices.map(({ line, teryt }) => [line, teryt]))}
              onTake={onTake}
              onTakeAll={onTakeAll}
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
