import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { useCopy } from '../../../ui/use-copy.ts'
import classes from './AnswerCard.module.css'
import type { Card } from './answer-card.ts'
import { CallsPart } from './CallsPart.tsx'
import { TrainingPart, VisitPart } from './CoursePart.tsx'
import { copiedAnswer } from './copied-answer.ts'
import { MattersPart } from './MattersPart.tsx'
import { PackagePart } from './PackagePart.tsx'
import { AgreementsPart, MentorPart, PeoplePart } from './PeoplePart.tsx'
import { SayingPart } from './SayingPart.tsx'
import { useChosenParts } from './use-chosen-parts.ts'

/** Everything that may be said of a JST, read at a glance beside the note of the call. */
export function AnswerCard({ card }: { readonly card: Card }) {
  const { t } = useTranslation()
  const format = useFormat()
  const choice = useChosenParts()
  const { told, copy } = useCopy()
  const copyAnswer = () =>
    void copy(copiedAnswer(t, format, card, choice.chosen), t('deskCard.copied'))
  useCopyKey(copyAnswer)
  const parts = { card, choice }
  return (
    <article className={classes.card} aria-label={t('deskCard.title')}>
      <SayingPart card={card} told={told} copy={copy} onCopy={copyAnswer} />
      <div className={classes.parts}>
        <TrainingPart {...parts} />
        <VisitPart {...parts} />
        <MentorPart {...parts} copy={copy} />
        <PeoplePart {...parts} copy={copy} />
        <AgreementsPart {...parts} />
        <MattersPart {...parts} />
        <PackagePart {...parts} />
        <CallsPart {...parts} />
      </div>
    </article>
  )
}

/** Alt+C copies from anywhere in the window, from the note too; AltGr, which types ć, does not. */
function useCopyKey(copyAnswer: () => void): void {
  const newest = useRef(copyAnswer)
  useEffect(() => {
    newest.current = copyAnswer
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const alone = event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey
      if (!alone || event.code !== 'KeyC' || event.getModifierState('AltGraph')) return
      event.preventDefault()
      newest.current()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
}
