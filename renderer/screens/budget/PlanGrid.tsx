import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Month } from '#db/values/period.ts'
import { useFormat } from '../../ui/format.ts'
import { useFieldError } from '../../ui/use-field-error.ts'
import {
  evenPlan,
  fittedPlan,
  type LineErrors,
  type LineForm,
  leftToPlan,
  monthField,
  typedAmount,
  typedPlan,
  withPlan,
} from './line-form.ts'
import classes from './PlanGrid.module.css'

interface Props {
  readonly form: LineForm
  readonly errors: LineErrors
  readonly months: readonly Month[]
  readonly onChange: (changes: Partial<LineForm>) => void
}

/** The months of a cost line: typed one by one, spread evenly, or fitted to a changed amount. */
export function PlanGrid({ form, errors, months, onChange }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const sentence = useFieldError()
  const [from, setFrom] = useState(months[0])
  const [to, setTo] = useState(months.at(-1))
  const amount = typedAmount(form)
  const plan = typedPlan(form, months)
  const left = amount === null ? null : leftToPlan(amount, plan)
  const put = (next: typeof plan) => onChange(withPlan(next, months, format.moneyInput))
  const choices = months.map((month) => ({ value: month, label: format.shortMonth(month) }))
  const chosen = (text: string) => months.find((month) => month === text)
  return (
    <fieldset className={classes.set}>
      <legend className={classes.legend}>{t('budget.line.plan')}</legend>
      <Stack gap="xs">
        <Group gap="xs" align="flex-end">
          <NativeSelect
            label={t('budget.line.planFrom')}
            data={choices}
            value={from ?? ''}
            onChange={({ currentTarget }) => setFrom(chosen(currentTarget.value))}
          />
          <NativeSelect
            label={t('budget.line.planTo')}
            data={choices}
            value={to ?? ''}
            onChange={({ currentTarget }) => setTo(chosen(currentTarget.value))}
          />
          <Button
            variant="default"
            disabled={amount === null || from === undefined || to === undefined || from > to}
            onClick={() => {
              if (amount !== null && from && to) put(evenPlan(amount, months, from, to))
            }}
          >
            {t('budget.line.spread')}
          </Button>
          {plan.length > 0 && (
            <Button variant="subtle" onClick={() => put([])}>
              {t('budget.line.noPlan')}
            </Button>
          )}
          {plan.length > 0 && amount !== null && left !== 0 && (
            <Button variant="default" onClick={() => put(fittedPlan(plan, amount))}>
              {t('budget.line.fit')}
            </Button>
          )}
        </Group>
        <Text size="sm" role="status">
          {planWords()}
        </Text>
        <div className={classes.grid}>
          {months.map((month) => (
            <TextInput
              key={month}
              size="xs"
              inputMode="decimal"
              label={format.shortMonth(month)}
              value={form[monthField(month)] ?? ''}
              error={sentence(errors[monthField(month)])}
              onChange={({ currentTarget }) =>
                onChange({ [monthField(month)]: currentTarget.value })
              }
            />
          ))}
        </div>
      </Stack>
    </fieldset>
  )

  function planWords(): string {
    if (plan.length === 0) return t('budget.line.unplanned')
    if (left === null) return t('budget.line.planUnread')
    if (left === 0) return t('budget.line.planFull')
    const text = left > 0 ? 'budget.line.planLeft' : 'budget.line.planOver'
    return t(text, { amount: format.money((left < 0 ? -left : left) as typeof left) })
  }
}
