import { Checkbox, Title } from '@mantine/core'
import { type ReactNode, useId } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './AnswerCard.module.css'
import type { CardPart } from './answer-card.ts'

/** Whether a part goes into the copy, and how that is changed. */
export interface Choice {
  readonly chosen: ReadonlySet<CardPart>
  readonly choose: (part: CardPart, on: boolean) => void
}

interface Props {
  readonly title: string
  /** The part as it may go into the copy; null for one that is never copied. */
  readonly part: CardPart | null
  readonly choice: Choice
  /** A figure or a link beside the heading. */
  readonly beside?: ReactNode
  readonly wide?: boolean
  readonly children: ReactNode
}

/** A titled part of the answer card with the box that takes it into the copy. */
export function Part({ title, part, choice, beside, wide = false, children }: Props) {
  const { t } = useTranslation()
  const heading = useId()
  return (
    <section
      className={[classes.part, wide ? classes.wide : ''].join(' ')}
      aria-labelledby={heading}
    >
      <div className={classes.head}>
        <span>
          <Title order={3} size="h6" id={heading} display="inline">
            {title}
          </Title>{' '}
          {beside}
        </span>
        {part !== null && (
          <Checkbox
            size="xs"
            aria-label={t('deskCard.include', { part: title })}
            checked={choice.chosen.has(part)}
            onChange={({ currentTarget }) => choice.choose(part, currentTarget.checked)}
          />
        )}
      </div>
      {children}
    </section>
  )
}
