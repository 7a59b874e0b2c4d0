/** The steps of payment claims as the office's own commands take them: load, decide, save. */

import { grosze } from '#db/values/money.ts'
import { advanceFacts } from '../../read-models/claim-advances.ts'
import { budgetInForce } from '../../read-models/claim-checks.ts'
import { draftOf, problemsOf, reportedIndicators } from '../../read-models/claim-draft.ts'
import {
  claimableParts,
  documentsOfEntries,
  entriesOfClaim,
} from '../../read-models/claim-entries.ts'
import { approvedBefore, ratesOf } from '../../read-models/claim-sums.ts'
import { advanceStanding, decideTranche } from '../../rules/advance.ts'
import { budgetSums } from '../../rules/budget.ts'
import {
  decideClaimHead,
  decideDecision,
  decideEdit,
  decideSubmission,
  takesDocuments,
} from '../../rules/claim.ts'
import { reckonClaim } from '../../rules/claim-amounts.ts'
import { decideVerdicts } from '../../rules/claim-verdict.ts'
import { rulesOf, tasksOf } from '../../stores/budget.ts'
import * as store from '../../stores/claim.ts'
import { partById, savePart } from '../../stores/expense-document.ts'
import { refreshDocumentStates } from '../../stores/expense-state.ts'
import { programmeById } from '../../stores/programme.ts'
import type { ScriptedClaim } from './claim-plot.ts'
import { allowed, type Scene } from './diary.ts'

const none = grosze(0)

/** The claim of the script that covers its period. */
async function claimOf({ tx, office }: Scene, { from }: ScriptedClaim): Promise<store.ClaimRow> {
  const row = (await store.claimsOf(tx.db, office.programmeId)).find((one) => one.from === from)
  if (row === undefined) throw new Error(`No claim was opened for the period from ${from}`)
  return row
}

/** Opens a draft with all that was paid by the end of its period and is not claimed yet. */
export async function openClaim(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const { tx, office } = scene
  const { programmeId, period } = office
  const kinds = allowed(decideClaimHead(scripted, period))
  const { from, to } = scripted
  const row = await store.addClaim(tx, {
    ...{ programmeId, number: '', kinds, from, to, state: 'draft', progress: [], indicators: [] },
    ...{ problems: '', plan: '', advanceRequested: none },
  })
  if (!takesDocuments(kinds)) return
  const parts = await claimableParts(tx.db, programmeId, to)
  for (const [at, { expenseLineId, lineId, amount }] of parts.entries()) {
    await store.addEntry(tx, {
      ...{ claimId: row.id, ordinal: at + 1, expenseLineId, lineId, amount, own: none, reason: '' },
    })
  }
  await refreshDocumentStates(
    tx,
    parts.map(({ documentId }) => documentId),
  )
}

/** Takes the named documents out of a draft. */
export async function leaveOut(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const { tx } = scene
  const row = await claimOf(scene, scripted)
  allowed(decideEdit(row))
  const leaving = (await entriesOfClaim(tx.db, row)).filter(({ number }) => {
    return scripted.leftOut.includes(number)
  })
  for (const { id, version } of leaving) await store.removeEntry(tx, id, version)
  await refreshDocumentStates(
    tx,
    leaving.map(({ documentId }) => documentId),
  )
}

/** Asks for a tranche in a draft. */
export async function askForTranche(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const row = await claimOf(scene, scripted)
  allowed(decideEdit(row))
  const advanceRequested = scripted.tranche?.amount ?? none
  await store.saveClaim(scene.tx, row.id, row.version, { advanceRequested })
}

/** Writes down what was done, what went wrong and what comes next. */
export async function describeClaim(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const { tx, office } = scene
  const row = await claimOf(scene, scripted)
  allowed(decideEdit(row))
  const tasks = await tasksOf(tx.db, office.programmeId)
  const progress = tasks.flatMap(({ id }, at) => {
    const text = scripted.progress[at] ?? ''
    return text === '' ? [] : [{ taskId: id, text }]
  })
  const { problems, plan } = scripted
  await store.saveClaim(tx, row.id, row.version, { progress, problems, plan })
}

/** Submits a draft today; throws when anything is wrong that stops it. */
export async function submitClaim(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const { tx, office, today } = scene
  const row = await claimOf(scene, scripted)
  const programme = await programmeById(tx.db, office.programmeId)
  const draft = await draftOf(tx.db, programme, row)
  const problems = await problemsOf(tx.db, programme, row, draft, today)
  const errors = problems.filter(({ level }) => level === 'error')
  if (errors.length > 0) throw new Error(`Claim ${row.ordinal}: ${JSON.stringify(errors)}`)
  const { entries, reckoned, rates } = draft
  const facts = { today, from: row.from, errors: errors.length, documents: entries }
  allowed(decideSubmission(row, today, facts))
  for (const [at, { id, version, amount }] of entries.entries()) {
    const own = reckoned.entries[at]?.part
    if (own === undefined) throw new Error(`Entry ${id} was not reckoned`)
    await store.saveEntry(tx, id, version, { ordinal: at + 1, amount, own })
  }
  await store.saveClaim(tx, row.id, row.version, {
    state: 'submitted',
    submittedOn: today,
    indicators: await reportedIndicators(tx.db, programme, row),
    indirectRate: rates.indirectRate,
    totals: reckoned.totals,
  })
  await refreshDocumentStates(tx, await documentsOfEntries(tx.db, row.id))
}

/** Writes down the number that the institution's system gave. */
export async function numberClaim(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const row = await claimOf(scene, scripted)
  await store.saveClaim(scene.tx, row.id, row.version, { number: scripted.number })
}

/** Writes down the institution's word of today. */
export async function decideClaim(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const { tx, office, today } = scene
  const row = await claimOf(scene, scripted)
  allowed(decideDecision(row, today, today))
  const entries = await entriesOfClaim(tx.db, row)
  const asked = scripted.verdicts.map(({ document, verdict, amount, reason }) => {
    const entry = entries.find(({ number }) => number === document)
    if (entry === undefined) throw new Error(`Claim ${row.ordinal} has no ${document}`)
    const part = amount ?? entry.amount
    const given = { parked: none, ineligible: none, [verdict]: part }
    return { entryId: entry.id, ...given, reason }
  })
  const verdicts = allowed(decideVerdicts(entries, asked))
  const programme = await programmeById(tx.db, office.programmeId)
  const rates = await ratesOf(tx.db, programme, row)
  const before = approvedBefore(await store.claimsOf(tx.db, programme.id), row)
  const reckoned = reckonClaim(
    verdicts.map(({ approved }) => approved),
    rates,
    before,
  )
  for (const [at, { id, version, expenseLineId }] of entries.entries()) {
    const [verdict, split] = [verdicts[at], reckoned.entries[at]]
    if (verdict === undefined || split === undefined) throw new Error(`${id} was not decided`)
    const { approved, parked, ineligible, reason } = verdict
    const fields = { approved, approvedOwn: split.part, parked, ineligible, reason }
    await store.saveEntry(tx, id, version, fields)
    if (ineligible === 0) continue
    const part = await partById(tx.db, expenseLineId)
    const ruledOut = { ineligible: grosze(part.ineligible + ineligible), ineligibleReason: reason }
    await savePart(tx, part.id, part.version, ruledOut)
  }
  await store.saveClaim(tx, row.id, row.version, {
    ...{ state: 'decided', decidedOn: today, approved: reckoned.totals },
  })
  await refreshDocumentStates(tx, await documentsOfEntries(tx.db, row.id))
}

/** Writes down the tranche that came today; throws when too little was settled before it. */
export async function receiveTranche(scene: Scene, scripted: ScriptedClaim): Promise<void> {
  const { tx, office, today } = scene
  const { programmeId } = office
  const programme = await programmeById(tx.db, programmeId)
  const { missing } = advanceStanding(await advanceFacts(tx.db, programme, today))
  if (missing > 0) throw new Error(`A tranche came on ${today} with ${missing} still to settle`)
  const budget = await budgetInForce(tx.db, programmeId)
  if (budget === null || scripted.tranche === null) throw new Error('No tranche can come')
  const rules = await rulesOf(tx.db, programmeId)
  const { grant } = allowed(budgetSums(budget.direct, rules, programme.ownContributionRate))
  const others = (await store.tranchesOf(tx.db, programmeId)).map(({ amount }) => amount)
  const { amount, receivedOn } = scripted.tranche
  allowed(decideTranche({ amount, receivedOn }, { today, others, grant }))
  const { id: claimId } = await claimOf(scene, scripted)
  await store.addTranche(tx, { programmeId, claimId, receivedOn, amount, note: '' })
}
