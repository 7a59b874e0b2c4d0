import { Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Section } from '../../../ui/Section.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import classes from '../Indicator.module.css'
import type { Evidence } from '../indicator.ts'
import { MarkLink } from '../MarkLink.tsx'
import { useIndicatorWords } from '../use-indicator-words.ts'

interface Props {
  readonly counted: Evidence['counted']
  readonly named: boolean
  /** Whether something narrows the list. */
  readonly looking: boolean
}

/** Everything that counts: name, JST and since when; Enter opens the record. */
export function CountedTable({ counted, named, looking }: Props) {
  const { total, found, rows } = counted
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const roving = useRovingTable()
  const title = looking
    ? t('indicator.evidence.countedOf', {
        shown: format.number(found),
        number: format.number(total),
      })
    : t('indicator.evidence.counted', { number: format.number(total) })
  const withJst = rows.some((row) => words.jst(row) !== '')
  return (
    <Section title={title}>
      {total === 0 && <Text c="dimmed">{t('indicator.evidence.nobody')}</Text>}
      {named && total > 0 && rows.length === 0 && looking && (
        <Text c="dimmed">{t('indicator.evidence.notFound')}</Text>
      )}
      {rows.length > 0 && (
        <div className={classes.box}>
          <Table
            {...roving}
            aria-label={title}
            verticalSpacing={3}
            className={classes.evidence ?? ''}
          >
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('indicator.evidence.name')}</Table.Th>
                {withJst && <Table.Th scope="col">{t('indicator.evidence.jst')}</Table.Th>}
                <Table.Th scope="col">{t('indicator.evidence.since')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.key}>
                  <Table.Th scope="row" fw={500}>
                    <MarkLink mark={row}>{words.named(row)}</MarkLink>
                  </Table.Th>
                  {withJst && <Table.Td>{words.jst(row)}</Table.Td>}
                  <Table.Td>
                    <DayText day={row.since} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </div>
      )}
    </Section>
  )
}
