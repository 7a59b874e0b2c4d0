import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { useFormat } from '../../ui/format.ts'
import { FigureLink } from './FigureLink.tsx'
import type { Headline } from './headline.ts'

interface Props {
  readonly headline: Headline
  readonly day: Day
}

/** The board in one sentence: where it stands and whose move it is; its figures open the JSTs. */
export function HeadlineText({ headline, day }: Props) {
  const { t } = useTranslation()
  if (headline.stand === 'done') return <Sentence>{t('board.headline.done')}</Sentence>
  const { stand, reached, target, missing, behind } = headline
  const link = { quota: stand, day }
  const words = (part: 'reached' | 'target' | 'missing', count: number) => (
    <FigureLink
      {...link}
      part={part}
      count={count}
      what={t(`board.column.${part}`)}
      behind={behind}
    />
  )
  return (
    <Sentence>
      <Trans
        i18nKey={`board.headline.${stand}`}
        count={missing}
        components={{
          reached: words('reached', reached),
          target: words('target', target),
          missing: words('missing', missing),
        }}
      />
      {'; '}
      <Ask headline={headline} day={day} />.
    </Sentence>
  )
}

interface AskProps {
  readonly headline: Exclude<Headline, { readonly stand: 'done' }>
  readonly day: Day
}

function Ask({ headline: { stand, move, owedFrom }, day }: AskProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (owedFrom !== null) return t('board.move.notYet', { from: format.day(owedFrom) })
  if (move === null) return t('board.move.nobody')
  const { step, whose, count } = move
  return (
    <Trans
      i18nKey={`board.move.${step}`}
      count={count}
      values={{ whose: t(`whose.${whose}`) }}
      components={{
        step: (
          <FigureLink quota={stand} part={step} day={day} count={count} what={t(`step.${step}`)} />
        ),
      }}
    />
  )
}

function Sentence({ children }: { readonly children: ReactNode }) {
  return (
    <Text size="xl" fw={600} maw="100ch" style={{ textWrap: 'pretty' }}>
      {children}
    </Text>
  )
}
