import { Table, Tooltip } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { BasisPoints } from '#db/values/money.ts'
import {
  type RealisationColumn,
  type RealisationGroup,
  realisationColumns,
} from '#db/values/realisation.ts'
import { useRovingTable } from '../../ui/use-roving-table.ts'
import type { MatrixPlace } from './figure-target.ts'
import classes from './MatrixTable.module.css'
import { MatrixTableRow } from './MatrixTableRow.tsx'
import type { MatrixRow } from './matrix-rows.ts'
import type { RealisationSearch } from './search.ts'

interface Props {
  readonly rows: readonly MatrixRow[]
  readonly totals: readonly MatrixRow[]
  readonly place: MatrixPlace
  readonly address: RealisationSearch
  readonly group: RealisationGroup
  readonly indirectRate: BasisPoints
  readonly indirectProposed: boolean
}

/**
 * The matrix: what each row was given and what became of it; every figure opens its documents.
 * It is one stop of Tab; the arrows go from figure to figure.
 */
export function MatrixTable(props: Props) {
  const { t } = useTranslation()
  const { rows, totals, group } = props
  const roving = useRovingTable()
  // A task with a line in danger stands open until it is closed.
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set())
  const isOpen = (row: MatrixRow) => row.dangers.length > 0 !== turned.has(row.key)
  const turn = (key: string) =>
    setTurned((before) => {
      const after = new Set(before)
      if (!after.delete(key)) after.add(key)
      return after
    })
  const common = {
    place: props.place,
    address: props.address,
    indirectRate: props.indirectRate,
    indirectProposed: props.indirectProposed,
  }
  return (
    <Table.ScrollContainer minWidth={980} type="native" className={classes.box ?? ''}>
      <Table className={classes.table} aria-description={t('realisation.arrows')} {...roving}>
        <Table.Caption className={classes.caption}>
          {t(`realisation.caption.${group}`)}
        </Table.Caption>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t(`realisation.rows.${group}`)}</Table.Th>
            {realisationColumns.map((column) => (
              <Heading key={column} column={column} />
            ))}
            <Heading column="share" />
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.flatMap((row) => [
            <MatrixTableRow
              key={row.key}
              row={row}
              {...common}
              {...(row.lines.length > 0 && { open: isOpen(row), onTurn: () => turn(row.key) })}
            />,
            ...(isOpen(row)
              ? row.lines.map((line) => <MatrixTableRow key={line.key} row={line} {...common} />)
              : []),
          ])}
        </Table.Tbody>
        <Table.Tfoot>
          {totals.map((row) => (
            <MatrixTableRow key={row.key} row={row} {...common} />
          ))}
        </Table.Tfoot>
      </Table>
    </Table.ScrollContainer>
  )
}

/** A column's name; what it means is told where it has the focus. */
function Heading({ column }: { readonly column: RealisationColumn | 'share' }) {
  const { t } = useTranslation()
  const meaning = t(`realisation.formula.${column}`)
  return (
    <Table.Th scope="col" className="biuro-number">
      <Tooltip label={meaning} multiline maw={320}>
        <button type="button" className={classes.meaning} aria-description={meaning}>
          {t(`realisation.column.${column}`)}
        </button>
      </Tooltip>
    </Table.Th>
  )
}
