import { Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { LineRemark, LineVerdict } from '#db/values/budget-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { stageName } from '../../../ui/stage-words.ts'
import rowClasses from '../../recruitment/import/RowTable.module.css'
import { VerdictBadge } from '../../recruitment/import/VerdictBadge.tsx'
import { useBudgetWords } from '../quantity-words.ts'

/** A box that may hold nothing to stop at is scrolled by keys all the same. */
const scrolledByKeys = { tabIndex: 0 } as const

interface Props {
  readonly rows: readonly LineVerdict[]
  readonly leftOut: ReadonlySet<number>
  readonly onTake: (line: number) => void
}

/** The rows of the file with the verdict on each; rows that say nothing are left to the end. */
export function LinesTable({ rows, leftOut, onTake }: Props) {
  const { t } = useTranslation()
  return (
    <div className={rowClasses.box} {...scrolledByKeys}>
      <table className={rowClasses.table} aria-label={t('import.rows.title')}>
        <colgroup>
          {(['take', 'line', 'label', 'verdict', 'details'] as const).map((column) => (
            <col key={column} className={rowClasses[column]} />
          ))}
        </colgroup>
        <thead>
          <tr>
            <td />
            {(['line', 'label', 'verdict'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`import.rows.${column}`)}
              </th>
            ))}
            <th scope="col">{t('budget.import.details')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.line} className={rowClasses.row}>
              <td>
                {(row.verdict === 'new' || row.verdict === 'changed') && (
                  <input
                    type="checkbox"
                    className={rowClasses.mark}
                    aria-label={t('import.rows.take', { line: row.line, label: row.label })}
                    checked={!leftOut.has(row.line)}
                    onChange={() => onTake(row.line)}
                  />
                )}
              </td>
              <td className={rowClasses.number}>{row.line}</td>
              <th scope="row">{row.label}</th>
              <td>
                <VerdictBadge verdict={row.verdict} />
              </td>
              <td>
                <Details row={row} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Details({ row }: { readonly row: LineVerdict }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useBudgetWords()
  if (row.verdict === 'ignored') {
    return (
      <Text c="dimmed" size="sm">
        {row.reason === 'taskHeading'
          ? t('budget.import.taskHeading')
          : t(`importIgnored.${row.reason}`)}
      </Text>
    )
  }
  if (row.verdict === 'refused') {
    return (
      <div>
        {row.heading !== null && row.heading !== '' && (
          <b>{t('import.rows.inColumn', { heading: row.heading })} </b>
        )}
        {refusalSentence(t, format, row.refusal)}
      </div>
    )
  }
  return (
    <div>
      <div>
        {row.before !== null && row.before !== row.amount && (
          <>
            <s>
              <MoneyText amount={row.before} />
            </s>{' '}
            →{' '}
          </>
        )}
        <b>
          <MoneyText amount={row.amount} />
        </b>{' '}
        {t('budget.import.cost', {
          quantity: words.quantity(row.quantity),
          unit: row.unit,
          price: format.money(row.unitPrice),
        })}
      </div>
      <Text size="sm" c="dimmed">
        {row.stage === null ? '' : `${stageName(t, row.stage.name)} · `}
        {row.task} · {t(`budget.category.${row.category}`)}
        {row.plan === null ? '' : ` · ${t('budget.import.months', { count: row.plan.length })}`}
      </Text>
      {row.remarks.map((remark) => (
        <Text key={remark.code} size="sm">
          {remarkWords(remark)}
        </Text>
      ))}
    </div>
  )

  function remarkWords({ code, file, computed }: LineRemark): string {
    if (code !== 'valueDiffers') return t(`budget.import.remark.${code}`)
    return t('budget.import.remark.valueDiffers', {
      file: file === undefined ? '' : format.money(file),
      computed: computed === undefined ? '' : format.money(computed),
    })
  }
}
