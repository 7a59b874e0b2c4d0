import { Text } from '@mantine/core'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { LineRemark, LineVerdict } from '#db/values/budget-import.ts'
import { useFormat } from '../../../ui/format.ts'
import { JudgedLine } from '../../../ui/import/JudgedLine.tsx'
import { TakeAllMark } from '../../../ui/import/TakeAllMark.tsx'
import { VerdictBadge } from '../../../ui/import/VerdictBadge.tsx'
import { VirtualRows } from '../../../ui/import/VirtualRows.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { refusalSentence } from '../../../ui/refusal-words.ts'
import { stageName } from '../../../ui/stage-words.ts'
import { useBudgetWords } from '../quantity-words.ts'

const columns = ['take', 'line', 'label', 'verdict', 'details'] as const

interface Props {
  readonly rows: readonly LineVerdict[]
  readonly leftOut: ReadonlySet<number>
  readonly taken: 'none' | 'some' | 'all' | null
  readonly onTake: (line: number) => void
  readonly onTakeAll: () => void
}

/** The rows of the file with the verdict on each; a long file draws only what is seen. */
export function LinesTable({ rows, leftOut, taken, onTake, onTakeAll }: Props) {
  const { t } = useTranslation()
  return (
    <VirtualRows
      label={t('import.rows.title')}
      rows={rows}
      keyOf={({ line }) => line}
      columns={columns}
      heading={
        <>
          <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={onTakeAll} />}</td>
          {(['line', 'label', 'verdict'] as const).map((column) => (
            <th key={column} scope="col">
              {t(`import.rows.${column}`)}
            </th>
          ))}
          <th scope="col">{t('budget.import.details')}</th>
        </>
      }
    >
      {(row, index, measure) => (
        <Line
          key={row.line}
          row={row}
          index={index}
          taken={!leftOut.has(row.line)}
          measure={measure}
          onTake={onTake}
        />
      )}
    </VirtualRows>
  )
}

interface LineProps {
  readonly row: LineVerdict
  readonly index: number
  readonly taken: boolean
  readonly measure: ((element: HTMLElement | null) => void) | undefined
  readonly onTake: (line: number) => void
}

const Line = memo(function Line({ row, index, taken, measure, onTake }: LineProps) {
  return (
    <JudgedLine
      {...{ row, index, taken, measure, onTake }}
      badge={<VerdictBadge verdict={row.verdict} />}
    >
      <Details row={row} />
    </JudgedLine>
  )
})

function Details({ row }: { readonly row: LineVerdict }) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useBudgetWords()
  if (row.verdict === 'ignored') {
    return (
      <Text c="dimmed" size="sm">
        {row.reason === 'taskHeading' || row.reason === 'stageHeading'
          ? t(`budget.import.${row.reason}`)
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
