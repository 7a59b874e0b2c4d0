import { Stack, Text, Textarea } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { Dialog } from './Dialog.tsx'
import { FormActions } from './FormActions.tsx'
import { FormRefusal } from './FormRefusal.tsx'

interface Props {
  readonly opened: boolean
  readonly title: string
  /** What is about to happen. */
  readonly text: ReactNode
  readonly confirm: string
  readonly busy: boolean
  /** Why the last attempt was refused. */
  readonly error: unknown
  /** Whether it is about a person: the history keeps reasons when the person is forgotten. */
  readonly aboutPerson?: boolean
  /** Tried, with or without a reason: whatever else is missing says so as well. */
  readonly onTry?: () => void
  readonly onConfirm: (reason: string) => void
  readonly onClose: () => void
}

/** Asks for the reason of something that history must explain; the reason is required. */
export function ConfirmWithReason(props: Props) {
  const { t } = useTranslation()
  const [reason, setReason] = useState('')
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    flushSync(() => {
      props.onTry?.()
      if (reason.trim() === '') setMissing(true)
      else props.onConfirm(reason.trim())
    })
    // What keeps it from being done is where the person goes on.
    event.currentTarget.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus()
  }
  return (
    <Dialog opened={props.opened} onClose={props.onClose} title={props.title}>
      <form onSubmit={submit} noValidate>
        <Stack gap="sm">
          {typeof props.text === 'string' ? <Text>{props.text}</Text> : props.text}
          <Textarea
            data-autofocus
            required
            autosize
            minRows={2}
            maxLength={1_000}
            label={t('reason.label')}
            description={t(props.aboutPerson ? 'reason.noName' : 'reason.why')}
            value={reason}
            onChange={(event) => {
              setReason(event.currentTarget.value)
              setMissing(false)
            }}
            error={missing && t('reason.missing')}
          />
          <FormRefusal error={props.error} typed={reason} />
          <FormActions
            submit={props.confirm}
            busy={props.busy}
            leave={{ label: t('action.cancel'), onLeave: props.onClose }}
          />
        </Stack>
      </form>
    </Dialog>
  )
}
