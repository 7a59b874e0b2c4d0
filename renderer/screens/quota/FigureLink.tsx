import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { QuotaKey } from '#db/values/quota.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import type { QuotaPart } from '../jst/search.ts'

interface Props {
  readonly quota: QuotaKey
  readonly part: QuotaPart
  readonly day: Day
  readonly count: number
  /** What the figure counts, for a screen reader: `w toku`. */
  readonly what: string
}

/** A figure that opens the JSTs behind it, on the same day. */
export function FigureLink({ quota, part, day, count, what }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const number = format.number(count)
  return (
    <TextLink
      to="/jst"
      search={{ quota, part, day }}
      inherit
      underline="always"
      aria-label={t('board.figure', { what, quota: t(`board.quota.${quota}`), number })}
    >
      {number}
    </TextLink>
  )
}
