import type { Day } from '#db/values/day.ts'
import {
  type CountRule,
  type IndicatorAmount,
  type IndicatorFormat,
  type IndicatorKind,
  type IndicatorRule,
  type IndicatorSet,
  type IndicatorTarget,
  type IndicatorWhere,
  type ProgrammeTarget,
  programmeTargets,
} from '#db/values/indicator.ts'
import { narrowedBy } from '#db/values/indicator-conditions.ts'
import { grosze } from '#db/values/money.ts'
import { parseMoney } from '#db/values/money-parse.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { typedRate } from '../../../ui/typed-number.ts'
import type { IndicatorPage } from '../indicator.ts'

/** The kinds of rule as the form offers them. */
export const ruleKinds = ['count', 'share', 'amount', 'surveyChange', 'entered'] as const
export type RuleKind = (typeof ruleKinds)[number]

/** An indicator as its form holds it: flat, the counts of a share each as one text. */
export interface IndicatorForm {
  readonly code: string
  readonly name: string
  readonly nameEn: string
  readonly kind: IndicatorKind
  readonly source: string
  readonly ruleKind: RuleKind
  /** What is counted, and of a share what it is the share of; `CountRule` as JSON. */
  readonly of: string
  readonly among: string
  readonly amount: IndicatorAmount
  readonly unit: string
  readonly unitEn: string
  readonly targetKind: IndicatorTarget['kind']
  readonly targetField: ProgrammeTarget
  readonly target: string
  readonly deadline: Day | null
  readonly isProposed: boolean
}

/** The same count of another set, without the conditions that have no meaning there. */
export function withSet({ where }: CountRule, set: IndicatorSet): CountRule {
  const kept = narrowedBy[set].filter((field) => where[field] !== undefined)
  return { set, where: Object.fromEntries(kept.map((field) => [field, where[field]])) }
}

/** The same count with one condition changed; undefined takes it away. */
export function withCondition(rule: CountRule, change: IndicatorWhere): CountRule {
  const all = Object.entries({ ...rule.where, ...change })
  return {
    set: rule.set,
    where: Object.fromEntries(all.filter(([, value]) => value !== undefined)),
  }
}

export const countOf = (text: string): CountRule => JSON.parse(text) as CountRule
export const countText = (rule: CountRule): string => JSON.stringify(rule)

/** The rule that the form describes. */
export function ruleOf(form: IndicatorForm): IndicatorRule {
  switch (form.ruleKind) {
    case 'count':
      return { kind: 'count', ...countOf(form.of) }
    case 'share':
      return { kind: 'share', of: countOf(form.of), among: countOf(form.among) }
    case 'amount':
      return { kind: 'amount', of: form.amount }
    case 'surveyChange':
      return { kind: 'surveyChange' }
    case 'entered':
      return { kind: 'entered', unit: form.unit.trim(), unitEn: form.unitEn.trim() }
  }
}

const formats: Readonly<Record<RuleKind, IndicatorFormat>> = {
  count: 'count',
  share: 'share',
  amount: 'money',
  surveyChange: 'points',
  entered: 'points',
}

/** How the values of the form's rule are written. */
export const formatOfForm = ({ ruleKind }: Pick<IndicatorForm, 'ruleKind'>): IndicatorFormat =>
  formats[ruleKind]

/** The figures of the programme that are in the unit of the rule. */
export function fieldsFor(format: IndicatorFormat): readonly ProgrammeTarget[] {
  const money = (field: ProgrammeTarget) => field === 'value' || field === 'ownContribution'
  if (format === 'money') return programmeTargets.filter(money)
  return format === 'count' ? programmeTargets.filter((field) => !money(field)) : []
}

interface Writing {
  readonly moneyInput: (amount: ReturnType<typeof grosze>) => string
}

/** What the form shows of a saved indicator; a new one counts JSTs with an agreement. */
export function formOfIndicator(
  page: IndicatorPage | null,
  { moneyInput }: Writing,
): IndicatorForm {
  const nothing: CountRule = { set: 'jstsSigned', where: {} }
  const rule: IndicatorRule = page?.indicator.rule ?? { kind: 'count', ...nothing }
  const target: IndicatorTarget = page?.written.target ?? { kind: 'none' }
  const counted = rule.kind === 'share' ? rule.of : rule.kind === 'count' ? rule : nothing
  const form = {
    code: page?.indicator.code ?? '',
    name: page?.indicator.name ?? '',
    nameEn: page?.indicator.nameEn ?? '',
    kind: page?.indicator.kind ?? 'output',
    source: page?.indicator.source ?? '',
    ruleKind: rule.kind,
    of: countText({ set: counted.set, where: counted.where }),
    among: countText(rule.kind === 'share' ? rule.among : nothing),
    amount: rule.kind === 'amount' ? rule.of : 'realised',
    unit: rule.kind === 'entered' ? rule.unit : '',
    unitEn: rule.kind === 'entered' ? rule.unitEn : '',
    targetKind: target.kind,
    targetField: target.kind === 'programme' ? target.field : 'targetJst',
    deadline: page?.written.deadline ?? null,
    isProposed: page?.indicator.isProposed ?? true,
  } as const
  const typed = target.kind === 'typed' ? target.value : null
  const count = formatOfForm(form) === 'count'
  return {
    ...form,
    target: typed === null ? '' : count ? String(typed) : moneyInput(grosze(typed)),
  }
}

/** Why a field cannot be saved as it is typed. */
export type FormErrors = Readonly<Partial<Record<keyof IndicatorForm, Refusal>>>

const required: Refusal = { code: 'form.required', figures: {} }

/** The target that the form describes, or why it is none; the field follows the unit. */
export function targetOf(
  form: IndicatorForm,
): { readonly target: IndicatorTarget } | { readonly refusal: Refusal } {
  const format = formatOfForm(form)
  if (form.targetKind === 'none') return { target: { kind: 'none' } }
  if (form.targetKind === 'programme') {
    const [first] = fieldsFor(format)
    const field = fieldsFor(format).find((one) => one === form.targetField) ?? first
    return field === undefined
      ? { refusal: { code: 'indicator.targetUnfit', figures: {} } }
      : { target: { kind: 'programme', field } }
  }
  if (form.target.trim() === '') return { refusal: required }
  const value = typedTarget(format, form.target)
  return value === null
    ? {
        refusal: {
          code: format === 'count' ? 'form.count' : 'indicator.targetUnread',
          figures: {},
        },
      }
    : { target: { kind: 'typed', value } }
}

/** A target as typed, in the unit of the format; null when it is no such number. */
function typedTarget(format: IndicatorFormat, text: string): number | null {
  if (format === 'count') {
    const digits = text.replace(/\s/g, '')
    return /^\d{1,7}$/.test(digits) ? Number(digits) : null
  }
  if (format === 'share') return typedRate(text)
  const read = parseMoney(text)
  return read.ok ? read.value : null
}

/** What keeps the form from being sent: empty fields, and a target that is no number. */
export function errorsOf(form: IndicatorForm): FormErrors {
  const texts = ['code', 'name', 'source'] as const
  const units = form.ruleKind === 'entered' ? (['unit'] as const) : []
  const empty = [...texts, ...units].filter((field) => form[field].trim() === '')
  const target = targetOf(form)
  return {
    ...Object.fromEntries(empty.map((field) => [field, required])),
    ...('refusal' in target && {
      [form.targetKind === 'typed' ? 'target' : 'targetField']: target.refusal,
    }),
  }
}

const placesOfRefusals: Readonly<Record<string, keyof IndicatorForm>> = {
  'indicator.codeMissing': 'code',
  'indicator.codeTaken': 'code',
  'indicator.nameMissing': 'name',
  'indicator.valuesEntered': 'ruleKind',
  'indicator.whereUnfit': 'of',
  'indicator.countsTwice': 'among',
  'indicator.shareUnrelated': 'among',
  'indicator.shareOfItself': 'among',
  'indicator.dividesByZero': 'among',
  'indicator.unitMissing': 'unit',
  'indicator.targetUnfit': 'targetField',
  'indicator.targetNotPositive': 'target',
  'indicator.targetOverWhole': 'target',
  'indicator.deadlineOutside': 'deadline',
}

/** The field that a refusal of the host is about; undefined where it is about none. */
export const fieldOfRefusal = ({ code }: Refusal): keyof IndicatorForm | undefined =>
  placesOfRefusals[code]
