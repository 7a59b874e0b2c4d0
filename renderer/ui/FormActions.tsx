import { Button, type ButtonProps, Group } from '@mantine/core'
import type { ReactNode } from 'react'

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

/** The buttons that end a form, the same in each: on the right, first leaving, then doing. */
export function FormActions({ submit, busy = false, submitProps, leave, aside }: Props) {
  return (
    <Group justify={aside ? 'space-between' : 'flex-end'} gap="xs">
      {aside}
      <Group gap="xs">
        {leave && (
          <Button variant="default" onClick={leave.onLeave}>
            {leave.label}
          </Button>
        )}
        <Button {...submitProps} type="submit" loading={busy}>
          {submit}
        </Button>
      </Group>
    </Group>
  )
}
