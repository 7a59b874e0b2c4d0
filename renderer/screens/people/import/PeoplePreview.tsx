import { Group, Stack } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleImportField } from '#db/values/people-import.ts'
import { api, refusalOf } from '../../../api.ts'
import { withField } from '../../../ui/import/columns.ts'
import { FilePicker } from '../../../ui/import/FilePicker.tsx'
import { allToggled, toggled } from '../../../ui/import/left-out.ts'
import { StageHeading } from '../../../ui/import/StageHeading.tsx'
import { linesToImport, readyLines } from '../../../ui/import/verdicts.ts'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { withChoice } from '../../recruitment/import/corrections.ts'
import { changePeopleReview, changePeopleSession, type PeopleReview } from './import-session.ts'
import { PeoplePreviewView } from './PeoplePreviewView.tsx'
import type { PeopleVerdict } from './verdicts.ts'

interface Props {
  readonly scope: string
  readonly programmeId: string
  readonly review: PeopleReview
  readonly arrived: boolean
  readonly verdict: PeopleVerdict | undefined
  readonly onVerdict: (verdict: PeopleVerdict | undefined) => void
  readonly onFile: (file: File) => void
}

/** A list that was read: its verdicts asked for, its corrections kept, and the import itself. */
export function PeoplePreview(props: Props) {
  const { scope, programmeId, review, arrived, verdict, onVerdict, onFile } = props
  const { t } = useTranslation()
  const { previewId, fileName, fields, choices, trainingId, leftOut } = review
  const reading = {
    programmeId,
    previewId,
    fields: [...fields],
    choices: [...choices],
    trainingId,
  }
  const judging = useQuery({
    ...api.peopleImport.remap.queryOptions({ input: { ...reading, leftOut: [...leftOut] } }),
    placeholderData: keepPreviousData,
    // A long list weighs several megabytes, and the host judges it again in no time.
    gcTime: 0,
  })
  const write = useMutation(
    api.peopleImport.run.mutationOptions({
      onSuccess: (done) =>
        changePeopleSession(scope, { done: { ...done, fileName }, error: null, arrived: true }),
      // The rows may have changed since they were judged: show them as they are now.
      onError: () => void judging.refetch(),
    }),
  )
  const rows = judging.data?.rows
  const actions = useMemo(
    () => ({
      onTake: (line: number) =>
        changePeopleReview(scope, (now) => ({ leftOut: toggled(now.leftOut, line) })),
      onChoose: (line: number, teryt: string | null) =>
        changePeopleReview(scope, (now) => ({ choices: withChoice(now.choices, line, teryt) })),
      onTraining: (next: string | null) => changePeopleReview(scope, () => ({ trainingId: next })),
    }),
    [scope],
  )
  const onFocused = useCallback(() => changePeopleSession(scope, { arrived: false }), [scope])
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
        <PeoplePreviewView
          preview={judging.data}
          review={review}
          programmeId={programmeId}
          judging={judging.isFetching}
          busy={write.isPending}
          ticket={write.variables?.ticket}
          verdict={verdict}
          onVerdict={onVerdict}
          onField={changeField}
          onTakeAll={(shown) =>
            changePeopleReview(scope, (now) => ({
              leftOut: allToggled(now.leftOut, readyLines(shown)),
            }))
          }
          onImport={importRows}
          {...actions}
        />
      )}
    </Stack>
  )

  function changeField(column: number, field: PeopleImportField | null): number | null {
    const corrected = withField(fields, column, field)
    write.reset()
    changePeopleReview(scope, () => ({ fields: corrected.fields }))
    return corrected.freed
  }

  function importRows(): void {
    if (rows === undefined || write.isPending) return
    const ticket = crypto.randomUUID()
    write.mutate({ ...reading, lines: [...linesToImport(rows, leftOut)], ticket })
  }
}
