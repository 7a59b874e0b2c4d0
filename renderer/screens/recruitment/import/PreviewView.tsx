import { Button, Text } from '@mantine/core'
import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ImportField, importFields, rowVerdicts } from '#db/values/recruitment-import.ts'
import type { ImportPreview } from '#electron/contract/recruitment.ts'
import { EmptyState } from '../../../ui/EmptyState.tsx'
import { useFormat } from '../../../ui/format.ts'
import { ColumnsSection } from '../../../ui/import/ColumnsSection.tsx'
import { FileFacts } from '../../../ui/import/FileFacts.tsx'
import { ImportBar } from '../../../ui/import/ImportBar.tsx'
import { verdictLooks } from '../../../ui/import/VerdictBadge.tsx'
import { VerdictFilter } from '../../../ui/import/VerdictFilter.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { ChooseJstDialog } from './ChooseJstDialog.tsx'
import type { Review } from './import-session.ts'
import { RowTable } from './RowTable.tsx'
import { useRowFocus } from './use-row-focus.ts'
import { countVerdicts, linesToImport, rowsOf, type Verdict } from './verdicts.ts'

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
  const counts = countVerdicts(rows)
  const shown = rowsOf(rows, verdict)
  const ready = linesToImport(rows, review.leftOut).length
  const unsettled = counts.ambiguous + counts.notFound
  const counted = (count: number) => ({ count, number: format.number(count) })
  const asking = rows.find(({ line }) => line === asked)
  // The columns are shown as they were just corrected, before the host answers.
  const columns = mapping.columns.map((column, at) => ({
    ...column,
    field: review.fields[at] ?? null,
  }))
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
        mapping={{ ...mapping, columns }}
        fields={importFields}
        nameOf={(field) => t(`importField.${field}`)}
        refused={columnsRefused !== null}
        onField={props.onField}
      />
      {columnsRefused === null && (
        <Section title={t('import.rows.title')}>
          <ImportBar
            count={ready}
            run={t('import.bar.import', counted(ready))}
            writing={t('import.bar.writing', counted(ready))}
            idle={
              unsettled > 0 ? t('import.bar.unsettled', counted(unsettled)) : t('import.bar.how')
            }
            judging={judging}
            busy={props.busy}
            onImport={props.onImport}
          />
          <VerdictFilter
            verdicts={rowVerdicts}
            looks={verdictLooks}
            nameOf={(one) => t(`import.filter.${one}`)}
            counts={counts}
            chosen={verdict}
            onChoose={onVerdict}
          />
          <Text role="status" size="sm" {...(verdict === undefined ? { pos: 'absolute' } : {})}>
            {verdict !== undefined &&
              t('import.rows.shown', {
                shown: format.number(shown.length),
                count: rows.length,
                number: format.number(rows.length),
              })}
          </Text>
          <div ref={list} tabIndex={-1}>
            {shown.length === 0 ? (
              <EmptyState
                title={t('import.rows.none')}
                text={t('import.rows.noneText')}
                action={
                  <Button variant="default" onClick={() => onVerdict(undefined)}>
                    {t('import.rows.showAll')}
                  </Button>
                }
              />
            ) : (
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
          </div>
          {asking && (
            <ChooseJstDialog
              programmeId={props.programmeId}
              row={asking}
              onChoose={(teryt) => choose(asking.line, teryt)}
              onClose={() => setAsked(null)}
            />
          )}
        </Section>
      )}
    </>
  )
}
