import { type BudgetRules, initialBudgetRules } from '#db/values/budget.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import type { Refusal } from '#db/values/refusal.ts'
import type { Format } from '../../ui/format.ts'
import { typedCount, typedRate } from '../../ui/typed-number.ts'

/** What each rule is: a rate, an amount of money, or a count of months or days. */
export const ruleKinds = {
  indirectRate: 'rate',
  euRate: 'rate',
  assetsLimitRate: 'rate',
  servicesLimitRate: 'rate',
  assetThreshold: 'money',
  transferRate: 'rate',
  transferNoticeMonths: 'months',
  settledRate: 'rate',
  claimEveryMonths: 'months',
  claimWorkingDays: 'workingDays',
  finalClaimDays: 'days',
} as const satisfies Readonly<Record<keyof BudgetRules, string>>

export type RuleName = keyof BudgetRules
export const ruleNames = Object.keys(initialBudgetRules) as readonly RuleName[]

/** The money rules as a form holds them, each as it was typed. */
export type RulesForm = Readonly<Record<RuleName, string>>
export type RuleErrors = Readonly<Partial<Record<RuleName, Refusal>>>

/** What the form shows of saved rules. */
export function formOfRules(rules: BudgetRules, format: Format): RulesForm {
  const written = ruleNames.map((name) => {
    const kind = ruleKinds[name]
    if (kind === 'rate') return [name, format.rateInput(rules[name] as BudgetRules['euRate'])]
    if (kind === 'money') return [name, format.moneyInput(rules.assetThreshold)]
    return [name, String(rules[name])]
  })
  return Object.fromEntries(written) as RulesForm
}

/** Reads the form: the rules to save, or what is wrong in which field. */
export function readRules(
  form: RulesForm,
): { readonly rules: BudgetRules } | { readonly errors: RuleErrors } {
  const errors: Partial<Record<RuleName, Refusal>> = {}
  const read = ruleNames.map((name): readonly [RuleName, number] => {
    const kind = ruleKinds[name]
    if (kind === 'money') {
      const money = parseMoney(form[name])
      if (money.ok) return [name, money.value]
      errors[name] = money.refusal
      return [name, 0]
    }
    const value = kind === 'rate' ? typedRate(form[name]) : typedCount(form[name])
    if (value !== null) return [name, value]
    errors[name] = { code: kind === 'rate' ? 'form.rate' : 'form.count', figures: {} }
    return [name, 0]
  })
  if (Object.keys(errors).length > 0) return { errors }
  return { rules: Object.fromEntries(read) as unknown as BudgetRules }
}

/** The rules alone, without what only the host may say. */
export const rulesOnly = (rules: BudgetRules): BudgetRules =>
  Object.fromEntries(ruleNames.map((name) => [name, rules[name]])) as unknown as BudgetRules
