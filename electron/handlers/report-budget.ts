import { realisationFacts } from '#db/read-models/realisation.ts'
import { realisation } from '#db/rules/realisation.ts'
import type { report as contract } from '../contract/report.ts'
import type { HandlersOf } from '../define.ts'
import { budgetReportPdf } from '../documents/budget-report.ts'
import { issueDocument } from './issuing.ts'
import { placeOf } from './realisation-place.ts'

/** Gives out the realisation of the budget as it stood at the end of a day. */
export const issueBudget: HandlersOf<typeof contract>['issueBudget'] = async (call) => {
  const { input, today, actor } = call
  const { programme, budget } = await call.read(async (db) => {
    const { programme, day } = await placeOf(db, input, today)
    return { programme, budget: realisation(await realisationFacts(db, programme, day)) }
  })
  const { id, number } = await issueDocument(call, {
    programmeId: programme.id,
    kind: 'budgetReport',
    title: input.words.budgetTitle ?? '',
    forWhom: input.forWhom,
    ...{ jstId: null, templateId: null, dataDay: budget.day },
    namedPeople: [],
    make: (given) => budgetReportPdf(budget, programme, { ...input, ...given, author: actor.name }),
  })
  return { id, number }
}
