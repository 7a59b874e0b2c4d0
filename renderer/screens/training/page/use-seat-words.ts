import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { seatingSchema } from '#electron/contract/training-schemas.ts'
import { useFormat } from '../../../ui/format.ts'

type Seating = z.output<typeof seatingSchema>

/** Says how many people have a seat, how many wait, and whose seat an earlier application took. */
export function useSeatWords(): (seating: Seating, when: 'preview' | 'done') => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ seated, waiting, movedDown }, when) => {
    const counts = {
      seated: t('training.people.wouldSit', { count: seated, number: format.number(seated) }),
      waiting: t('training.people.wouldWait', { count: waiting, number: format.number(waiting) }),
    }
    const sentence = t(`training.people.${when}`, counts)
    if (movedDown.length === 0) return sentence
    return `${sentence} ${t('training.people.wouldLose', { names: movedDown.join(', ') })}`
  }
}
