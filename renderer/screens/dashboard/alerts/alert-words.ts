import type { TFunction } from 'i18next'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import type { Format } from '../../../ui/format.ts'

/**
 * What an alert costs and whose move it is, in words: one's own move is told so, that of one
 * mentor by name.
 */
export function alertWords(t: TFunction, format: Format) {
  const amount = (alert: DashboardAlert): string | null => {
    if (alert.money === null || alert.money === 0) return null
    const words = { money: format.money(alert.money) }
    switch (alert.kind) {
      case 'lines':
        return t(`dashboard.cost.lines.${alert.danger}`, words)
      case 'tranche':
        return alert.awaiting === 0
          ? t('dashboard.cost.tranche', words)
          : t('dashboard.cost.trancheAwaiting', {
              ...words,
              awaiting: format.money(alert.awaiting),
            })
      case 'quota':
        return t('dashboard.cost.simulated', words)
      case 'indicator':
        return t(`dashboard.cost.${alert.verdict === 'ending' ? 'asItStands' : 'simulated'}`, words)
      default:
        return t('dashboard.cost.waiting', words)
    }
  }
  const late = ({ kind, days }: DashboardAlert): string | null => {
    if (days === 0) return null
    return t(kind === 'plans' ? 'dashboard.cost.stageRuns' : 'dashboard.cost.late', { count: days })
  }
  return {
    /** Empty where nothing can be told. */
    cost: (alert: DashboardAlert) =>
      [amount(alert), late(alert)].filter((part) => part !== null).join(', '),
    whose: ({ mine, mentor, whose }: DashboardAlert) => {
      if (mine) return t('dashboard.whose.mine')
      return mentor === null
        ? t(`dashboard.whose.${whose}`)
        : t('dashboard.whose.oneMentor', { name: mentor.name })
    },
  }
}
