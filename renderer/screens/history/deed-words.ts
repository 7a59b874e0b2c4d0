import type { TFunction } from 'i18next'
import type { Format } from '../../ui/format.ts'
import { textOf } from '../../ui/refusal-words.ts'
import type { ChangeSet } from './history.ts'

type Deed = Pick<ChangeSet, 'procedure' | 'steps'>

/**
 * What was done, in words. A move is told by its steps (`Umowa wsparcia: 12 JST`), anything else
 * by the name of its procedure, and a procedure without one by its code.
 */
export function deedWords(t: TFunction, format: Format, { procedure, steps }: Deed): string {
  const told = steps.flatMap(({ step, undone, count }) => {
    const name = textOf(t, `timeline.${step}`)
    if (name === undefined) return []
    const words = undone ? t('timeline.undone', { step: name }) : name
    return count === 1
      ? [words]
      : [t('history.stepOf', { step: words, count, number: format.number(count) })]
  })
  return told.length > 0 ? told.join('; ') : (textOf(t, `procedure.${procedure}`) ?? procedure)
}
