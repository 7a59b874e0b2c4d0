import { Text } from '@mantine/core'
import type { ReactNode } from 'react'
import type { Grosze } from '#db/values/money.ts'
import { MoneyText } from '../../ui/MoneyText.tsx'
import classes from './BudgetTable.module.css'

interface Amounts {
  /** Null where there is no such amount. */
  readonly before: Grosze | null
  readonly after: Grosze | null
  readonly difference: Grosze
}

interface Line extends Amounts {
  readonly lineId: string
  readonly lineName: string
  readonly taskName: string
}

interface Props<L extends Line> {
  readonly label: string
  readonly headings: Readonly<Record<'line' | 'before' | 'after' | 'difference' | 'total', string>>
  /** What is said of each line between its name and its amounts. */
  readonly said?: { readonly heading: string; readonly of: (line: L) => ReactNode }
  readonly lines: readonly L[]
  readonly total: Amounts
  /** What stands in the place of lines when there are none. */
  readonly none?: string
}

const amounts = ['before', 'after', 'difference'] as const

/** Cost lines before and after, the difference, and what they add up to. */
export function BeforeAfterTable<L extends Line>(props: Props<L>) {
  const { label, headings, said, lines, total, none } = props
  const words = said === undefined ? 1 : 2
  const cells = (row: Amounts) =>
    amounts.map((column) => (
      <td key={column} className={classes.number}>
        <Amount amount={row[column]} />
      </td>
    ))
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{headings.line}</th>
            {said && <th scope="col">{said.heading}</th>}
            {amounts.map((column) => (
              <th key={column} scope="col" className={classes.number}>
                {headings[column]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <tr key={line.lineId}>
              <th scope="row">
                {line.lineName}
                <Text size="xs" c="dimmed">
                  {line.taskName}
                </Text>
              </th>
              {said && <td>{said.of(line)}</td>}
              {cells(line)}
            </tr>
          ))}
          {lines.length === 0 && none !== undefined && (
            <tr>
              <td colSpan={words + amounts.length}>{none}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={words}>
              {headings.total}
            </th>
            {cells(total)}
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

function Amount({ amount }: { readonly amount: Grosze | null }) {
  return amount === null ? <span aria-hidden>–</span> : <MoneyText amount={amount} />
}
