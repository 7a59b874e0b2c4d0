import type { TFunction } from 'i18next'
import { implementationStates } from '#db/values/implementation.ts'
import { deliverableKinds } from '#db/values/implementing.ts'
import { jstKinds } from '#db/values/jst.ts'
import { mentorVisitStates } from '#db/values/mentor.ts'
import { stepCodes, stepOwners } from '#db/values/next-step.ts'
import { reportStates } from '#db/values/opening-report.ts'
import { cellStates } from '#db/values/package.ts'
import { panels, personFunctions } from '#db/values/person.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import { stageKinds } from '#db/values/stage.ts'
import { budgetReportWords, cardWords, monthlyWords } from '#electron/contract/report-words.ts'

type Words = Record<string, string>
type Pair = readonly [key: string, words: string]

const packageWords = (t: TFunction): readonly Pair[] => [
  ...deliverableKinds.map((kind) => [`kind.${kind}`, t(`package.kind.${kind}`)] as const),
  ...cellStates.map((state) => [`state.${state}`, t(`package.state.${state}`)] as const),
]

/** The words of the board's report of a month. */
export const monthlyReportWords = (t: TFunction): Words =>
  Object.fromEntries([
    ...monthlyWords.map((key) => [key, t(`report.word.${key}`)] as const),
    ...stageKinds.map((kind) => [`stage.${kind}`, t(`stageName.${kind}`)] as const),
    // The report puts its own figure in.
    ['percentagePoints', t('indicator.percentagePoints', { points: '{points}' })],
    ...packageWords(t),
  ])

/** The words of the budget's realisation on paper. */
export const budgetReportWordsOf = (t: TFunction): Words =>
  Object.fromEntries(budgetReportWords.map((key) => [key, t(`report.word.${key}`)]))

/** The words of the card of a JST. */
export const jstCardWords = (t: TFunction): Words =>
  Object.fromEntries([
    ...cardWords.map((key) => [key, t(`report.word.${key}`)] as const),
    ...packageWords(t),
    ...jstKinds.map((kind) => [`kind.${kind}`, t(`kind.${kind}`)] as const),
    ...recruitmentStates.map(
      (state) => [`recruitment.${state}`, t(`state.recruitment.${state}`)] as const,
    ),
    ...implementationStates.map(
      (state) => [`implementation.${state}`, t(`state.implementation.${state}`)] as const,
    ),
    ...stepCodes.map((step) => [`step.${step}`, t(`step.${step}`)] as const),
    ...stepOwners.map((owner) => [`whose.${owner}`, t(`whose.${owner}`)] as const),
    ...panels.map((panel) => [`panel.${panel}`, t(`person.panel.${panel}`)] as const),
    ...personFunctions.map((one) => [`function.${one}`, t(`person.function.${one}`)] as const),
    ...reportStates.map((state) => [`report.${state}`, t(`openingReport.state.${state}`)] as const),
    ...mentorVisitStates.map((state) => [`visit.${state}`, t(`mentor.state.${state}`)] as const),
  ])
