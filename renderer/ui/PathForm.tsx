import { Stack } from '@mantine/core'
import { type FormEvent, type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { FormActions } from './FormActions.tsx'
import { FormRefusal } from './FormRefusal.tsx'
import { PathField } from './PathField.tsx'

interface Props {
  readonly label: string
  readonly description: string
  readonly purpose: 'open' | 'save'
  readonly initial?: string
  /** The name that the system's own window offers. */
  readonly suggestedName?: string
  /** Gets the path without spaces around it; never an empty one. */
  readonly onSubmit: (path: string) => void
  /** The path has changed, so what was found out about the old one no longer holds. */
  readonly onChange?: () => void
  readonly submitLabel: string
  readonly busy: boolean
  /** Why the last attempt was refused. */
  readonly error: unknown
  readonly onCancel?: (() => void) | undefined
  /** What stands between the path and the buttons. */
  readonly children?: ReactNode
}

/** A form about one file: its path, what is known of it, and the way to go on. */
export function PathForm(props: Props) {
  const { t } = useTranslation()
  const { initial = '', suggestedName = '', onSubmit, onChange, onCancel } = props
  const [path, setPath] = useState(initial)
  const [missing, setMissing] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const typed = path.trim()
    if (typed === '') setMissing(true)
    else onSubmit(typed)
  }
  return (
    <form onSubmit={submit} noValidate>
      <Stack gap="sm">
        <PathField
          data-autofocus
          label={props.label}
          description={props.description}
          value={path}
          onChange={(value) => {
            setPath(value)
            setMissing(false)
            onChange?.()
          }}
          purpose={props.purpose}
          suggestedName={suggestedName}
          error={missing && t('file.missing')}
        />
        {props.children}
        <FormRefusal error={props.error} typed={path} />
        <FormActions
          submit={props.submitLabel}
          busy={props.busy}
          leave={onCancel && { label: t('action.cancel'), onLeave: onCancel }}
        />
      </Stack>
    </form>
  )
}
