import { Paper, Stack, Text, Title } from '@mantine/core'
import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** What belongs here. */
  readonly text: ReactNode
  /** The next step. */
  readonly action?: ReactNode
}

/** Never an empty place: what belongs here and the next step. */
export function EmptyState({ title, text, action }: Props) {
  return (
    <Paper p="lg" bg="var(--biuro-surface)">
      <Stack gap="xs" align="flex-start">
        <Title order={2}>{title}</Title>
        <Text maw="65ch">{text}</Text>
        {action}
      </Stack>
    </Paper>
  )
}
