/** What becomes of a claim: submitted, withdrawn, decided. */
import type { Tx } from '#db/audit.ts'
import { claimDayOf } from '#db/read-models/claim-day.ts'
import { draftOf, problemsOf, reportedIndicators } from '#db/read-models/claim-draft.ts'
import { documentsOfEntries, entriesOfClaim } from '#db/read-models/claim-entries.ts'
import { approvedBefore, ratesOf } from '#db/read-models/claim-sums.ts'
import { decideDecision, decideSubmission, decideWithdrawal } from '#db/rules/claim.ts'
import { reckonClaim } from '#db/rules/claim-amounts.ts'
import { type DecidedEntry, decideVerdicts } from '#db/rules/claim-verdict.ts'
import * as store from '#db/stores/claim.ts'
import { partById, savePart } from '#db/stores/expense-document.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import { programmeById } from '#db/stores/programme.ts'
import { addMoney } from '#db/values/money.ts'
import { allow } from '#db/values/refusal.ts'
import type { claim as contract } from '../contract/claim.ts'
import type { HandlersOf } from '../define.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { id: string; version: number }) => allow({ id, version })

type Moves = Pick<HandlersOf<typeof contract>, 'submit' | 'withdraw' | 'decide'>

export const moves: Moves = {
  submit: async ({ tx, db, input, today }) => {
    const row = await store.claimById(db, input.id)
    seenVersion(row, input.version)
    const programme = await programmeById(db, row.programmeId)
    const day = await claimDayOf(db, programme, today)
    const draft = await draftOf(db, programme, row)
    const { entries, reckoned, rates } = draft
    const problems = await problemsOf(db, programme, row, draft, day)
    const errors = problems.filter(({ level }) => level === 'error').length
    const facts = { today, from: row.from, errors, documents: entries }
    const decision = decideSubmission(row, input.submittedOn, facts)
    if (!decision.ok) return decision
    for (const [at, { id, version, amount }] of entries.entries()) {
      const own = reckoned.entries[at]?.part
      if (own === undefined) throw new Error(`Entry ${id} was not reckoned`)
      await store.saveEntry(tx, id, version, { ordinal: at + 1, amount, own })
    }
    const after = await store.saveClaim(tx, row.id, row.version, {
      state: 'submitted',
      submittedOn: input.submittedOn,
      indicators: await reportedIndicators(db, programme, row),
      indirectRate: rates.indirectRate,
      totals: reckoned.totals,
    })
    await refreshDocumentStates(tx, await documentsOfEntries(db, row.id))
    return saved(after)
  },

  withdraw: async ({ tx, db, input }) => {
    const row = await store.claimById(db, input.id)
    seenVersion(row, input.version)
    const later = await store.laterSubmitted(db, row)
    const decision = decideWithdrawal(row, later, input.reason)
    if (!decision.ok) return decision
    const after = await store.saveClaim(tx, row.id, row.version, {
      state: 'draft',
      submittedOn: null,
      indicators: [],
      indirectRate: null,
      totals: null,
    })
    await refreshDocumentStates(tx, await documentsOfEntries(db, row.id))
    tx.because(input.reason)
    return saved(after)
  },

  decide: async ({ tx, db, input, today }) => {
    const row = await store.claimById(db, input.id)
    seenVersion(row, input.version)
    const decision = decideDecision(row, input.decidedOn, today)
    if (!decision.ok) return decision
    const entries = await entriesOfClaim(db, row)
    const verdicts = decideVerdicts(entries, input.verdicts)
    if (!verdicts.ok) return verdicts
    const programme = await programmeById(db, row.programmeId)
    const rates = await ratesOf(db, programme, row)
    const claims = await store.claimsOf(db, programme.id)
    const amounts = verdicts.value.map(({ approved }) => approved)
    const reckoned = reckonClaim(amounts, rates, approvedBefore(claims, row))
    for (const [at, entry] of entries.entries()) {
      const verdict = verdicts.value[at]
      const approvedOwn = reckoned.entries[at]?.part
      if (verdict === undefined || approvedOwn === undefined) {
        throw new Error(`Entry ${entry.id} was not decided`)
      }
      const { approved, parked, ineligible, reason } = verdict
      const fields = { approved, approvedOwn, parked, ineligible, reason }
      await store.saveEntry(tx, entry.id, entry.version, fields)
      await ruleOut(tx, entry.expenseLineId, verdict)
    }
    const after = await store.saveClaim(tx, row.id, row.version, {
      state: 'decided',
      decidedOn: input.decidedOn,
      approved: reckoned.totals,
    })
    await refreshDocumentStates(tx, await documentsOfEntries(db, row.id))
    return saved(after)
  },
}

/** What a verdict calls ineligible is so for good: it leaves the eligible part of the cost. */
async function ruleOut(tx: Tx, expenseLineId: string, verdict: DecidedEntry): Promise<void> {
  if (verdict.ineligible === 0) return
  const part = await partById(tx.db, expenseLineId)
  const reasons = [part.ineligibleReason, verdict.reason].filter((reason) => reason !== '')
  await savePart(tx, part.id, part.version, {
    ineligible: addMoney(part.ineligible, verdict.ineligible),
    ineligibleReason: reasons.join('; '),
  })
}
