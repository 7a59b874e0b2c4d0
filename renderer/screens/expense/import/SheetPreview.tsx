import { Checkbox, Stack, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import {
  type EntryVerdict,
  entryVerdicts,
  type SheetField,
  type SheetVerdict,
  sheetFields,
} from '#db/values/expense-import.ts'
import { api } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { ColumnsSection } from '../../recruitment/import/ColumnsSection.tsx'
import { withField } from '../../recruitment/import/corrections.ts'
import { FileFacts } from '../../recruitment/import/FileFacts.tsx'
import { ImportBar } from '../../recruitment/import/ImportBar.tsx'
import { StageHeading } from '../../recruitment/import/StageHeading.tsx'
import { VerdictFilter } from '../../recruitment/import/VerdictFilter.tsx'
import { allToggled, takenAmong, toggled, withReason } from './choices.ts'
import { entryLooks } from './EntryBadge.tsx'
import { countsOf } from './entries.ts'
import { changeReview, changeSession, type SheetReview } from './import-session.ts'
import { SheetTable } from './SheetTable.tsx'
import { UnknownLines } from './UnknownLines.tsx'

interface Props {
  readonly scope: string
  readonly programmeId: string
  readonly review: SheetReview
  readonly arrived: boolean
  readonly verdict: EntryVerdict | undefined
  readonly onVerdict: (verdict: EntryVerdict | undefined) => void
}

const readyLines = (rows: readonly SheetVerdict[]): readonly number[] =>
  rows.filter(({ verdict }) => verdict === 'new' || verdict === 'changed').map(({ line }) => line)

/** A list of documents: its columns, the words for its cost lines, a verdict on each document. */
export function SheetPreview(props: Props) {
  const { scope, programmeId, review, arrived, verdict, onVerdict } = props
  const { t } = useTranslation()
  const format = useFormat()
  const { previewId, name, fields, lineChoices, reasons, leftOut, payments } = review
  const input = {
    programmeId,
    previewId,
    fields: [...fields],
    lineChoices: lineChoices.map(({ words, lineId }) => ({ words, lineId })),
    reasons: [...reasons],
    leftOut: [...leftOut],
    payments,
  }
  const judging = useQuery({
    ...api.expenseImport.judgeSheet.queryOptions({ input }),
    placeholderData: keepPreviousData,
    // A long list weighs several megabytes, and the host judges it again in no time.
    gcTime: 0,
  })
  const facts = useQuery(api.expense.entry.queryOptions({ input: { programmeId } }))
  const write = useMutation(
    api.expenseImport.importSheet.mutationOptions({
      onSuccess: (done) =>
        changeSession(scope, { done: { ...done, name }, error: null, arrived: true }),
      onError: () => void judging.refetch(),
    }),
  )
  const actions = useMemo(
    () => ({
      onTake: (line: number) =>
        changeReview(scope, 'sheet', (now) => ({ leftOut: toggled(now.leftOut, line) })),
      onReason: (line: number, reason: string) =>
        changeReview(scope, 'sheet', (now) => ({ reasons: withReason(now.reasons, line, reason) })),
    }),
    [scope],
  )
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  const preview = judging.data
  const rows = preview?.rows ?? []
  const shown = verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict)
  const ready = readyLines(rows).filter((line) => !leftOut.has(line))
  const counts = countsOf(rows)
  const counted = (count: number) => ({ count, number: format.number(count) })
  const changeField = (column: number, field: SheetField | null): number | null => {
    const next = withField(fields, column, field)
    write.reset()
    changeReview(scope, 'sheet', () => ({ fields: next.fields }))
    return next.freed
  }
  return (
    <Stack gap="xs">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t('import.preview.title', { name })}
      </StageHeading>
      <RefusalAlert
        error={judging.error ?? facts.error ?? write.error}
        onRetry={judging.error ? () => void judging.refetch() : undefined}
      />
      {(preview === undefined || facts.isPending) && !judging.error && (
        <LoadingState what={t('expenseImport.judging')} />
      )}
      {preview && facts.data && (
        <>
          <FileFacts file={preview.file} />
          <RefusalAlert error={preview.columnsRefused} />
          <ColumnsSection
            mapping={{
              ...preview.mapping,
              // Shown as they were just corrected, before the host answers.
              columns: preview.mapping.columns.map((column, at) => ({
                ...column,
                field: fields[at] ?? null,
              })),
            }}
            fields={sheetFields}
            nameOf={(field) => t(`expenseImport.field.${field}`)}
            refused={preview.columnsRefused !== null}
            onField={changeField}
          />
          <UnknownLines
            rows={rows}
            chosen={lineChoices}
            lines={facts.data.lines}
            onChoose={(asked, lineId) =>
              changeReview(scope, 'sheet', (now) => ({
                lineChoices: [
                  ...now.lineChoices.filter(({ words }) => words !== asked.words),
                  ...(lineId === '' ? [] : [{ words: asked.words, lineId, asked }]),
                ],
              }))
            }
          />
          {preview.columnsRefused === null && (
            <Section title={t('expenseImport.documents')}>
              <ImportBar
                count={ready.length}
                run={t('expenseImport.bar.run', counted(ready.length))}
                writing={t('expenseImport.bar.writing', counted(ready.length))}
                idle={
                  counts.waits > 0
                    ? t('expenseImport.bar.waiting', counted(counts.waits))
                    : t('import.bar.how')
                }
                judging={judging.isFetching}
                busy={write.isPending}
                onImport={() => write.mutate({ ...input, ready })}
              />
              {fields.includes('paidOn') && (
                <Checkbox
                  label={t('expenseImport.payments')}
                  description={t('expenseImport.paymentsHow')}
                  checked={payments}
                  onChange={({ currentTarget: { checked } }) =>
                    changeReview(scope, 'sheet', () => ({ payments: checked }))
                  }
                />
              )}
              <VerdictFilter
                verdicts={entryVerdicts}
                looks={entryLooks}
                nameOf={(one) => t(`expenseImport.filter.${one}`)}
                counts={counts}
                chosen={verdict}
                onChoose={onVerdict}
              />
              {shown.length === 0 ? (
                <Text>{t('import.rows.noneText')}</Text>
              ) : (
                <SheetTable
                  rows={shown}
                  leftOut={leftOut}
                  reasons={reasons}
                  lines={facts.data.lines}
                  taken={takenAmong(leftOut, readyLines(shown))}
                  onTakeAll={() =>
                    changeReview(scope, 'sheet', (now) => ({
                      leftOut: allToggled(now.leftOut, readyLines(shown)),
                    }))
                  }
                  {...actions}
                />
              )}
            </Section>
          )}
        </>
      )}
    </Stack>
  )
}
