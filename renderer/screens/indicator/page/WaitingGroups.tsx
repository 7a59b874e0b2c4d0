import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { textOf } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import classes from '../Indicator.module.css'
import type { Evidence, Waiting } from '../indicator.ts'
import { MarkLink } from '../MarkLink.tsx'
import { useIndicatorWords } from '../use-indicator-words.ts'

interface Props {
  readonly waiting: Evidence['waiting']
  /** Those that are shown. */
  readonly rows: readonly Waiting[]
  readonly named: boolean
  /** The step that the list is narrowed to. */
  readonly step: string | undefined
  readonly looking: boolean
  readonly onStep: (step: string | undefined) => void
}

/** What does not count yet, by the step that is missing and whose move it is, the most first. */
export function WaitingGroups({ waiting, rows, named, step, looking, onStep }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { total, steps } = waiting
  const title = looking
    ? t('indicator.evidence.waitingOf', {
        shown: format.number(rows.length),
        number: format.number(total),
      })
    : t('indicator.evidence.waiting', { number: format.number(total) })
  // What is narrowed says how many are left of it; a list cut short still says all.
  const groups = steps
    .map((one) => ({
      ...one,
      own: rows.filter((row) => row.step === one.step && row.whose === one.whose),
    }))
    .filter(({ own }) => own.length > 0)
    .map((group) => (looking ? { ...group, count: group.own.length } : group))
  return (
    <Section title={title}>
      {total === 0 && <Text c="dimmed">{t('indicator.evidence.nobodyWaits')}</Text>}
      {steps.length > 0 && (
        <fieldset className={classes.steps} aria-label={t('indicator.evidence.steps')}>
          {steps.map((one) => (
            <Button
              key={`${one.step} ${one.whose}`}
              size="compact-sm"
              variant={step === one.step ? 'filled' : 'default'}
              aria-pressed={step === one.step}
              disabled={!named}
              onClick={() => onStep(step === one.step ? undefined : one.step)}
            >
              {words.step(one)}
            </Button>
          ))}
        </fieldset>
      )}
      {named && total > 0 && rows.length === 0 && looking && (
        <Text c="dimmed">{t('indicator.evidence.notFound')}</Text>
      )}
      {groups.length > 0 && <WaitingTable title={title} groups={groups} />}
    </Section>
  )
}

interface TableProps {
  readonly title: string
  readonly groups: readonly (Evidence['waiting']['steps'][number] & {
    readonly own: readonly Waiting[]
  })[]
}

function WaitingTable({ title, groups }: TableProps) {
  const { t } = useTranslation()
  const words = useIndicatorWords()
  const roving = useRovingTable()
  const rows = groups.flatMap(({ own }) => own)
  const withJst = rows.some((row) => words.jst(row) !== '')
  /** How far the step has come, where its own row has more to say than the heading. */
  const further = ({ step, figures }: Waiting) =>
    figures === undefined ? undefined : textOf(t, `indicator.further.${step}`, figures)
  const withStep = rows.some((row) => further(row) !== undefined)
  return (
    <div className={classes.box}>
      <Table {...roving} aria-label={title} verticalSpacing={3} className={classes.evidence ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('indicator.evidence.name')}</Table.Th>
            {withJst && <Table.Th scope="col">{t('indicator.evidence.jst')}</Table.Th>}
            {withStep && <Table.Th scope="col">{t('indicator.evidence.step')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        {groups.map(({ step, whose, count, own }) => (
          <Table.Tbody key={`${step} ${whose}`}>
            <Table.Tr>
              <Table.Th
                scope="rowgroup"
                colSpan={1 + Number(withJst) + Number(withStep)}
                bg="var(--biuro-surface)"
              >
                {words.step({ step, whose, count })}
              </Table.Th>
            </Table.Tr>
            {own.map((row) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" fw={500}>
                  <MarkLink mark={row}>{words.named(row)}</MarkLink>
                </Table.Th>
                {withJst && <Table.Td>{words.jst(row)}</Table.Td>}
                {withStep && <Table.Td>{further(row) ?? t(`step.${row.step}`)}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  )
}
