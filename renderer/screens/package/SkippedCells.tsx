import { Box, Text } from '@mantine/core'
import { IconAlertTriangle } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Refusal } from '#db/values/refusal.ts'
import { useFormat } from '../../ui/format.ts'
import { refusalSentence } from '../../ui/refusal-words.ts'
import type { PlacedCell } from './package.ts'
import classes from './SkippedCells.module.css'
import { useDeliverableWords } from './use-deliverable-words.ts'

/** Longer lists are cut here; the counts tell the rest. */
const shownAtOnce = 100

interface Props {
  readonly skipped: readonly { readonly placed: PlacedCell; readonly refusal: Refusal }[]
}

/** What a move leaves out, each with the reason, before anything is written. */
export function SkippedCells({ skipped }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  if (skipped.length === 0) return null
  const shown = skipped.slice(0, shownAtOnce)
  return (
    // The box scrolls, so the keyboard must be able to stand on it.
    <Box
      component="section"
      className={classes.box}
      aria-label={t('package.bulk.skipped')}
      tabIndex={0}
    >
      <Text size="sm" fw={600}>
        {t('package.bulk.skipped')}
      </Text>
      <ul className={classes.list}>
        {shown.map(({ placed: { row, deliverable }, refusal }) => (
          <li key={`${row.teryt} ${deliverable.kind} ${deliverable.language}`}>
            <IconAlertTriangle size={14} stroke={2} aria-hidden />
            <span>
              <b>{words.jst(row)}</b>
              {`, ${words.name(deliverable)}: `}
              {refusalSentence(t, format, refusal, 'ahead')}
            </span>
          </li>
        ))}
      </ul>
      {skipped.length > shown.length && (
        <Text size="sm">{t('package.bulk.more', { count: skipped.length - shown.length })}</Text>
      )}
    </Box>
  )
}
