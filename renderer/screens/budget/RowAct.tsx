import { ActionIcon } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly label: string
  readonly held?: boolean
  readonly onClick: () => void
  readonly children: ReactNode
}

/** A small button of a row; held at the end of the list, it stays in reach and does nothing. */
export function RowAct({ label, held = false, onClick, children }: Props) {
  return (
    <ActionIcon
      variant="subtle"
      size="sm"
      aria-label={label}
      title={label}
      aria-disabled={held}
      {...(held ? { 'data-disabled': true } : {})}
      onClick={() => {
        if (!held) onClick()
      }}
    >
      {children}
    </ActionIcon>
  )
}
