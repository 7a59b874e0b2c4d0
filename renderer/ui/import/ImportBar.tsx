import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { UnderWay } from '../UnderWay.tsx'
import { useFocusAfterWork } from '../use-focus-after-work.ts'
import classes from './ImportBar.module.css'

interface Props {
  /** How many rows will be written. */
  readonly count: number
  /** What the button says while there is anything to write. */
  readonly run: string
  /** What is said while it is written, and when nothing else is to be said. */
  readonly writing: string
  readonly idle: string
  /** Whether the rows are being judged again, so that the count may change. */
  readonly judging: boolean
  readonly busy: boolean
  /** The ticket of an import that says how far it has come and can be given up. */
  readonly ticket?: string | undefined
  readonly onImport: () => void
}

/** So long the rows are judged again before it is said, in milliseconds. */
const unsaid = 300

/** Writes the rows that are taken; says why it cannot when there are none. */
export function ImportBar(props: Props) {
  const { count, run, writing, idle, judging, busy, ticket, onImport } = props
  const { t } = useTranslation()
  const [long] = useDebouncedValue(judging, unsaid)
  const button = useFocusAfterWork(busy)
  const held = judging || count === 0
  const words = (): string => {
    if (busy) return writing
    if (judging && long) return t('import.bar.judging')
    if (count === 0) return t('import.bar.nothing')
    return idle
  }
  return (
    <Group gap="sm">
      <Button
        ref={button}
        aria-disabled={held}
        {...(count === 0 ? { 'data-disabled': true } : {})}
        loading={busy}
        onClick={() => {
          if (!held) onImport()
        }}
      >
        {count === 0 ? t('import.bar.none') : run}
      </Button>
      {busy && ticket !== undefined ? (
        <UnderWay
          ticket={ticket}
          bar={writing}
          begins={writing}
          words={(counted) => t('import.bar.progress', counted)}
        />
      ) : (
        <Text role="status" size="sm" className={classes.words ?? ''}>
          {words()}
        </Text>
      )}
    </Group>
  )
}
