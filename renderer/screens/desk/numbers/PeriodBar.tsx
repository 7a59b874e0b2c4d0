import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { deskPeriodNames } from '#db/values/desk-numbers.ts'
import { DayField } from '../../../ui/DayField.tsx'
import { LinkButton } from '../../../ui/LinkButton.tsx'
import classes from './Numbers.module.css'
import type { FoundNumbers } from './numbers.ts'

interface Props {
  readonly found: Pick<FoundNumbers, 'period' | 'periods'>
  readonly onChange: (period: { readonly from: Day; readonly to: Day }) => void
}

/** The days that the figures are of: the usual periods one key away, or any others typed. */
export function PeriodBar({ found: { period, periods }, onChange }: Props) {
  const { t } = useTranslation()
  return (
    <div className={classes.period}>
      <nav aria-label={t('deskNumbers.period.label')} className={classes.presets}>
        {deskPeriodNames.map((name) => {
          const { from, to } = periods[name]
          const current = from === period.from && to === period.to
          return (
            <LinkButton
              key={name}
              to="/kontakt/liczby"
              search={{ from, to }}
              replace
              resetScroll={false}
              variant={current ? 'filled' : 'default'}
              // The router marks the address of any period as this screen's own.
              activeProps={{ 'aria-current': current ? 'true' : undefined }}
            >
              {t(`deskNumbers.period.${name}`)}
            </LinkButton>
          )
        })}
      </nav>
      <DayField
        label={t('deskNumbers.period.from')}
        value={period.from}
        max={period.to}
        holdsLast
        w="9.5rem"
        onChange={(from) => from && onChange({ from, to: period.to })}
      />
      <DayField
        label={t('deskNumbers.period.to')}
        value={period.to}
        min={period.from}
        holdsLast
        w="9.5rem"
        onChange={(to) => to && onChange({ from: period.from, to })}
      />
    </div>
  )
}
