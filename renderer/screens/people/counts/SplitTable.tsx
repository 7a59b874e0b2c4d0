import { Table } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AttendanceFigure, CountRow, PeopleFigure } from '#db/values/people-counts.ts'
import classes from './Counts.module.css'
import { Meaning } from './Meaning.tsx'

interface Props<F extends string> {
  readonly caption: string
  /** What the rows are. */
  readonly rowsName: string
  readonly figures: readonly F[]
  /** The figure that the table is about. */
  readonly main: F
  readonly rows: readonly CountRow<Readonly<Record<F, number>>>[]
  /** Null when the rows are not all of them. */
  readonly whole: Readonly<Record<F, number>> | null
  readonly nameOf: (key: string) => string
  /** A figure of a row, or of the whole for null. */
  readonly cell: (figure: F, count: number, key: string | null) => ReactNode
  /** One more column, after the figures. */
  readonly extra?: { readonly heading: ReactNode; readonly cell: (key: string) => ReactNode }
}

/** Figures split into rows, which add up to the last line; each heading says how it counts. */
export function SplitTable<F extends PeopleFigure | AttendanceFigure>(props: Props<F>) {
  const { t } = useTranslation()
  const { figures, main, rows, whole, extra } = props
  const cells = (values: Readonly<Record<F, number>>, key: string | null) =>
    figures.map((figure) => (
      <Table.Td
        key={figure}
        className={figure === main ? `biuro-number ${classes.main}` : 'biuro-number'}
      >
        {props.cell(figure, values[figure], key)}
      </Table.Td>
    ))
  return (
    <Table.ScrollContainer minWidth={640} type="native" className={classes.box ?? ''}>
      <Table className={classes.table} aria-label={props.caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{props.rowsName}</Table.Th>
            {figures.map((figure) => (
              <Table.Th key={figure} scope="col" className="biuro-number">
                <Meaning
                  name={t(`peopleCounts.column.${figure}`)}
                  formula={t(`peopleCounts.formula.${figure}`)}
                />
              </Table.Th>
            ))}
            {extra && (
              <Table.Th scope="col" className={classes.team}>
                {extra.heading}
              </Table.Th>
            )}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, figures: values }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{props.nameOf(key)}</Table.Th>
              {cells(values, key)}
              {extra && <Table.Td className={classes.team}>{extra.cell(key)}</Table.Td>}
            </Table.Tr>
          ))}
        </Table.Tbody>
        {whole && (
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('peopleCounts.whole')}</Table.Th>
              {cells(whole, null)}
              {extra && <Table.Td />}
            </Table.Tr>
          </Table.Tfoot>
        )}
      </Table>
    </Table.ScrollContainer>
  )
}
