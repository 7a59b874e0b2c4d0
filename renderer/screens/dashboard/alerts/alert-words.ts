import type { TFunction } from 'i18next'
import type { DashboardAlert } from '#db/values/dashboard.ts'
import type { Role } from '#db/values/role.ts'
import type { Format } from '../../../ui/format.ts'

/**
 * What an alert costs and whose move it is, in words. On the screen `role` is that of who works
 * here, whose own moves are told so; on paper nobody's.
 */
export function alertWords(t: TFunction, format: Format, role: Role | null) {
  const isMine = ({ whose }: DashboardAlert) => whose === role
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
    whose: (alert: DashboardAlert) => t(`dashboard.whose.${isMine(alert) ? 'mine' : alert.whose}`),
    /** Whether it is the move of who works here. */
    isMine,
  }
}
