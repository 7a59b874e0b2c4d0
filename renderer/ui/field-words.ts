import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { instantOf, isDay } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import type { Figure } from '#db/values/refusal.ts'
import { claimFieldWords } from './claim-field-words.ts'
import { type Format, useFormat } from './format.ts'
import { indicatorFieldWords } from './indicator-field-words.ts'
import { deliverableWords, numberedName } from './record-words.ts'
import { textOf } from './refusal-words.ts'
import { stageName } from './stage-words.ts'
import { transferFieldWords } from './transfer-field-words.ts'

const money = new Set([
  'own',
  'approved',
  'approvedOwn',
  'parked',
  'advanceRequested',
  'income',
  'returned',
  'value',
  'ownContribution',
  'grant',
  'directTotal',
  'unitPrice',
  'amount',
  'assetThreshold',
  'gross',
  'net',
  'vat',
  'ineligible',
  'limitedAmount',
])
const rates = new Set([
  'ownContributionRate',
  'indirectRate',
  'euRate',
  'assetsLimitRate',
  'servicesLimitRate',
  'transferRate',
  'settledRate',
  'attendanceRate',
  'weightRate',
])
const instants = new Set([
  'at',
  'appliedAt',
  'enteredAt',
  'withdrawnAt',
  'doneAt',
  'issuedAt',
  'takenAt',
])
const flags = new Set([
  'mediumTown',
  'active',
  'isSample',
  'outsourced',
  'abroad',
  'stateAid',
  'vatEligible',
  'noPesel',
  'lastForManagers',
  'keepReserved',
  'verified',
  'required',
  'isProposed',
])
/** Fields that may hold the name of a stage, which stands in the window's language. */
const stageNames = new Set(['stageId', 'name'])
/** Fields that name a version of the budget, by its number. */
const versionNames = new Set(['versionId', 'fromVersionId', 'toVersionId'])
/** Fields that hold a code, with the families of texts that put it into words. */
const coded: Readonly<Record<string, readonly string[]>> = {
  role: ['role'],
  kind: [
    'kind',
    'package.kind',
    'expense.kind',
    'expense.contractorKind',
    'paper.kind',
    'indicatorRule.kind',
  ],
  category: ['budget.category'],
  state: ['expense.state', 'expense.claimState', 'package.state'],
  source: ['expense.sourceOf'],
  panel: ['person.panel'],
  form: ['training.form'],
  function: ['person.function'],
  sex: ['person.sex'],
  education: ['person.education'],
  labourStatus: ['person.labourStatus'],
  minority: ['person.answer'],
  homelessness: ['person.answer'],
  disability: ['person.answer'],
  disadvantage: ['person.answer'],
  recommendation: ['volunteer.recommendation'],
  channel: ['volunteer.channel'],
  phase: ['survey.phase'],
  answer: ['standard.answer'],
  tested: ['survey.subject'],
}

export interface FieldWords {
  /** What the field is called: `field.<name>`. */
  name(field: string): string
  /** Its value in words: money, rates, days, yes and no, codes. */
  value(field: string, value: Figure): string
}

/** The words of a record's fields in the language of `t`. */
export function fieldWordsOf(t: TFunction, format: Format): FieldWords {
  return {
    name: (field) => textOf(t, `field.${field}`) ?? field,
    value(field, value) {
      if (value === null || value === '') return t('value.none')
      if (field === 'deliverable') return deliverableWords(t, String(value))
      if (field === 'language') return format.language(String(value))
      if (field === 'languages') return languageWords(format, String(value))
      if (field === 'proposed') return proposedWords(t, format, String(value))
      // Days of a training as a conflict carries them: `2020-10-05 09:00–15:00, 300 min; …`.
      if (field === 'days') {
        return String(value).replaceAll(/\d{4}-\d{2}-\d{2}/g, (one) =>
          isDay(one) ? format.day(one) : one,
        )
      }
      if (field === 'askedFields')
        return String(value)
          .replace(/["[\]]/g, '')
          .replaceAll(',', ', ')
      if (field === 'fields') return lookedAtWords(t, format, String(value))
      if (field === 'members') {
        const count = Number(value)
        return t('snapshot.members', { count, number: format.number(count) })
      }
      const ofClaim = claimFieldWords(t, format, field, value)
      if (ofClaim !== undefined) return ofClaim
      const ofTransfer = transferFieldWords(t, format, field, value)
      if (ofTransfer !== undefined) return ofTransfer
      const ofIndicator = indicatorFieldWords(t, format, field, value)
      if (ofIndicator !== undefined) return ofIndicator
      const number = Number(value)
      if (money.has(field) && Number.isSafeInteger(number)) return format.money(grosze(number))
      if (rates.has(field) && Number.isInteger(number) && number >= 0 && number <= 10_000) {
        return format.rate(basisPoints(number))
      }
      if (flags.has(field)) return t(isYes(value) ? 'value.yes' : 'value.no')
      for (const family of coded[field] ?? []) {
        const words = textOf(t, `${family}.${value}`)
        if (words !== undefined) return words
      }
      if (typeof value === 'number') return format.number(value)
      if (instants.has(field)) return format.instant(instantOf(new Date(value)))
      if (versionNames.has(field)) return numberedName(t, value)
      if (stageNames.has(field)) return stageName(t, value)
      return isDay(value) ? format.day(value) : value
    },
  }
}

/** The list of fields whose values are proposed, as a record keeps it. */
function proposedWords(t: TFunction, format: Format, json: string): string {
  const names: unknown = JSON.parse(json)
  if (!Array.isArray(names) || names.length === 0) return t('value.none')
  return format.list(names.map((name) => textOf(t, `field.${name}`) ?? String(name)))
}

/** The languages of the publications, as a record keeps their codes. */
function languageWords(format: Format, json: string): string {
  const codes: unknown = JSON.parse(json)
  return Array.isArray(codes)
    ? format.list(codes.map((code) => format.language(String(code))))
    : json
}

/** Which fields somebody looked at, as a look keeps their codes: `pesel,minority`. */
function lookedAtWords(t: TFunction, format: Format, codes: string): string {
  const names = codes.split(',')
  return format.list(names.map((name) => textOf(t, `field.${name}`) ?? name))
}

const isYes = (value: Figure) => value === 1 || value === '1' || value === 'true'

/** Puts a record's fields, as history and conflicts carry them, into words. */
export function useFieldWords(): FieldWords {
  const { t } = useTranslation()
  return fieldWordsOf(t, useFormat())
}
