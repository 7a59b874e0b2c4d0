import { Table } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type DeskCounts, deskFigures } from '#db/values/desk-numbers.ts'
import type { Period } from '#db/values/period.ts'
import { ShareBar } from '../../../ui/charts/ShareBar.tsx'
import { CountLink } from './CountLink.tsx'
import classes from './Numbers.module.css'
import type { Behind } from './numbers.ts'

interface Props {
  readonly caption: string
  readonly rowsName: string
  readonly rows: readonly {
    readonly key: string
    readonly name: string
    readonly period: Period
    readonly more?: Behind
    readonly counts: DeskCounts
  }[]
  /** With a bar in each row, as long as its conversations. */
  readonly bars?: boolean
}

/** Counts of conversations in rows; each number opens its own. */
export function CountsTable({ caption, rowsName, rows, bars = false }: Props) {
  const { t } = useTranslation()
  const most = Math.max(1, ...rows.map(({ counts }) => counts.conversations))
  return (
    <Table.ScrollContainer minWidth={360} type="native" className={classes.box ?? ''}>
      <Table className={classes.table} aria-label={caption}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{rowsName}</Table.Th>
            {bars && <Table.Td />}
            {deskFigures.map((figure) => (
              <Table.Th key={figure} scope="col" className="biuro-number">
                {t(`deskNumbers.column.${figure}`)}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, name, period, more = {}, counts }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row">{name}</Table.Th>
              {bars && (
                <Table.Td className={classes.bar}>
                  <ShareBar share={counts.conversations / most} own />
                </Table.Td>
              )}
              {deskFigures.map((figure) => (
                <Table.Td key={figure} className="biuro-number">
                  <CountLink {...{ figure, period, more, name }} count={counts[figure]} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}
