import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type CellState, deliverableKey } from '#db/values/package.ts'
import { useFormat } from '../../../ui/format.ts'
import { useDeliverableWords } from '../../package/use-deliverable-words.ts'
import classes from './PackagesWidget.module.css'
import { behind, fromDone, type Tally, wholeOf } from './packages.ts'

/** Each thing of the package as a bar of its states over all JSTs, with the legend. */
export function PackageBars({ packages }: { readonly packages: readonly Tally[] }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  return (
    <>
      {packages.map((one) => (
        <div key={deliverableKey(one)} className={classes.row}>
          <span className={classes.name}>{words.short(one)}</span>
          <span className={classes.bar}>
            {fromDone.map((state) => (
              <Part key={state} one={one} state={state} />
            ))}
          </span>
          <span className={classes.done}>
            {t('dashboard.doneOf', {
              done: format.number(one.counts.delivered),
              whole: format.number(wholeOf(one)),
            })}
          </span>
        </div>
      ))}
      <div className={classes.legend} aria-hidden>
        {fromDone.map((state) => (
          <span key={state}>
            <i className={classes.part} data-state={state} data-legend={state} />
            {t(`package.state.${state}`)}
          </span>
        ))}
      </div>
    </>
  )
}

function Part({ one, state }: { readonly one: Tally; readonly state: CellState }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  const count = one.counts[state]
  if (count === 0) return null
  const told = t('dashboard.part', {
    what: words.name(one),
    state: t(`package.state.${state}`),
    number: format.number(count),
  })
  return (
    <Link
      to="/wdrozenia/pakiet"
      search={behind(one, state)}
      className={classes.part}
      data-state={state}
      data-mark={state}
      style={{ flexGrow: count }}
      aria-label={told}
      title={told}
    />
  )
}
