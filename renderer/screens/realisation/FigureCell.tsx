import { Table, Tooltip } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { RealisationColumn } from '#db/values/realisation.ts'
import { useFormat } from '../../ui/format.ts'
import { FigureLink } from './FigureLink.tsx'
import { figureTarget, type MatrixPlace } from './figure-target.ts'
import classes from './MatrixTable.module.css'
import type { MatrixRow, RowSubject } from './matrix-rows.ts'
import type { RealisationSearch } from './search.ts'

interface Props {
  readonly row: MatrixRow
  readonly name: string
  readonly column: RealisationColumn | 'share'
  readonly place: MatrixPlace
  readonly address: RealisationSearch
}

const totals: readonly RowSubject['kind'][] = ['task', 'direct', 'indirect', 'total']

/** A figure that opens what it is made of, or how it was computed; a total says how in a word. */
export function FigureCell({ row, name, column, place, address }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { subject, figures } = row
  const what = t(`realisation.formula.${column}`)
  const formula =
    totals.includes(subject.kind) && column !== 'share'
      ? t(`realisation.total.${totalKind(subject, column)}`, { what })
      : undefined
  const target =
    column === 'share' && figures.budget === 0 ? null : figureTarget(row, column, place)
  const shown = useShown(row, column)
  const said = formula === undefined ? {} : { 'aria-description': formula }
  const negative = column !== 'share' && figures[column] < 0
  return (
    <Table.Td className="biuro-number" {...(negative && { 'data-negative': true })}>
      <Formula text={formula}>
        {target === null ? (
          <span {...said}>{shown}</span>
        ) : (
          <FigureLink
            target={target}
            address={address}
            className={classes.figure ?? ''}
            // The table's caption says the currency once; a figure read out alone says it itself.
            aria-label={t('realisation.figure', {
              what: t(`realisation.column.${column}`),
              name,
              amount:
                column === 'share'
                  ? format.share(figures.engaged, figures.budget)
                  : format.money(figures[column]),
            })}
            {...said}
          >
            {shown}
          </FigureLink>
        )}
      </Formula>
    </Table.Td>
  )
}

/** An amount, or the engaged share; a dash where there is nothing to be a share of. */
function useShown({ figures }: MatrixRow, column: Props['column']): ReactNode {
  const { t } = useTranslation()
  const format = useFormat()
  if (column !== 'share') return format.amount(figures[column])
  if (figures.budget !== 0) return format.share(figures.engaged, figures.budget)
  return (
    <>
      <span aria-hidden>–</span>
      <span className={classes.hidden}>{t('realisation.noShare')}</span>
    </>
  )
}

function totalKind({ kind }: RowSubject, column: RealisationColumn) {
  if (kind === 'task') return 'lines' as const
  if (column === 'contracted' && kind !== 'direct') return 'contracted' as const
  return kind === 'direct' || kind === 'indirect' ? kind : ('total' as const)
}

function Formula({ text, children }: { text: string | undefined; children: ReactNode }) {
  if (text === undefined) return children
  return (
    <Tooltip label={text} multiline maw={360}>
      <span>{children}</span>
    </Tooltip>
  )
}
