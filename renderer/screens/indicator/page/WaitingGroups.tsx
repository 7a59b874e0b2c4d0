import { Button, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import { textOf } from '../../../ui/refusal-words.ts'
import { Section } from '../../../ui/Section.tsx'
import { useRovingTable } from '../../../ui/use-roving-table.ts'
import classes from '../Indicator.module.css'
import type { Evidence, Waiting } from '../indicator.ts'
import { MarkLink } from '../MarkLink.tsx'
import { type StepCount, useIndicatorWords } from '../use-indicator-words.ts'

interface Props {
  readonly waiting: Evidence['waiting']
  readonly named: boolean
  /** The step that the list is narrowed to, with whose move it is. */
  readonly step: string | undefined
  readonly looking: boolean
  readonly onStep: (step: string | undefined) => void
}

type Group = StepCount & { readonly own: readonly Waiting[] }

const keyOf = ({ step, whose }: Pick<StepCount, 'step' | 'whose'>) => `${step}.${whose}`
const isOut = ({ whose }: Pick<StepCount, 'whose'>) => whose === 'nobody'

/**
 * What does not count yet, by the step that is missing and whose move it is, the most first; what
 * nobody waits for is folded below, in its own words.
 */
export function WaitingGroups({ waiting, named, step, looking, onStep }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useIndicatorWords()
  const { total, found, steps, rows } = waiting
  const owed = steps.filter((one) => !isOut(one))
  const title = looking
    ? t('indicator.evidence.waitingOf', {
        shown: format.number(found),
        number: format.number(total),
      })
    : t('indicator.evidence.waiting', { number: format.number(total) })
  // What is looked for says how many are left of it; a list cut short still says all.
  const groups = steps
    .map((one): Group => {
      const own = rows.filter((row) => keyOf(row) === keyOf(one))
      return { step: one.step, whose: one.whose, count: one.found, own }
    })
    .filter(({ own }) => own.length > 0)
  const shown = groups.filter((group) => !isOut(group))
  return (
    <Section title={title}>
      {total === 0 && <Text c="dimmed">{t('indicator.evidence.nobodyWaits')}</Text>}
      {owed.length > 0 && (
        <fieldset className={classes.steps} aria-label={t('indicator.evidence.steps')}>
          {owed.map((one) => (
            <Button
              key={keyOf(one)}
              size="compact-sm"
              variant={step === keyOf(one) ? 'filled' : 'default'}
              aria-pressed={step === keyOf(one)}
              disabled={!named}
              onClick={() => onStep(step === keyOf(one) ? undefined : keyOf(one))}
            >
              {words.step(one)}
            </Button>
          ))}
        </fieldset>
      )}
      {named && total > 0 && shown.length === 0 && looking && (
        <Text c="dimmed">{t('indicator.evidence.notFound')}</Text>
      )}
      {shown.length > 0 && <WaitingTable title={title} groups={shown} />}
      <NotAwaited steps={steps.filter(isOut)} groups={groups.filter(isOut)} looking={looking} />
    </Section>
  )
}

interface NotAwaitedProps {
  readonly steps: Evidence['waiting']['steps']
  readonly groups: readonly Group[]
  readonly looking: boolean
}

/** Those that do not count and that nobody waits for: on the reserve, or not implementing at all. */
function NotAwaited({ steps, groups, looking }: NotAwaitedProps) {
  const { t } = useTranslation()
  const format = useFormat()
  if (steps.length === 0) return null
  const sum = (of: 'count' | 'found') => format.number(steps.reduce((all, one) => all + one[of], 0))
  const title = looking
    ? t('indicator.evidence.notAwaitedOf', { shown: sum('found'), number: sum('count') })
    : t('indicator.evidence.notAwaited', { number: sum('count') })
  return (
    <details>
      <summary className={classes.summary}>{title}</summary>
      {groups.length > 0 && <WaitingTable title={title} groups={groups} />}
    </details>
  )
}

interface TableProps {
  readonly title: string
  readonly groups: readonly Group[]
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
  const withWho = rows.some(({ who }) => who !== undefined)
  return (
    <div className={classes.box}>
      <Table {...roving} aria-label={title} verticalSpacing={3} className={classes.evidence ?? ''}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th scope="col">{t('indicator.evidence.name')}</Table.Th>
            {withJst && <Table.Th scope="col">{t('indicator.evidence.jst')}</Table.Th>}
            {withStep && <Table.Th scope="col">{t('indicator.evidence.step')}</Table.Th>}
            {withWho && <Table.Th scope="col">{t('indicator.evidence.who')}</Table.Th>}
          </Table.Tr>
        </Table.Thead>
        {groups.map((group) => (
          <Table.Tbody key={keyOf(group)}>
            <Table.Tr>
              <Table.Th
                scope="rowgroup"
                colSpan={1 + Number(withJst) + Number(withStep) + Number(withWho)}
                bg="var(--biuro-surface)"
              >
                {words.step(group)}
              </Table.Th>
            </Table.Tr>
            {group.own.map((row) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" fw={500}>
                  <MarkLink mark={row}>{words.named(row)}</MarkLink>
                </Table.Th>
                {withJst && <Table.Td>{words.jst(row)}</Table.Td>}
                {withStep && <Table.Td>{further(row) ?? t(`step.${row.step}`)}</Table.Td>}
                {withWho && <Table.Td>{row.who}</Table.Td>}
              </Table.Tr>
            ))}
          </Table.Tbody>
        ))}
      </Table>
    </div>
  )
}
