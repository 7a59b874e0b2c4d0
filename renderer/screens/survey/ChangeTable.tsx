import { Table } from '@mantine/core'
import { IconArrowDownRight, IconArrowUpRight, IconMinus } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { BeforeAfter, BeforeAfterAxis } from '../../ui/charts/BeforeAfter.tsx'
import { useFormat } from '../../ui/format.ts'
import { StatusMark } from '../../ui/StatusMark.tsx'
import { useRovingTable } from '../../ui/use-roving-table.ts'
import { useSurveyWords } from './words.ts'

interface Change {
  readonly before: number
  readonly after: number
  readonly change: number
}

interface Props {
  readonly label: string
  /** The heading of the first column. */
  readonly first: string
  /** What stands after a figure. */
  readonly unit: string
  readonly rows: readonly {
    readonly key: string
    readonly name: ReactNode
    /** How many JSTs it is the mean of; null where the row is a JST. */
    readonly jsts: number | null
    readonly change: Change | null
  }[]
}

/** Before, after and change in figures, with the picture of each row beside them. */
export function ChangeTable({ label, first, unit, rows }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const roving = useRovingTable()
  const counted = rows.some(({ jsts }) => jsts !== null)
  const figure = (value: number) => `${format.hundredths(value)}${unit}`
  return (
    <Table.ScrollContainer minWidth={720}>
      <Table {...roving} aria-label={label} verticalSpacing={4} stickyHeader>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{first}</Table.Th>
            {counted && (
              <Table.Th scope="col" className="biuro-number">
                {t('survey.column.jsts')}
              </Table.Th>
            )}
            {(['before', 'after', 'change'] as const).map((column) => (
              <Table.Th scope="col" className="biuro-number" key={column}>
                {t(`survey.column.${column}`)}
              </Table.Th>
            ))}
            <Table.Th scope="col" w="36%">
              <BeforeAfterAxis name={t('survey.column.chart')} />
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ key, name, jsts, change }) => (
            <Table.Tr key={key}>
              <Table.Th scope="row" fw={500}>
                {name}
              </Table.Th>
              {jsts !== null && <Table.Td className="biuro-number">{format.number(jsts)}</Table.Td>}
              {change === null ? (
                <Table.Td colSpan={4}>{t('survey.change.noneOfCriterion')}</Table.Td>
              ) : (
                <>
                  <Table.Td className="biuro-number">{figure(change.before)}</Table.Td>
                  <Table.Td className="biuro-number">{figure(change.after)}</Table.Td>
                  <Table.Td className="biuro-number">
                    <ChangeMark change={change.change} />
                  </Table.Td>
                  <Table.Td>
                    <BeforeAfter before={change.before} after={change.after} />
                  </Table.Td>
                </>
              )}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
}

/** A change with an arrow, a sign and a colour. */
export function ChangeMark({ change }: { readonly change: number }) {
  const { signed } = useSurveyWords()
  if (change === 0) return <StatusMark icon={IconMinus} tone="none" word={signed(0)} />
  return change > 0 ? (
    <StatusMark icon={IconArrowUpRight} tone="good" word={signed(change)} />
  ) : (
    <StatusMark icon={IconArrowDownRight} tone="against" word={signed(change)} />
  )
}
