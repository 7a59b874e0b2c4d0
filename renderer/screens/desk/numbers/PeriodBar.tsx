import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { deskPeriodNames } from '#db/values/desk-numbers.ts'
import { DayField } from '../../../ui/DayField.tsx'
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
      <fieldset className={classes.presets} aria-label={t('deskNumbers.period.label')}>
        {deskPeriodNames.map((name) => {
          const { from, to } = periods[name]
          const current = from === period.from && to === period.to
          return (
            <Button
              key={name}
              variant={current ? 'filled' : 'default'}
              aria-pressed={current}
              onClick={() => onChange({ from, to })}
            >
              {t(`deskNumbers.period.${name}`)}
            </Button>
          )
        })}
      </fieldset>
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
