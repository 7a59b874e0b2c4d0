import {
  type CostCategory,
  costCategories,
  type MonthPlan,
  type Thousandths,
} from '#db/values/budget.ts'
import { lineAmount, rescaledPlan, spreadEvenly } from '#db/values/budget-plan.ts'
import { type Grosze, grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import type { Month } from '#db/values/period.ts'
import { parseQuantity } from '#db/values/quantity-parse.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { PlanLine } from './budget.ts'

/** A cost line as its form holds it: flat, so that each field is a draft of its own. */
export type LineForm = Readonly<
  Record<'taskId' | 'name' | 'category' | 'unit' | 'quantity' | 'unitPrice', string> &
    Record<'outsourced' | 'abroad' | 'stateAid', boolean>
> &
  Readonly<Record<`plan.${string}`, string>>

export type LineErrors = Readonly<Partial<Record<string, Refusal>>>

interface Writing {
  readonly moneyInput: (amount: Grosze) => string
  readonly quantityInput: (quantity: Thousandths) => string
}

/** The field that holds a month's amount. */
export const monthField = (month: Month): `plan.${string}` => `plan.${month}`

/** What the form shows of a saved line; a new one is one piece of nothing yet. */
export function formOfLine(
  line: PlanLine | null,
  taskId: string,
  months: readonly Month[],
  writing: Writing,
): LineForm {
  const planned = new Map(line?.plan.map(({ month, amount }) => [month, amount]))
  const plan = months.map((month) => {
    const amount = planned.get(month)
    return [monthField(month), amount === undefined ? '' : writing.moneyInput(amount)] as const
  })
  return {
    taskId: line?.taskId ?? taskId,
    name: line?.name ?? '',
    category: line?.category ?? 'personnel',
    unit: line?.unit ?? '',
    quantity: line === null ? '1' : writing.quantityInput(line.quantity),
    unitPrice: line === null ? '' : writing.moneyInput(line.unitPrice),
    outsourced: line?.outsourced ?? false,
    abroad: line?.abroad ?? false,
    stateAid: line?.stateAid ?? false,
    ...Object.fromEntries(plan),
  }
}

/** Quantity times price as typed; null while one of them cannot be read. */
export function typedAmount(form: LineForm): Grosze | null {
  const quantity = parseQuantity(form.quantity)
  const price = parseMoney(form.unitPrice)
  if (!quantity.ok || !price.ok) return null
  if (quantity.value * price.value > Number.MAX_SAFE_INTEGER) return null
  return lineAmount(quantity.value, price.value)
}

/** The months that hold an amount; unreadable ones are left out. */
export function typedPlan(form: LineForm, months: readonly Month[]): readonly MonthPlan[] {
  return months.flatMap((month) => {
    const text = form[monthField(month)] ?? ''
    const read = text.trim() === '' ? null : parseMoney(text)
    return read?.ok ? [{ month, amount: read.value }] : []
  })
}

/** What is still to be planned of an amount; the whole where no month holds anything. */
export const leftToPlan = (amount: Grosze, plan: readonly MonthPlan[]): Grosze =>
  subtractMoney(amount, sumMoney(plan.map((part) => part.amount)))

/** The form's months filled with a plan. */
export function withPlan(
  plan: readonly MonthPlan[],
  months: readonly Month[],
  moneyInput: Writing['moneyInput'],
): Readonly<Record<`plan.${string}`, string>> {
  const planned = new Map(plan.map(({ month, amount }) => [month, amount]))
  return Object.fromEntries(
    months.map((month) => {
      const amount = planned.get(month)
      return [monthField(month), amount === undefined ? '' : moneyInput(amount)]
    }),
  )
}

/** Spreads the amount evenly from one month to another, both included. */
export function evenPlan(
  amount: Grosze,
  months: readonly Month[],
  from: Month,
  to: Month,
): readonly MonthPlan[] {
  return spreadEvenly(
    amount,
    months.filter((month) => from <= month && month <= to),
  )
}

export const fittedPlan = rescaledPlan

/** The line to save, or what is wrong in which field. */
export function readLine(form: LineForm, months: readonly Month[]) {
  const required: Refusal = { code: 'form.required', figures: {} }
  const quantity = parseQuantity(form.quantity)
  const price = parseMoney(form.unitPrice)
  const errors: Record<string, Refusal> = {}
  if (form.name.trim() === '') errors.name = required
  if (!quantity.ok) errors.quantity = quantity.refusal
  if (!price.ok) errors.unitPrice = price.refusal
  for (const month of months) {
    const text = form[monthField(month)] ?? ''
    const read = text.trim() === '' ? null : parseMoney(text)
    if (read !== null && !read.ok) errors[monthField(month)] = read.refusal
  }
  if (!quantity.ok || !price.ok || Object.keys(errors).length > 0) return { errors }
  return {
    line: {
      taskId: form.taskId,
      name: form.name.trim(),
      category: categoryOf(form.category),
      unit: form.unit.trim(),
      outsourced: form.outsourced,
      abroad: form.abroad,
      stateAid: form.stateAid,
      quantity: quantity.value,
      unitPrice: grosze(price.value),
      plan: [...typedPlan(form, months)],
    },
  }
}

const categoryOf = (text: string): CostCategory =>
  costCategories.find((category) => category === text) ?? 'other'
