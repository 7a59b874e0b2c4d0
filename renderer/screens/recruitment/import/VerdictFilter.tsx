import { useTranslation } from 'react-i18next'
import { rowVerdicts } from '#db/values/recruitment-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { verdictLooks } from './VerdictBadge.tsx'
import classes from './VerdictFilter.module.css'
import type { Verdict } from './verdicts.ts'

interface Props {
  readonly counts: Readonly<Record<Verdict, number>>
  readonly chosen: Verdict | undefined
  readonly onChoose: (verdict: Verdict | undefined) => void
}

/** How many rows each verdict has; each count narrows the list to its rows. */
export function VerdictFilter({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  const shown = rowVerdicts.filter((verdict) => counts[verdict] > 0 || verdict === chosen)
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
        const { icon: Icon } = verdictLooks[verdict]
        return (
          <button
            key={verdict}
            type="button"
            className={classes.choice}
            aria-pressed={chosen === verdict}
            onClick={() => onChoose(chosen === verdict ? undefined : verdict)}
          >
            <Icon size={15} stroke={1.75} aria-hidden />
            {t(`import.filter.${verdict}`)} <b>{format.number(counts[verdict])}</b>
          </button>
        )
      })}
    </fieldset>
  )
}
