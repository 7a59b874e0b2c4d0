import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { FormActions } from './FormActions.tsx'
import { FormRefusal } from './FormRefusal.tsx'

/** A record with the version that was seen. */
export interface Seen {
  readonly id: string
  readonly version: number
}

interface Props {
  /** The records that may be one; the first two are merged unless the person says otherwise. */
  readonly records: readonly (Seen & { readonly label: string })[]
  readonly words: {
    readonly title: string
    readonly keep: string
    readonly other: string
    /** What moves and what becomes of the other record. */
    readonly what: string
    readonly reason: string
    /** What is not to be written in the reason. */
    readonly reasonHint?: string
    readonly reasonMissing: string
    readonly submit: string
  }
  /** Merges, tells of it and reads again what was shown. */
  readonly merge: (what: { kept: Seen; other: Seen; reason: string }) => Promise<void>
  /** Reads again what is shown after a refusal: somebody may have been first. */
  readonly onRefused: () => void
  readonly onClose: () => void
}

const nobody: Seen = { id: '-', version: 0 }
const seen = ({ id, version }: Seen): Seen => ({ id, version })

/** Two records become one: which stays, what moves, and how one knows. */
export function MergeRecordsDialog({ records, words, merge, onRefused, onClose }: Props) {
  const { t } = useTranslation()
  const [keptId, setKeptId] = useState(records[0]?.id ?? '')
  const [otherId, setOtherId] = useState(records[1]?.id ?? '')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const merging = useMutation({
    mutationFn: () => {
      const kept = records.find(({ id }) => id === keptId) ?? nobody
      const other = records.find(({ id }) => id === otherId) ?? nobody
      return merge({ kept: seen(kept), other: seen(other), reason: reason.trim() })
    },
    onSuccess: onClose,
    onError: onRefused,
  })
  const keep = (id: string) => {
    setKeptId(id)
    // The two change places; of several, the next one is merged.
    if (id === otherId) setOtherId(records.find((record) => record.id !== id)?.id ?? '')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && !merging.isPending) merging.mutate()
  }
  return (
    <Dialog opened onClose={onClose} title={words.title}>
      <form onSubmit={submit} noValidate aria-label={words.title}>
        <Stack gap="sm">
          <Radio.Group label={words.keep} value={keptId} onChange={keep}>
            <Stack gap={6} mt={4}>
              {records.map(({ id, label }) => (
                <Radio key={id} value={id} label={label} />
              ))}
            </Stack>
          </Radio.Group>
          {records.length > 2 && (
            <Radio.Group label={words.other} value={otherId} onChange={setOtherId}>
              <Stack gap={6} mt={4}>
                {records
                  .filter(({ id }) => id !== keptId)
                  .map(({ id, label }) => (
                    <Radio key={id} value={id} label={label} />
                  ))}
              </Stack>
            </Radio.Group>
          )}
          <Text size="sm">{words.what}</Text>
          <Textarea
            required
            autosize
            data-autofocus
            minRows={2}
            maxLength={1_000}
            label={words.reason}
            {...(words.reasonHint === undefined ? {} : { description: words.reasonHint })}
            value={reason}
            error={missing && words.reasonMissing}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value)
              setMissing(false)
            }}
          />
          <FormRefusal error={merging.error} typed={[reason, keptId, otherId]} />
          <FormActions
            submit={words.submit}
            busy={merging.isPending}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
