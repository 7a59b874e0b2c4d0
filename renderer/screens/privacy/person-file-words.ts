import type { TFunction } from 'i18next'
import { enquiryChannels, enquiryOutcomes } from '#db/values/desk.ts'
import {
  educations,
  labourStatuses,
  panels,
  personFunctions,
  sensitiveAnswers,
  sexes,
} from '#db/values/person.ts'
import { privacyOutcomes, privacyRequestKinds } from '#db/values/privacy.ts'
import { attendanceSources } from '#db/values/training.ts'
import { contract } from '#electron/contract/contract.ts'
import { textOf } from '../../ui/refusal-words.ts'

const headings = [
  'title',
  'page',
  'asOf',
  'sample',
  'record',
  'privacy',
  'trainings',
  'certificates',
  'visits',
  'mentorVisits',
  'calls',
  'asked',
  'howEnded',
  'callUnfinished',
  'callResult',
  'until',
  'requests',
  'views',
  'history',
  'subject',
  'days',
  'hours',
  'number',
  'issuedOn',
  'annulled',
  'received',
  'kind',
  'answered',
  'notAnswered',
  'when',
  'who',
  'what',
  'why',
  'fields',
  'none',
  'unknown',
  'noPesel',
  'address',
  'jst',
  'version',
  'clause',
  'clauseNotGiven',
  'retention',
  'retentionUndated',
  'hold',
  'givenOn',
  'validFrom',
  'participation',
  'participationNone',
  'merged',
  'mergedAway',
  'application',
  'applied',
  'notApplied',
  'withdrawn',
  'cancelled',
  'present',
  'absent',
  'replaces',
  'region',
  'yes',
  'nothing',
  'was',
  'about',
  'gone',
  'forgotten',
  'thisRecord',
  'mergedRecord',
  'anotherPerson',
] as const

/** What became of a record in one line of the history. */
const actions = ['insert', 'update', 'delete'] as const

/** The records that tell of a person. */
const tables = [
  'person',
  'training_signup',
  'attendance',
  'certificate',
  'study_visit_person',
  'privacy_request',
] as const

/** Fields of a record that the file names, in the words that the history has for them. */
const fields = [
  'firstName',
  'lastName',
  'pesel',
  'noPesel',
  'sex',
  'ageAtEntry',
  'education',
  'street',
  'house',
  'flat',
  'postCode',
  'town',
  'phone',
  'email',
  'panel',
  'function',
  'jstId',
  'namedOn',
  'leftOn',
  'leaveReason',
  'labourStatus',
  'occupation',
  'employer',
  'situationOnLeaving',
  'result',
  'resultOn',
  'replacesId',
  'mergedIntoId',
  'clauseId',
  'clauseGivenOn',
  'holdReason',
  'pseudonymisedOn',
  'minority',
  'homelessness',
  'disability',
  'disadvantage',
  ...['personId', 'trainingId', 'trainingDayId', 'appliedAt', 'withdrawnAt', 'withdrawReason'],
  ...['at', 'source', 'number', 'printedName', 'printedJst', 'issuedOn', 'attended', 'held'],
  ...['annulledOn', 'annulReason', 'reissueOfId', 'visitId', 'subject', 'kind', 'receivedOn'],
  ...['extendedTo', 'extensionReason', 'answeredOn', 'outcome', 'answer'],
] as const

/** What was done to people is told by the names of these features' procedures. */
const features = [
  'people',
  'peopleImport',
  'training',
  'attendance',
  'certificate',
  'studyVisit',
  'privacy',
  'history',
  'office',
] as const

type Words = Record<string, string>

/** Values that several files put into words, each under `<kind>.<value>`. */
export function personValueWords(t: TFunction): Words {
  const of = (kind: string, family: string, values: readonly string[]) =>
    values.map((value) => [`${kind}.${value}`, textOf(t, `${family}.${value}`) ?? value] as const)
  return Object.fromEntries([
    ...of('sex', 'person.sex', sexes),
    ...of('education', 'person.education', educations),
    ...of('labourStatus', 'person.labourStatus', labourStatuses),
    ...of('panel', 'person.panel', panels),
    ...of('function', 'person.function', personFunctions),
    ...of('sensitive', 'person.answer', sensitiveAnswers),
  ])
}

/** The words of a person's whole record as PDF. */
export function personFileWords(t: TFunction): Words {
  const procedures = features.flatMap((feature) =>
    Object.keys(contract[feature]).flatMap((name) => {
      const words = textOf(t, `procedure.${feature}.${name}`)
      return words === undefined ? [] : [[`procedure.${feature}.${name}`, words] as const]
    }),
  )
  return Object.fromEntries([
    ...headings.map((key) => [key, t(`privacy.file.word.${key}`)] as const),
    ...fields.map((field) => [`field.${field}`, textOf(t, `field.${field}`) ?? field] as const),
    ...procedures,
    ...actions.map((action) => [`action.${action}`, t(`privacy.file.action.${action}`)] as const),
    ...tables.map((table) => [`table.${table}`, t(`table.${table}`)] as const),
    ...attendanceSources.map((one) => [`source.${one}`, t(`privacy.file.source.${one}`)] as const),
    ...privacyRequestKinds.map((kind) => [`request.${kind}`, t(`privacy.request.kindOf.${kind}`)]),
    ...privacyOutcomes.map((one) => [`outcome.${one}`, t(`privacy.request.outcomeOf.${one}`)]),
    ...enquiryChannels.map((one) => [`channel.${one}`, t(`enquiry.channel.${one}`)]),
    ...enquiryOutcomes.map((one) => [`callOutcome.${one}`, t(`enquiry.outcome.${one}`)]),
    ...Object.entries(personValueWords(t)),
  ])
}
