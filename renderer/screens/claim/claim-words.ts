import type { TFunction } from 'i18next'
import { costCategories } from '#db/values/budget.ts'
import { documentColumns } from '#db/values/claim-columns.ts'
import { limitedCategories } from '#db/values/expense.ts'
import { quotaKeys } from '#db/values/quota.ts'
import { commonWords } from '#electron/contract/report-words.ts'

type Words = Record<string, string>

/** The words for coded values and totals of a claim's list of documents, as the host asks for them. */
export const claimWords = (t: TFunction): Words =>
  Object.fromEntries([
    ['yes', t('value.yes')],
    ['no', t('value.no')],
    ['foreign', t('claim.workbook.foreign')],
    ['returns', t('claim.documents.returns')],
    ['directTotal', t('claim.workbook.directTotal')],
    ['flatRate', t('claim.workbook.flatRate')],
    ['total', t('claim.workbook.total')],
    ['income', t('claim.workbook.income')],
    ['returned', t('claim.workbook.returned')],
    ...costCategories.map((category) => [`category.${category}`, t(`claim.category.${category}`)]),
    ...limitedCategories.map((category) => [`limited.${category}`, t(`claim.limited.${category}`)]),
  ])

const sources = ['own', 'eu', 'state', 'grant'] as const

/** The words of a claim's annex on paper. */
export const claimAnnexWords = (t: TFunction): Words =>
  Object.fromEntries([
    ...commonWords.map((key) => [key, t(`report.word.${key}`)] as const),
    ...Object.entries(claimWords(t)),
    ...documentColumns.map(
      (column) => [`column.${column}`, t(`claim.workbook.${column}`)] as const,
    ),
    ...sources.map((source) => [`source.${source}`, t(`claim.sources.${source}`)] as const),
    ['source.sum', t('claim.sources.total')],
    ['source', t('claim.sources.source')],
    ['claimed', t('claim.sources.claimed')],
    ['approvedSum', t('claim.sources.approved')],
    ['sources', t('claim.section.sources')],
    ['indicators', t('claim.section.indicators')],
    ['documents', t('claim.section.documents')],
    ['indicator', t('claim.indicator')],
    ['target', t('claim.target')],
    ['value', t('report.word.value')],
    ['submittedOn', t('claim.submittedOn')],
    ['claimNumber', t('claim.number')],
    ...quotaKeys.map((key) => [`quota.${key}`, t(`board.quota.${key}`)] as const),
  ])
