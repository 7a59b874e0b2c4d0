import { Radio, Stack, Text, Textarea } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { Dialog } from '../../../ui/Dialog.tsx'
import { FormActions } from '../../../ui/FormActions.tsx'
import { FormRefusal } from '../../../ui/FormRefusal.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { type Duplicates, fullNameOf } from '../people.ts'

interface Props {
  /** The records that may be of one person; the first two are merged. */
  readonly people: Duplicates['people']
  readonly onClose: () => void
}

/** Two records of one person become one: which stays, what moves, and how one knows. */
export function MergeDialog({ people, onClose }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [keptId, setKeptId] = useState(people[0]?.id ?? '')
  const [otherId, setOtherId] = useState(people[1]?.id ?? '')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const kept = people.find(({ id }) => id === keptId)
  const other = people.find(({ id }) => id === otherId)
  const merge = useMutation({
    mutationFn: () => {
      const seen = (person: typeof kept) => ({
        id: person?.id ?? '-',
        version: person?.version ?? 0,
      })
      return client.people.merge({ kept: seen(kept), other: seen(other), reason: reason.trim() })
    },
    async onSuccess() {
      await refreshFeatures(queries, ['people'])
      onClose()
      notice(t('person.merge.done'))
    },
    onError: () => refreshFeatures(queries, ['people']),
  })
  const keep = (id: string) => {
    setKeptId(id)
    // The two change places; of several, the next one is merged.
    if (id === otherId) setOtherId(people.find((person) => person.id !== id)?.id ?? '')
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    setMissing(reason.trim() === '')
    if (reason.trim() !== '' && !merge.isPending) merge.mutate()
  }
  const label = (person: Duplicates['people'][number]) =>
    `${fullNameOf(person)}, ${t(`person.function.${person.function}`)}, ${person.jstName}`
  return (
    <Dialog opened onClose={onClose} title={t('person.merge.title')}>
      <form onSubmit={submit} noValidate aria-label={t('person.merge.title')}>
        <Stack gap="sm">
          <Radio.Group label={t('person.merge.keep')} value={keptId} onChange={keep}>
            <Stack gap={6} mt={4}>
              {people.map((person) => (
                <Radio key={person.id} value={person.id} label={label(person)} />
              ))}
            </Stack>
          </Radio.Group>
          {people.length > 2 && (
            <Radio.Group label={t('person.merge.other')} value={otherId} onChange={setOtherId}>
              <Stack gap={6} mt={4}>
                {people
                  .filter(({ id }) => id !== keptId)
                  .map((person) => (
                    <Radio key={person.id} value={person.id} label={label(person)} />
                  ))}
              </Stack>
            </Radio.Group>
          )}
          <Text size="sm">{t('person.merge.what')}</Text>
          <Textarea
            required
            autosize
            data-autofocus
            minRows={2}
            maxLength={1_000}
            label={t('person.merge.reason')}
            description={t('reason.noName')}
            value={reason}
            error={missing && t('refusal.people.mergeReasonMissing')}
            onChange={({ currentTarget }) => {
              setReason(currentTarget.value)
              setMissing(false)
            }}
          />
          <FormRefusal error={merge.error} typed={[reason, keptId, otherId]} />
          <FormActions
            submit={t('person.merge.submit')}
            busy={merge.isPending}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
