import { Table, Tooltip } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import type { RealisationColumn, RealisationFigures } from '#db/values/realisation.ts'
import { useFormat } from '../../ui/format.ts'
import { TextLink } from '../../ui/TextLink.tsx'
import classes from './MatrixTable.module.css'
import { documentsBehind, type RowSubject } from './matrix-rows.ts'

interface Props {
  readonly subject: RowSubject
  readonly name: string
  readonly column: RealisationColumn
  readonly figures: RealisationFigures
  readonly day: Day
}

const totals: readonly RowSubject['kind'][] = ['task', 'direct', 'indirect', 'total']

/** A figure that opens what it is made of; a total says how it was computed. */
export function FigureCell(props: Props) {
  const { t } = useTranslation()
  const { subject, column, figures } = props
  const formula = totals.includes(subject.kind)
    ? t(`realisation.total.${subject.kind === 'task' ? 'lines' : formulaOf(subject)}`, {
        what: t(`realisation.formula.${column}`),
      })
    : undefined
  return (
    <Table.Td className="biuro-number" {...(figures[column] < 0 && { 'data-negative': true })}>
      <Formula text={formula}>
        <Figure {...props} formula={formula} />
      </Formula>
    </Table.Td>
  )
}

const formulaOf = ({ kind }: RowSubject) =>
  kind === 'direct' || kind === 'indirect' ? kind : ('total' as const)

function Formula({ text, children }: { text: string | undefined; children: React.ReactNode }) {
  if (text === undefined) return children
  return (
    <Tooltip label={text} multiline maw={360}>
      <span>{children}</span>
    </Tooltip>
  )
}

interface FigureProps extends Props {
  readonly formula: string | undefined
}

function Figure({ subject, name, column, figures, day, formula }: FigureProps) {
  const { t } = useTranslation()
  const format = useFormat()
  // The table's caption says the currency once; a figure read out alone says it itself.
  const text = format.amount(figures[column])
  const link = {
    inherit: true,
    underline: 'hover' as const,
    className: classes.figure ?? '',
    'aria-label': t('realisation.figure', {
      what: t(`realisation.column.${column}`),
      name,
      amount: format.money(figures[column]),
    }),
    ...(formula === undefined ? {} : { 'aria-description': formula }),
  }
  if (column === 'budget') {
    return (
      <TextLink to="/budzet/plan" {...link}>
        {text}
      </TextLink>
    )
  }
  if (column === 'contracted' && subject.kind !== 'indirect' && subject.kind !== 'unallocated') {
    return (
      <TextLink to="/budzet/umowy" search={contractsBehind(subject)} {...link}>
        {text}
      </TextLink>
    )
  }
  const search = documentsBehind(subject, column, day)
  if (search === null) {
    return <span {...(formula === undefined ? {} : { 'aria-description': formula })}>{text}</span>
  }
  return (
    <TextLink to="/budzet/dokumenty" search={search} {...link}>
      {text}
    </TextLink>
  )
}

/** Contracts of a task or of a line; all of them otherwise. */
function contractsBehind(subject: RowSubject) {
  if (subject.kind === 'task') return { task: subject.id }
  return subject.kind === 'line' ? { line: subject.id } : {}
}
