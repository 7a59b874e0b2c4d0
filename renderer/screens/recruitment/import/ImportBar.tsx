import { Button, Group, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import classes from './ImportBar.module.css'

interface Props {
  /** How many rows will be written. */
  readonly count: number
  /** How many rows wait for their JST. */
  readonly unsettled: number
  /** Whether the rows are being judged again, so that the count may change. */
  readonly judging: boolean
  readonly busy: boolean
  readonly onImport: () => void
}

/** So long the rows are judged again before it is said, in milliseconds. */
const unsaid = 300

/** Writes the rows that are taken; says why it cannot when there are none. */
export function ImportBar({ count, unsettled, judging, busy, onImport }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const counted = (rows: number) => ({ count: rows, number: format.number(rows) })
  const [long] = useDebouncedValue(judging, unsaid)
  const held = judging || count === 0
  const words = (): string => {
    if (busy) return t('import.bar.writing', counted(count))
    if (judging && long) return t('import.bar.judging')
    if (count === 0) return t('import.bar.nothing')
    return unsettled > 0 ? t('import.bar.unsettled', counted(unsettled)) : t('import.bar.how')
  }
  return (
    <Group gap="sm">
      <Button
        aria-disabled={held}
        {...(count === 0 ? { 'data-disabled': true } : {})}
        loading={busy}
        onClick={() => {
          if (!held) onImport()
        }}
      >
        {count === 0 ? t('import.bar.none') : t('import.bar.import', counted(count))}
      </Button>
      <Text role="status" size="sm" className={classes.words ?? ''}>
        {words()}
      </Text>
    </Group>
  )
}
