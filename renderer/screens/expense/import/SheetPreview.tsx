import { Checkbox } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type EntryVerdict, type SheetField, sheetFields } from '#db/values/expense-import.ts'
import { api } from '../../../api.ts'
import { ColumnsSection } from '../../../ui/import/ColumnsSection.tsx'
import { withField, withFields } from '../../../ui/import/columns.ts'
import { FileFacts } from '../../../ui/import/FileFacts.tsx'
import { allToggled, takenAmong, toggled } from '../../../ui/import/left-out.ts'
import { linesToImport, readyLines } from '../../../ui/import/verdicts.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { withReason } from './choices.ts'
import { EntryPreview } from './EntryPreview.tsx'
import { EntryRows } from './EntryRows.tsx'
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

/** A list of documents: its columns, the words for its cost lines, a verdict on each document. */
export function SheetPreview(props: Props) {
  const { scope, programmeId, review, arrived, verdict, onVerdict } = props
  const { t } = useTranslation()
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
  const preview = judging.data
  const rows = preview?.rows ?? []
  const ready = [...linesToImport(rows, leftOut)]
  const changeField = (column: number, field: SheetField | null): number | null => {
    const next = withField(fields, column, field)
    write.reset()
    changeReview(scope, 'sheet', () => ({ fields: next.fields }))
    return next.freed
  }
  return (
    <EntryPreview
      {...{ scope, name, arrived }}
      pending={(preview === undefined || facts.isPending) && !judging.error}
      error={judging.error ?? facts.error ?? write.error}
      onRetry={judging.error ? () => void judging.refetch() : undefined}
    >
      {preview && facts.data && (
        <>
          <FileFacts file={preview.file} />
          <RefusalAlert error={preview.columnsRefused} />
          <ColumnsSection
            mapping={withFields(preview.mapping, fields)}
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
            <EntryRows
              title={t('expenseImport.documents')}
              {...{ rows, verdict, onVerdict }}
              ready={ready.length}
              judging={judging.isFetching}
              busy={write.isPending}
              ticket={write.variables?.ticket}
              onImport={() => write.mutate({ ...input, ready, ticket: crypto.randomUUID() })}
              choices={
                fields.includes('paidOn') && (
                  <Checkbox
                    label={t('expenseImport.payments')}
                    description={t('expenseImport.paymentsHow')}
                    checked={payments}
                    onChange={({ currentTarget: { checked } }) =>
                      changeReview(scope, 'sheet', () => ({ payments: checked }))
                    }
                  />
                )
              }
            >
              {(shown) => (
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
            </EntryRows>
          )}
        </>
      )}
    </EntryPreview>
  )
}
