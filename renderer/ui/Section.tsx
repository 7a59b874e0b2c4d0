import { Group, Stack, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'

interface Props {
  readonly title: string
  /** Buttons of this section, on the heading's line. */
  readonly actions?: ReactNode
  /** The fragment of the address that leads here. */
  readonly id?: string
  readonly children: ReactNode
}

/** A titled part of a screen, a region for screen readers. */
export function Section({ title, actions, id, children }: Props) {
  const heading = useId()
  return (
    <Stack component="section" gap="xs" aria-labelledby={heading} {...(id ? { id } : {})}>
      <Group justify="space-between" gap="xs" mih={30}>
        <Title order={2} id={heading}>
          {title}
        </Title>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  )
}
