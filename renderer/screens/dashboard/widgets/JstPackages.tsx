import { Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'
import { useFormat } from '../../../ui/format.ts'
import { useDeliverableWords } from '../../package/use-deliverable-words.ts'
import classes from './PackagesWidget.module.css'
import type { JstPackage } from './packages.ts'

interface Props {
  readonly deliverables: readonly Deliverable[]
  readonly jsts: readonly JstPackage[]
}

/** Each JST as a strip of its package, the things in the order of the bars; it opens the package. */
export function JstPackages({ deliverables, jsts }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  return (
    <div className={classes.jsts}>
      <Text size="xs" fw={600}>
        {t('dashboard.byJst')}
      </Text>
      {jsts.map((jst) => {
        const { teryt, name, cells, delivered } = jst
        const done = t('dashboard.doneOf', {
          done: format.number(delivered),
          whole: format.number(cells.length),
        })
        const told = t('dashboard.jstPackage', { jst: words.jst(jst), done })
        return (
          <Link
            key={teryt}
            to="/wdrozenia/pakiet"
            search={{ q: teryt }}
            className={classes.jst}
            data-jst={teryt}
            aria-label={told}
            title={told}
          >
            <span className={classes.jstName}>{name}</span>
            <span className={classes.cells}>
              {deliverables.map((one, at) => (
                <i
                  key={deliverableKey(one)}
                  className={classes.part}
                  data-state={cells[at]?.state}
                />
              ))}
            </span>
            <span className={classes.done}>{done}</span>
          </Link>
        )
      })}
    </div>
  )
}
