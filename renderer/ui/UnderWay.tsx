import { Box, Button, Group, Progress, Text } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../api.ts'
import { useFormat } from './format.ts'

interface Props {
  /** The ticket that the work was asked for with. */
  readonly ticket: string
  /** What the bar is called. */
  readonly bar: string
  /** What is said before anything is counted. */
  readonly begins: string
  readonly words: (counted: {
    readonly done: string
    readonly total: string
    readonly count: number
  }) => string
  /** Whether the keyboard is left where it is: the work was begun elsewhere. */
  readonly quiet?: boolean
}

/** Milliseconds between two looks at how far it has come. */
const look = 300

/**
 * How far a long export or import has come, and the way to give it up: the keyboard, left by the
 * button that began it, comes to that, and Escape gives up too.
 */
export function UnderWay({ ticket, bar, begins, words, quiet = false }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { data } = useQuery({
    ...api.office.progress.queryOptions({ input: { ticket } }),
    refetchInterval: look,
    gcTime: 0,
  })
  const giveUp = useMutation(api.office.giveUp.mutationOptions())
  const cancel = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (quiet) return
    const { activeElement } = document
    if (activeElement === document.body || activeElement?.matches(':disabled')) {
      cancel.current?.focus()
    }
  }, [quiet])
  const { done = 0, total = 0 } = data ?? {}
  const said =
    total === 0
      ? begins
      : words({ done: format.number(done), total: format.number(total), count: total })
  return (
    <Group gap="xs">
      <Box miw="14rem">
        <Text size="sm">{said}</Text>
        <Progress value={total === 0 ? 0 : Math.floor((100 * done) / total)} aria-label={bar} />
      </Box>
      <Button
        ref={cancel}
        variant="default"
        size="compact-sm"
        loading={giveUp.isPending || giveUp.isSuccess}
        // Escape gives up the work, and leaves the dialogue that it is shown in.
        data-mantine-stop-propagation
        onClick={() => giveUp.mutate({ ticket })}
        onKeyDown={(event) => {
          if (event.key !== 'Escape') return
          event.preventDefault()
          event.stopPropagation()
          giveUp.mutate({ ticket })
        }}
      >
        {t('action.cancel')}
      </Button>
    </Group>
  )
}
