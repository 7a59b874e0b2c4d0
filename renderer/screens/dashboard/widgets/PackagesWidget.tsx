import { Table } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import {
  type CellState,
  cellStates,
  deliverableKey,
  type PackageTally,
} from '#db/values/package.ts'
import { ChartFrame } from '../../../ui/charts/ChartFrame.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { PackageSearch } from '../../package/search.ts'
import { useDeliverableWords } from '../../package/use-deliverable-words.ts'
import classes from './PackagesWidget.module.css'
import type { WidgetProps } from './Widget.tsx'

/** From what is done to what nobody ordered. */
const order = cellStates.toReversed()

const behind = (one: PackageTally, state: CellState): PackageSearch => ({
  ...{ view: 'list', kind: deliverableKey(one), state, standing: true },
})

/**
 * How far each thing of the package is over all JSTs. Every part opens its deliverables, but on a
 * past day it is told alone: their screen shows them as they are now.
 */
export default function PackagesWidget({ title, actions, overview }: WidgetProps) {
  const { t } = useTranslation()
  return (
    <Loaded query={overview} what={t('dashboard.loading')}>
      {({ packages, day, isPast }) => {
        const jsts = packages[0] === undefined ? 0 : wholeOf(packages[0])
        return (
          <ChartFrame
            title={title}
            day={day}
            actions={actions}
            nothing={jsts === 0 ? t('dashboard.noPackages') : null}
            table={<PackageTable packages={packages} isPast={isPast} />}
            more={
              <TextLink to="/wdrozenia/pakiet" size="sm">
                {t('dashboard.toPackages')}
              </TextLink>
            }
          >
            <PackageBars packages={packages} isPast={isPast} />
          </ChartFrame>
        )
      }}
    </Loaded>
  )
}

const wholeOf = ({ counts }: PackageTally): number =>
  Object.values(counts).reduce((sum, count) => sum + count, 0)

interface Packages {
  readonly packages: readonly PackageTally[]
  readonly isPast: boolean
}

function PackageBars({ packages, isPast }: Packages) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  return (
    <>
      {packages.map((one) => (
        <div key={deliverableKey(one)} className={classes.row}>
          <span className={classes.name}>{words.short(one)}</span>
          <span className={classes.bar}>
            {order.map((state) => (
              <Part key={state} one={one} state={state} isPast={isPast} />
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
      <div className={classes.legend}>
        {order.map((state) => (
          <span key={state}>
            <i className={classes.part} data-state={state} />
            {t(`package.state.${state}`)}
          </span>
        ))}
      </div>
    </>
  )
}

interface PartProps {
  readonly one: PackageTally
  readonly state: CellState
  readonly isPast: boolean
}

function Part({ one, state, isPast }: PartProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  const count = one.counts[state]
  if (count === 0) return null
  const look = { className: classes.part, 'data-state': state, style: { flexGrow: count } }
  if (isPast) return <span {...look} />
  return (
    <Link
      to="/wdrozenia/pakiet"
      search={behind(one, state)}
      {...look}
      tabIndex={-1}
      title={t('dashboard.part', {
        what: words.name(one),
        state: t(`package.state.${state}`),
        number: format.number(count),
      })}
    />
  )
}

function PackageTable({ packages, isPast }: Packages) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useDeliverableWords()
  return (
    <Table.ScrollContainer minWidth={420} type="native">
      <Table fz="xs" horizontalSpacing={4}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('dashboard.deliverable')}</Table.Th>
            {order.map((state) => (
              <Table.Th scope="col" className="biuro-number" key={state}>
                {t(`package.state.${state}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {packages.map((one) => (
            <Table.Tr key={deliverableKey(one)}>
              <Table.Th scope="row">{words.name(one)}</Table.Th>
              {order.map((state) => (
                <Table.Td className="biuro-number" key={state}>
                  {isPast || one.counts[state] === 0 ? (
                    format.number(one.counts[state])
                  ) : (
                    <TextLink
                      to="/wdrozenia/pakiet"
                      search={behind(one, state)}
                      aria-label={t('dashboard.part', {
                        what: words.name(one),
                        state: t(`package.state.${state}`),
                        number: format.number(one.counts[state]),
                      })}
                    >
                      {format.number(one.counts[state])}
                    </TextLink>
                  )}
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
