import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { TextLink } from '../../../ui/TextLink.tsx'
import { lastedWords } from '../../../ui/time-words.ts'
import classes from './Numbers.module.css'
import { type Behind, behind, type FoundNumbers } from './numbers.ts'

interface Told {
  readonly key: 'conversations' | 'atOnce' | 'closing' | 'open' | 'length'
  readonly figure: string
  /** What stands below the figure, itself a link to what it is made of. */
  readonly link: string
  readonly count: number
  readonly more: Behind
  readonly also?: ReactNode
}

/** The main figures of the period, each with how it is counted and what it is made of. */
export function Figures({ found }: { readonly found: FoundNumbers }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { whole, calls, closing } = found.numbers
  const time = (days: number | null) => {
    if (days === null) return '–'
    return days === 0 ? t('deskNumbers.sameDay') : t('deskNumbers.workingDays', { count: days })
  }
  const opened = (count: number) => t('deskNumbers.behind', { count })
  const all: readonly Told[] = [
    {
      ...{ key: 'conversations', figure: format.number(whole.conversations), more: {} },
      ...{ count: whole.conversations, link: t('deskNumbers.show') },
    },
    {
      ...{ key: 'atOnce', figure: format.share(whole.atOnce, whole.conversations) },
      ...{ count: whole.atOnce, link: opened(whole.atOnce), more: { atOnce: true } },
    },
    {
      ...{ key: 'closing', figure: time(closing.median), count: closing.conversations },
      ...{ link: opened(closing.conversations), more: { promised: true, open: false } },
      also: closing.ninth !== null && t('deskNumbers.ninth', { time: time(closing.ninth) }),
    },
    {
      ...{ key: 'open', figure: format.number(whole.open), more: { open: true } },
      ...{ count: whole.open, link: t('deskNumbers.show') },
    },
    {
      ...{ key: 'length', more: { channel: 'phone' }, count: calls.conversations },
      figure:
        calls.conversations === 0
          ? '–'
          : lastedWords(0, (calls.seconds / calls.conversations) * 1000),
      link: opened(calls.conversations),
    },
  ]
  return (
    <dl className={classes.figures} aria-label={t('deskNumbers.figures')}>
      {all.map(({ key, figure, link, count, more, also }) => (
        <div key={key}>
          <dt>{t(`deskNumbers.main.${key}`)}</dt>
          <dd className={classes.figure}>{figure}</dd>
          {also && <dd>{also}</dd>}
          <dd>
            {count === 0 ? (
              opened(0)
            ) : (
              <TextLink to="/kontakt/rozmowy" search={behind(found.period, more)}>
                {link}
              </TextLink>
            )}
          </dd>
          <dd className={classes.how}>{t(`deskNumbers.how.${key}`)}</dd>
        </div>
      ))}
    </dl>
  )
}
