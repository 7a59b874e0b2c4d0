import { TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import type { SheetScore } from './survey.ts'

interface Props {
  readonly score: SheetScore
  /** The cell it belongs to, in words. */
  readonly where: string
  readonly field: Ref<HTMLInputElement>
  /** Back to the cell. */
  readonly onLeave: () => void
}

/** The note to the score of the cell that had the focus: Enter keeps it and goes back, Esc leaves. */
export function SheetNote({ score, where, field, onLeave }: Props) {
  const { t } = useTranslation()
  const queries = useQueryClient()
  const [typed, setTyped] = useState<string | null>(null)
  const save = useMutation({
    mutationFn: (note: string) =>
      client.survey.saveNote({ id: score.id, version: score.version, note }),
    onSettled: () => refreshFeatures(queries, ['survey']),
    onSuccess: () => setTyped(null),
  })
  const keep = () => {
    if (typed !== null && typed.trim() !== score.note && !save.isPending) save.mutate(typed)
  }
  return (
    <>
      <TextInput
        ref={field}
        label={t('survey.sheet.note')}
        description={where}
        maxLength={500}
        maw="48rem"
        value={typed ?? score.note}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' && event.key !== 'Escape') return
          event.preventDefault()
          if (event.key === 'Enter') keep()
          else setTyped(null)
          onLeave()
        }}
      />
      <RefusalAlert error={save.error} />
    </>
  )
}
