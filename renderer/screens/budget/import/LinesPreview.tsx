import { Stack } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { type LineField, lineFields } from '#db/values/budget-import.ts'
import { api } from '../../../api.ts'
import { ColumnsSection } from '../../../ui/import/ColumnsSection.tsx'
import { withField, withFields } from '../../../ui/import/columns.ts'
import { FileFacts } from '../../../ui/import/FileFacts.tsx'
import { JudgedRows } from '../../../ui/import/JudgedRows.tsx'
import { allToggled, takenAmong, toggled } from '../../../ui/import/left-out.ts'
import { StageHeading } from '../../../ui/import/StageHeading.tsx'
import { verdictLooks } from '../../../ui/import/VerdictBadge.tsx'
import { linesToImport, readyLines } from '../../../ui/import/verdicts.ts'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { LinesSums } from './LinesSums.tsx'
import { LinesTable } from './LinesTable.tsx'
import { changeReview, changeSession, type LinesReview } from './lines-session.ts'
import { lineVerdicts, type ShownVerdict } from './search.ts'

interface Props {
  readonly scope: string
  readonly versionId: string
  readonly review: LinesReview
  readonly arrived: boolean
  readonly verdict: ShownVerdict | undefined
  readonly onVerdict: (verdict: ShownVerdict | undefined) => void
}

/** Every month has a column of its own. */
const repeated: readonly LineField[] = ['month']

/** A budget that was read: its columns, the verdict on every row, what it would add up to. */
export function LinesPreview(props: Props) {
  const { scope, versionId, review, arrived, verdict, onVerdict } = props
  const { t } = useTranslation()
  const { previewId, fileName, fields, leftOut } = review
  const input = { versionId, previewId, fields: [...fields] }
  const judging = useQuery({
    ...api.budget.remapLines.queryOptions({ input }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const write = useMutation(
    api.budget.importLines.mutationOptions({
      onSuccess: (done) =>
        changeSession(scope, { done: { ...done, fileName }, error: null, arrived: true }),
      onError: () => void judging.refetch(),
    }),
  )
  const onTake = useCallback(
    (line: number) => changeReview(scope, (now) => ({ leftOut: toggled(now.leftOut, line) })),
    [scope],
  )
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  const preview = judging.data
  const rows = preview?.rows ?? []
  const kept = linesToImport(rows, leftOut)
  /** A field but a month stands in one column only: the other one that had it is skipped now. */
  const changeField = (at: number, field: LineField | null): number | null => {
    write.reset()
    const next = field === 'month' ? alone(fields, at, field) : withField(fields, at, field)
    changeReview(scope, () => ({ fields: next.fields }))
    return next.freed
  }
  return (
    <Stack gap="xs">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t('import.preview.title', { name: fileName })}
      </StageHeading>
      <RefusalAlert
        error={judging.error ?? write.error}
        onRetry={judging.error ? () => void judging.refetch() : undefined}
      />
      {judging.isPending && <LoadingState what={t('budget.import.judging')} />}
      {preview && (
        <>
          <FileFacts file={preview.file} />
          <RefusalAlert error={preview.columnsRefused} title={t('import.columns.refused')} />
          <ColumnsSection
            mapping={withFields(preview.mapping, fields)}
            fields={lineFields}
            repeated={repeated}
            nameOf={(field) => t(`budget.import.field.${field}`)}
            refused={preview.columnsRefused !== null}
            onField={changeField}
          />
        </>
      )}
      {preview?.columnsRefused === null && (
        <JudgedRows
          title={t('import.rows.title')}
          rows={rows}
          verdicts={lineVerdicts}
          looks={verdictLooks}
          nameOf={(one) => t(`import.filter.${one}`)}
          {...{ verdict, onVerdict }}
          ready={kept.length}
          judging={judging.isFetching}
          busy={write.isPending}
          ticket={write.variables?.ticket}
          onImport={() => write.mutate({ ...input, lines: [...kept], ticket: crypto.randomUUID() })}
          sums={<LinesSums preview={preview} kept={new Set(kept)} />}
        >
          {(shown) => (
            <LinesTable
              rows={shown}
              leftOut={leftOut}
              taken={takenAmong(leftOut, readyLines(shown))}
              onTake={onTake}
              onTakeAll={() =>
                changeReview(scope, (now) => ({
                  leftOut: allToggled(now.leftOut, readyLines(shown)),
                }))
              }
            />
          )}
        </JudgedRows>
      )}
    </Stack>
  )
}

/** A column's field changed and no other. */
const alone = (fields: LinesReview['fields'], at: number, field: LineField) => ({
  fields: fields.with(at, field),
  freed: null,
})
