import { Checkbox, Text } from '@mantine/core'
import { IconCirclePlus, IconEqual, IconMinus, IconPencil } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Grosze } from '#db/values/money.ts'
import { api } from '../../api.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { MoneyText } from '../../ui/MoneyText.tsx'
import { Section } from '../../ui/Section.tsx'
import { type StatusLook, StatusMark } from '../../ui/StatusMark.tsx'
import classes from './BudgetTable.module.css'
import type { Comparison, VersionSummary } from './budget.ts'

const looks: Readonly<Record<Comparison['lines'][number]['change'], StatusLook>> = {
  added: { icon: IconCirclePlus, tone: 'good' },
  removed: { icon: IconMinus, tone: 'against' },
  changed: { icon: IconPencil, tone: 'sent' },
  same: { icon: IconEqual, tone: 'none' },
}

interface Props {
  readonly before: VersionSummary
  readonly after: VersionSummary
}

/** Two versions line by line: what was added, taken out and changed, and by how much. */
export function CompareSection({ before, after }: Props) {
  const { t } = useTranslation()
  const [all, setAll] = useState(false)
  const query = useQuery(
    api.budget.compare.queryOptions({ input: { beforeId: before.id, afterId: after.id } }),
  )
  return (
    <Section
      title={t('budget.compare.title', { before: before.ordinal, after: after.ordinal })}
      actions={
        <Checkbox
          label={t('budget.compare.all')}
          checked={all}
          onChange={({ currentTarget }) => setAll(currentTarget.checked)}
        />
      }
    >
      <Loaded query={query} what={t('budget.compare.reading')}>
        {(data) => <CompareTable comparison={data} all={all} before={before} after={after} />}
      </Loaded>
    </Section>
  )
}

interface TableProps extends Props {
  readonly comparison: Comparison
  readonly all: boolean
}

function CompareTable({ comparison, all, before, after }: TableProps) {
  const { t } = useTranslation()
  const lines = comparison.lines.filter(({ change }) => all || change !== 'same')
  const money = (amount: Grosze | null) =>
    amount === null ? <span aria-hidden>–</span> : <MoneyText amount={amount} />
  const heading = t('budget.compare.title', { before: before.ordinal, after: after.ordinal })
  return (
    <div className={classes.box}>
      <table className={classes.table} aria-label={heading}>
        <thead>
          <tr>
            <th scope="col">{t('budget.line.name')}</th>
            <th scope="col">{t('budget.compare.change')}</th>
            <th scope="col" className={classes.number}>
              {t('budget.version.number', { number: before.ordinal })}
            </th>
            <th scope="col" className={classes.number}>
              {t('budget.version.number', { number: after.ordinal })}
            </th>
            <th scope="col" className={classes.number}>
              {t('budget.compare.difference')}
            </th>
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
              <td>
                <StatusMark
                  {...looks[line.change]}
                  word={t(`budget.compare.kind.${line.change}`)}
                />
              </td>
              <td className={classes.number}>{money(line.before)}</td>
              <td className={classes.number}>{money(line.after)}</td>
              <td className={classes.number}>{money(line.difference)}</td>
            </tr>
          ))}
          {lines.length === 0 && (
            <tr>
              <td colSpan={5}>{t('budget.compare.none')}</td>
            </tr>
          )}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('budget.linesTotal')}
            </th>
            <td className={classes.number}>{money(comparison.before)}</td>
            <td className={classes.number}>{money(comparison.after)}</td>
            <td className={classes.number}>{money(comparison.difference)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}
