import { Button, type ButtonProps, Group } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'

interface Props {
  /** What is done, in a word: the button that Enter presses. */
  readonly submit: string
  readonly busy?: boolean
  /** More of that button: where the focus begins, whether it has anything to do. */
  readonly submitProps?: Pick<ButtonProps, 'disabled'> & { readonly 'data-autofocus'?: boolean }
  /** The way out without doing it. */
  readonly leave?: { readonly label: string; readonly onLeave: () => void } | undefined
  /** What stands on the other side: a count, or the removal of the record. */
  readonly aside?: ReactNode
}

/**
 * The buttons that end a form, the same in each: on the right, first leaving, then doing. From
 * any field of the form, one of several lines too, Ctrl+Enter does what the last one says.
 */
export function FormActions({ submit, busy = false, submitProps, leave, aside }: Props) {
  const button = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    // On the window: a form with a Ctrl+Enter of its own has taken the key by then.
    const onKey = (event: KeyboardEvent) => {
      const keys = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
      const form = button.current?.form ?? null
      if (!keys || event.repeat || event.defaultPrevented || form === null) return
      if (!(event.target instanceof Node) || !form.contains(event.target)) return
      event.preventDefault()
      if (button.current?.disabled === false) form.requestSubmit(button.current)
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return (
    <Group justify={aside ? 'space-between' : 'flex-end'} gap="xs">
      {aside}
      <Group gap="xs">
        {leave && (
          <Button variant="default" onClick={leave.onLeave}>
            {leave.label}
          </Button>
        )}
        <Button {...submitProps} ref={button} type="submit" loading={busy}>
          {submit}
        </Button>
      </Group>
    </Group>
  )
}
