import type { TFunction } from 'i18next'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { isDay } from '#db/values/day.ts'
import { type BasisPoints, grosze } from '#db/values/money.ts'
import type { Figure } from '#db/values/refusal.ts'
import { type Format, useFormat } from '../../ui/format.ts'
import { textOf } from '../../ui/refusal-words.ts'
import type { JudgedMove } from './budget.ts'

type Reason = JudgedMove['reasons'][number]

/** The figures of a verdict as a person reads them: every number of it is money but the rate. */
function figuresOf(figures: Reason['figures'], format: Format): Record<string, string> {
  const words = (name: string, figure: Figure): string => {
    if (typeof figure === 'string') return isDay(figure) ? format.day(figure) : figure
    if (figure === null) return '–'
    return name === 'rate' ? format.rate(figure as BasisPoints) : format.money(grosze(figure))
  }
  return Object.fromEntries(
    Object.entries(figures).map(([name, figure]) => [name, words(name, figure)]),
  )
}

const reasonSentence = (t: TFunction, format: Format, { code, figures }: Reason): string =>
  textOf(t, `transfer.reason.${code}`, figuresOf(figures, format)) ?? code

/** The verdict on one move in whole sentences, with the figures it rests on. */
function moveSentences(t: TFunction, format: Format, move: JudgedMove): readonly string[] {
  const head = t(`transfer.verdictSentence.${move.verdict}`, { amount: format.money(move.amount) })
  // Where it is impossible, what would need consent is beside the point.
  const reasons = move.reasons.filter(({ verdict }) => verdict === move.verdict)
  const standings = (['source', 'target'] as const).flatMap((side) => {
    const task = move[side]
    const told = reasons.some(({ code }) => code === `${side}OverLimit`)
    if (task === null || told || move.verdict === 'impossible') return []
    return t(`transfer.standing.${side}`, {
      task: task.taskName,
      limit: format.money(task.limit),
      before: format.money(task.before),
      after: format.money(task.after),
    })
  })
  return [head, ...reasons.map((reason) => reasonSentence(t, format, reason)), ...standings]
}

/** Puts verdicts on moves into words; the same on the screen and in the note. */
export function useTransferWords() {
  const { t } = useTranslation()
  const format = useFormat()
  return useMemo(
    () => ({ sentences: (move: JudgedMove) => moveSentences(t, format, move) }),
    [t, format],
  )
}
