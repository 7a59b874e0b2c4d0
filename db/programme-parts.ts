import type { Grosze } from '#db/values/money.ts'
import type { Tx } from './audit.ts'
import { enquiryTopics } from './seed/enquiry-topics.ts'
import { seededIndicators } from './seed/indicators.ts'
import { standardElements } from './seed/standard-elements.ts'
import { surveyCriteria } from './seed/survey-criteria.ts'
import { openBudget, type VersionRow } from './stores/budget.ts'
import { openDesk } from './stores/desk-rules.ts'
import { openImplementing } from './stores/implementing-rules.ts'
import { openIndicators } from './stores/indicator.ts'
import { openPrivacy } from './stores/privacy-rules.ts'
import { type ImplementationTargets, openRanking } from './stores/ranking-rules.ts'
import { openSurvey } from './stores/survey.ts'
import { openTrainings } from './stores/training-rules.ts'

/**
 * Puts under a new programme what every programme has: the rules of money,
 * trainings, privacy, ranking and implementing, the check-list of the standards, the topics of the
 * contact desk, the criteria of the survey and the indicators of the sheet. Answers the first
 * version of its budget.
 */
export async function openParts(
  tx: Tx,
  programme: ImplementationTargets & { readonly value: Grosze },
  author: string,
): Promise<VersionRow> {
  const version = await openBudget(tx, programme, author)
  await openTrainings(tx, programme.id)
  await openPrivacy(tx, programme.id)
  await openRanking(tx, programme)
  await openImplementing(tx, programme.id, standardElements)
  await openDesk(tx, programme.id, enquiryTopics)
  await openSurvey(tx, programme.id, surveyCriteria)
  await openIndicators(tx, programme.id, seededIndicators)
  return version
}
