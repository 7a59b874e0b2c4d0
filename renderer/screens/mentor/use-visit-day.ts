import { useTranslation } from 'react-i18next'
import { useFormat } from '../../ui/format.ts'
import type { MentorVisit } from './mentor.ts'

/** When a visit was held, or is planned, with its hour: `5.03.2021, 10:00`. */
export function useVisitDay(): (
  visit: Pick<MentorVisit, 'plannedOn' | 'plannedAt' | 'heldOn'>,
) => string {
  const { t } = useTranslation()
  const format = useFormat()
  return ({ plannedOn, plannedAt, heldOn }) => {
    const day = format.day(heldOn ?? plannedOn)
    const moved = heldOn !== null && heldOn !== plannedOn
    return plannedAt === null || moved ? day : t('mentor.visit.at', { day, hour: plannedAt })
  }
}
