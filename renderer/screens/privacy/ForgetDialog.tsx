import { List, Stack, Text, Textarea, TextInput } from '@mantine/core'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { useOffice } from '../../app/office.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { FormActions } from '../../ui/FormActions.tsx'
import { FormRefusal } from '../../ui/FormRefusal.tsx'
import { useFormat } from '../../ui/format.ts'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { HeldConversations } from './HeldConversations.tsx'
import { listedName, type PrivacyPerson } from './privacy.ts'

interface Props {
  readonly people: readonly PrivacyPerson[]
  /** Removed records whose time has come: they go too. */
  readonly removed: number
  readonly onDone: () => void
  readonly onClose: () => void
}

/** So many people are named; the rest is counted. */
const named = 8

/**
 * Takes people out of the records for good. Says before what goes, what stays and that nobody can
 * take it back; the number of records is typed as the confirmation.
 */
export function ForgetDialog({ people, removed, onDone, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const { programme } = useOffice()
  const [typed, setTyped] = useState('')
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const count = people.length
  const records = count + removed
  const early = people.some(({ standing }) => standing === 'kept' || standing === 'undated')
  const confirmed = Number(typed) === records && typed.trim() !== ''
  const forget = useMutation({
    mutationFn: () =>
      client.privacy.pseudonymise({
        programmeId: programme.id,
        people: people.map(({ id, version }) => ({ id, version })),
        reason: reason.trim(),
        confirmation: Number(typed),
      }),
    async onSuccess({ forgotten, removed: gone }) {
      await refreshFeatures(queries, ['privacy', 'people', 'document'])
      const people = t('privacy.forget.done', {
        count: forgotten,
        number: format.number(forgotten),
      })
      const removed = t('privacy.forget.doneRemoved', { number: format.number(gone) })
      notice([...(forgotten > 0 ? [people] : []), ...(gone > 0 ? [removed] : [])].join(' '))
      onDone()
    },
    onError: () => refreshFeatures(queries, ['privacy']),
  })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const whole = confirmed && (!early || reason.trim() !== '')
    setMissing(!whole)
    if (whole && !forget.isPending) forget.mutate()
  }
  const rest = count - named
  return (
    <Dialog
      opened
      onClose={onClose}
      title={count === 0 ? t('privacy.forget.titleRemoved') : t('privacy.forget.title', { count })}
      size="lg"
    >
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          <Text fw={600}>{t('privacy.forget.forGood')}</Text>
          <List size="sm" spacing={2}>
            {(['goes', 'papers', 'stays', 'history', 'backups'] as const).map((key) => (
              <List.Item key={key}>{t(`privacy.forget.${key}`)}</List.Item>
            ))}
          </List>
          {removed > 0 && (
            <Text size="sm">{t('privacy.forget.removed', { number: format.number(removed) })}</Text>
          )}
          <Text size="sm">
            {people.slice(0, named).map(listedName).join(', ')}
            {rest > 0 && ` ${t('privacy.people.andMore', { count: rest })}`}
          </Text>
          <HeldConversations people={people} />
          {early && (
            <Textarea
              required
              autosize
              minRows={2}
              maxLength={1_000}
              label={t('privacy.forget.early')}
              description={`${t('privacy.forget.earlyText')} ${t('reason.noName')}`}
              value={reason}
              onChange={({ currentTarget }) => setReason(currentTarget.value)}
              error={missing && reason.trim() === '' && t('reason.missing')}
            />
          )}
          <TextInput
            data-autofocus
            required
            inputMode="numeric"
            autoComplete="off"
            label={t(removed > 0 ? 'privacy.forget.confirmRecords' : 'privacy.forget.confirm', {
              number: format.number(records),
            })}
            value={typed}
            onChange={({ currentTarget }) => {
              setTyped(currentTarget.value)
              setMissing(false)
            }}
            error={missing && !confirmed && t('privacy.forget.confirmWrong')}
          />
          <FormRefusal error={forget.error} typed={typed} />
          <FormActions
            submit={t('privacy.forget.do')}
            busy={forget.isPending}
            leave={{ label: t('action.cancel'), onLeave: onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
