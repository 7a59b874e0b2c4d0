import { Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { QuotaKey } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import type { QuotaPart } from '../jst/search.ts'
import type { Behind } from './figures-behind.ts'
import { useOpensWords } from './use-opens-words.ts'

interface Props {
  readonly quota: QuotaKey
  readonly part: QuotaPart
  readonly day: Day
  readonly count: number
  /** What the figure counts, for a screen reader: `w toku`. */
  readonly what: string
  /** For a figure that opens more JSTs than it counts. */
  readonly behind?: Behind | undefined
}

/** A figure that opens the JSTs behind it, on the same day. */
export function FigureLink({ quota, part, day, count, what, behind }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const opens = useOpensWords()(part, count, behind)
  const number = format.number(count)
  const words = { what, quota: t(`board.quota.${quota}`), number }
  const link = (
    <TextLink
      to="/jst"
      search={{ quota, part, day }}
      inherit
      underline="always"
      aria-label={
        opens === null ? t('board.figure', words) : t('board.figureOpens', { ...words, opens })
      }
    >
      {number}
    </TextLink>
  )
  if (opens === null) return link
  return (
    <Tooltip label={opens} events={{ hover: true, focus: true, touch: true }} multiline maw="20rem">
      {link}
    </Tooltip>
  )
}
