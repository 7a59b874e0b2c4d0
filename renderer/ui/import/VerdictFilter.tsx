import { useTranslation } from 'react-i18next'
import { useFormat } from '../format.ts'
import type { StatusLook } from '../StatusMark.tsx'
import classes from './VerdictFilter.module.css'

interface Props<V extends string> {
  /** Every verdict in its order, how it looks and what its rows are called. */
  readonly verdicts: readonly V[]
  readonly looks: Readonly<Record<V, StatusLook>>
  readonly nameOf: (verdict: V) => string
  readonly counts: Readonly<Record<V, number>>
  readonly chosen: V | undefined
  readonly onChoose: (verdict: V | undefined) => void
}

/** How many rows each verdict has; each count narrows the list to its rows. */
export function VerdictFilter<V extends string>(props: Props<V>) {
  const { verdicts, looks, nameOf, counts, chosen, onChoose } = props
  const { t } = useTranslation()
  const format = useFormat()
  const all = verdicts.reduce((sum, verdict) => sum + counts[verdict], 0)
  const shown = verdicts.filter((verdict) => counts[verdict] > 0 || verdict === chosen)
  return (
    <fieldset className={classes.filter}>
      <legend className={classes.legend}>{t('import.filter.label')}</legend>
      <button
        type="button"
        className={classes.choice}
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        {t('import.filter.all')} <b>{format.number(all)}</b>
      </button>
      {shown.map((verdict) => {
        const { icon: Icon } = looks[verdict]
        return (
          <button
            key={verdict}
            type="button"
            className={classes.choice}
            aria-pressed={chosen === verdict}
            onClick={() => onChoose(chosen === verdict ? undefined : verdict)}
          >
            <Icon size={15} stroke={1.75} aria-hidden />
            {nameOf(verdict)} <b>{format.number(counts[verdict])}</b>
          </button>
        )
      })}
    </fieldset>
  )
}
