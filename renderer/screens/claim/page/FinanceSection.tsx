import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { MoneyLink } from './MoneyLink.tsx'

const columns = ['budget', 'before', 'now', 'cumulative', 'share'] as const
type Row = ClaimPage['finance']['total']

/** The financial progress: budget, earlier claims, this one, both together, per task. */
export function FinanceSection({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const { tasks, direct, indirect, total, version } = claim.finance
  return (
    <Section id="finance" title={t('claim.section.finance')}>
      <Table.ScrollContainer minWidth={720}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{t('claim.finance.task')}</Table.Th>
              {columns.map((column) => (
                <Table.Th scope="col" key={column} className={classes.money}>
                  {t(`claim.finance.${column}`)}
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {tasks.map(({ taskId, name, ...row }) => (
              <Table.Tr key={taskId}>
                <Table.Th scope="row" fw={500}>
                  {name}
                </Table.Th>
                <Figures
                  row={row}
                  now={<MoneyLink amount={row.now} search={{ claim: claim.id, task: taskId }} />}
                />
              </Table.Tr>
            ))}
            <Table.Tr className={classes.sub ?? ''}>
              <Table.Th scope="row" fw={500}>
                {t('claim.finance.direct')}
              </Table.Th>
              <Figures
                row={direct}
                now={<MoneyLink amount={direct.now} search={{ claim: claim.id }} />}
              />
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row" fw={500}>
                {t('claim.finance.indirect')}
              </Table.Th>
              <Figures row={indirect} />
            </Table.Tr>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">{t('claim.finance.total')}</Table.Th>
              <Figures row={total} />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" maw="75ch">
        {version === null ? t('claim.finance.noVersion') : t('claim.finance.formula', { version })}
      </Text>
    </Section>
  )
}

function Figures({ row, now }: { readonly row: Row; readonly now?: ReactNode }) {
  const format = useFormat()
  return (
    <>
      <Table.Td className={classes.money}>
        <MoneyText amount={row.budget} />
      </Table.Td>
      <Table.Td className={classes.money}>
        <MoneyText amount={row.before} />
      </Table.Td>
      <Table.Td className={classes.money}>{now ?? <MoneyText amount={row.now} />}</Table.Td>
      <Table.Td className={classes.money}>
        <MoneyText amount={row.cumulative} />
      </Table.Td>
      <Table.Td className={classes.money}>{format.share(row.cumulative, row.budget)}</Table.Td>
    </>
  )
}
