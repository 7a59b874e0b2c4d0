import { Group, Stack } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportField } from '#db/values/recruitment-import.ts'
import { api, refusalOf } from '../../../api.ts'
import { withField } from '../../../ui/import/columns.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { allToggled, toggled } from '../../../ui/import/left-out.ts'
import { StageHeading } from '../../../ui/import/StageHeading.tsx'
import { linesToImport, readyLines, rowsOf } from '../../../ui/import/verdicts.ts'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { withChoice } from './corrections.ts'
import { changeReview, changeSession, type Review } from './import-session.ts'
import { PreviewView } from './PreviewView.tsx'
import type { Verdict } from './RowTable.tsx'
import { useJudging } from './use-judging.ts'

interface Props {
  readonly scope: string
  readonly programmeId: string
  readonly review: Review
  readonly arrived: boolean
  readonly verdict: Verdict | undefined
  readonly onVerdict: (verdict: Verdict | undefined) => void
  readonly onFile: (file: File) => void
}

/** A list that was read: its verdicts asked for, its corrections kept, and the import itself. */
export function PreviewScreen(props: Props) {
  const { scope, programmeId, review, arrived, verdict, onVerdict, onFile } = props
  const { t } = useTranslation()
  const judging = useJudging(programmeId, review)
  const { previewId, fileName, leftOut } = review
  const write = useMutation(
    api.recruitment.runImport.mutationOptions({
      onSuccess: ({ changeSetId, created, changed }) =>
        changeSession(scope, {
          done: { changeSetId, fileName, created, changed },
          error: null,
          arrived: true,
        }),
      // The rows may have changed since they were judged: show them as they are now.
      onError: () => void judging.refetch(),
    }),
  )
  const rows = judging.data?.rows
  const actions = useMemo(
    () => ({
      onTake: (line: number) =>
        changeReview(scope, (now) => ({ leftOut: toggled(now.leftOut, line) })),
      onChoose: (line: number, teryt: string | null) =>
        changeReview(scope, ({ choices }) => ({ choices: withChoice(choices, line, teryt) })),
    }),
    [scope],
  )
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  const gone = refusalOf(judging.error)?.code === 'import.previewGone'
  return (
    <Stack gap="xs">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t('import.preview.title', { name: fileName })}
      </StageHeading>
      <RefusalAlert
        error={judging.error ?? write.error}
        onRetry={judging.error && !gone ? () => void judging.refetch() : undefined}
      />
      {gone && (
        <Group>
          <FilePicker onFile={onFile}>{t('import.start.choose')}</FilePicker>
        </Group>
      )}
      {judging.isPending && <LoadingState what={t('import.preview.judging')} />}
      {judging.data && !gone && (
        <PreviewView
          preview={judging.data}
          review={review}
          programmeId={programmeId}
          judging={judging.isFetching}
          busy={write.isPending}
          verdict={verdict}
          onVerdict={onVerdict}
          onField={changeField}
          onTakeAll={takeAll}
          onImport={importRows}
          {...actions}
        />
      )}
    </Stack>
  )

  function changeField(column: number, field: ImportField | null): number | null {
    const { fields, freed } = withField(review.fields, column, field)
    write.reset()
    changeReview(scope, () => ({ fields }))
    return freed
  }

  function takeAll(): void {
    const shown = rowsOf(rows ?? [], verdict)
    changeReview(scope, (now) => ({ leftOut: allToggled(now.leftOut, readyLines(shown)) }))
  }

  function importRows(): void {
    if (rows === undefined || write.isPending) return
    const { fields, choices } = review
    const lines = [...linesToImport(rows, leftOut)]
    write.mutate({ programmeId, previewId, fields: [...fields], choices: [...choices], lines })
  }
}
