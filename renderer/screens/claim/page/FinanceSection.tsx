import { Table, Text } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import type { ClaimSearch } from '../search.ts'
import { EarlierDialog } from './EarlierDialog.tsx'
import { EntriesLink, PartLink } from './PartLink.tsx'

const columns = ['budget', 'before', 'now', 'cumulative', 'share'] as const
type Row = ClaimPage['finance']['total']

interface Props {
  readonly claim: ClaimPage
  readonly address: ClaimSearch
  readonly onCloseEarlier: () => void
}

/** The financial progress: budget, earlier claims, this one, both together, per task. */
export function FinanceSection({ claim, address, onCloseEarlier }: Props) {
  const { t } = useTranslation()
  const { tasks, direct, indirect, total, version } = claim.finance
  const common = { claim, address }
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
                  name={name}
                  figure={taskId}
                  now={<EntriesLink claimId={claim.id} taskId={taskId} amount={row.now} />}
                  plan={{ task: taskId }}
                  {...common}
                />
              </Table.Tr>
            ))}
            <Table.Tr className={classes.sub ?? ''}>
              <Table.Th scope="row" fw={500}>
                {t('claim.finance.direct')}
              </Table.Th>
              <Figures
                row={direct}
                name={t('claim.finance.direct')}
                figure="direct"
                now={<EntriesLink claimId={claim.id} amount={direct.now} />}
                plan={{}}
                {...common}
              />
            </Table.Tr>
            <Table.Tr>
              <Table.Th scope="row" fw={500}>
                {t('claim.finance.indirect')}
              </Table.Th>
              <Figures
                row={indirect}
                name={t('claim.finance.indirect')}
                figure="indirect"
                now={<PartLink claimId={claim.id} part="flatRate" amount={indirect.now} />}
                {...common}
              />
            </Table.Tr>
            <Table.Tr className={classes.total ?? ''}>
              <Table.Th scope="row">{t('claim.finance.total')}</Table.Th>
              <Figures
                row={total}
                name={t('claim.finance.total')}
                figure="total"
                now={<PartLink claimId={claim.id} part="documents" amount={total.now} />}
                {...common}
              />
            </Table.Tr>
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <Text size="sm" c="dimmed" maw="75ch">
        {version === null ? t('claim.finance.noVersion') : t('claim.finance.formula', { version })}
      </Text>
      {address.earlier !== undefined && (
        <EarlierDialog finance={claim.finance} figure={address.earlier} onClose={onCloseEarlier} />
      )}
    </Section>
  )
}

interface FiguresProps {
  readonly claim: ClaimPage
  readonly address: ClaimSearch
  readonly row: Row
  readonly name: string
  /** Which figure of earlier claims opens: a task, or a sum. */
  readonly figure: string
  readonly now: ReactNode
  /** What the budget's figure marks in the version in force; without it the totals say it. */
  readonly plan?: { readonly task?: string }
}

function Figures({ claim, address, row, name, figure, now, plan }: FiguresProps) {
  const { t } = useTranslation()
  const format = useFormat()
  const { version } = claim.finance
  return (
    <>
      <Table.Td className={classes.money}>
        {version === null ? (
          <MoneyText amount={row.budget} />
        ) : (
          <TextLink
            to="/budzet/plan"
            search={{ version, ...plan }}
            {...(plan === undefined ? { hash: 'totals' } : {})}
          >
            <MoneyText amount={row.budget} />
          </TextLink>
        )}
      </Table.Td>
      <Table.Td className={classes.money}>
        {row.before === 0 ? (
          <MoneyText amount={row.before} />
        ) : (
          <TextLink
            to="/budzet/wnioski/$id"
            params={{ id: claim.id }}
            search={{ ...address, earlier: figure }}
            resetScroll={false}
            aria-label={t('claim.earlier.open', { name, amount: format.money(row.before) })}
          >
            <MoneyText amount={row.before} />
          </TextLink>
        )}
      </Table.Td>
      <Table.Td className={classes.money}>{now}</Table.Td>
      <Table.Td className={classes.money}>
        <MoneyText amount={row.cumulative} />
      </Table.Td>
      <Table.Td className={classes.money}>{format.share(row.cumulative, row.budget)}</Table.Td>
    </>
  )
}
