import { auditWriters } from '#db/read-models/audit-writers.ts'
import { standardsOfJst, standardsOverview } from '#db/read-models/standards.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import {
  decideAudit,
  decideAuditAcceptance,
  decideAuditReopening,
} from '#db/rules/standard-audit.ts'
import { lastAnswerOn } from '#db/rules/standard-check.ts'
import { decideElement, decideElementRemoval, elementToTrade } from '#db/rules/standard-element.ts'
import { standingCertificateOf } from '#db/stores/implementation-certificate.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/standard.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { standard as contract } from '../contract/standard.ts'
import type { HandlersOf } from '../define.ts'
import { registerWorkbook } from '../documents/register-workbook.ts'
import { standardChecks } from './standard-check.ts'
import { standardFacts } from './standard-facts.ts'
import { seenVersion } from './steps.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** The check-list of the standards, its answers and its audits. */
export const standard: HandlersOf<typeof contract> = {
  ...standardChecks,

  overview: ({ read, input: { programmeId }, today }) =>
    read(async (db) => {
      const day = referenceDay(await programmeById(db, programmeId), today)
      return standardsOverview(db, programmeId, day)
    }),

  ofJst: ({ read, input: { programmeId, teryt }, actor, today }) =>
    read(async (db) => {
      const day = referenceDay(await programmeById(db, programmeId), today)
      return standardsOfJst(db, programmeId, teryt, { day, today, actor })
    }),

  saveElement: async ({ tx, db, input }) => {
    const { programmeId, id, version, text, required } = input
    const elements = await store.elementsOf(db, programmeId)
    const row = id === null ? null : await store.elementById(db, id)
    const audited = await store.auditedIn(db, programmeId)
    const before = row && { ...row, audited: audited.get(row.id) ?? 0 }
    const others = elements.filter((one) => one.id !== id)
    const decision = decideElement(text, before, others)
    if (!decision.ok) return decision
    if (id !== null) return saved(await store.saveElement(tx, id, version, { text, required }))
    await programmeById(db, programmeId)
    return saved(await store.addElement(tx, { programmeId, text, required, verified: false }))
  },

  moveElement: async ({ tx, db, input: { id, version, by } }) => {
    const element = await store.elementById(db, id)
    const elements = await store.elementsOf(db, element.programmeId)
    const decision = elementToTrade(elements, id, by)
    if (!decision.ok) return decision
    const other = decision.value
    await store.saveElement(tx, id, version, { ordinal: other.ordinal })
    await store.saveElement(tx, other.id, other.version, { ordinal: element.ordinal })
    return allow({})
  },

  removeElement: async ({ tx, db, input: { id, version } }) => {
    const answers = await store.answersTo(db, id)
    const decision = decideElementRemoval(await store.elementById(db, id), answers)
    if (!decision.ok) return decision
    await store.removeElement(tx, id, version)
    return allow({})
  },

  saveAudit: async ({ tx, db, input, today }) => {
    const { programmeId, teryt, version, ...audit } = input
    const facts = await standardFacts(db, programmeId, teryt, today)
    const decision = decideAudit(audit, facts)
    if (!decision.ok) return decision
    const before = facts.audits[audit.phase]
    if (before === null || version === 0) seenVersion(before, version)
    if (before !== null) return saved(await store.saveAudit(tx, before.id, version, audit))
    const place = { programmeId, jstId: teryt }
    return saved(await store.addAudit(tx, { ...place, ...audit, acceptedOn: null }))
  },

  acceptAudit: async ({ tx, db, input, actor, today }) => {
    const { programmeId, teryt, phase, version, on } = input
    const facts = await standardFacts(db, programmeId, teryt, today)
    const answeredOn = lastAnswerOn(facts.checks, phase)
    const audit = facts.audits[phase]
    if (audit === null) return refuse('standard.auditMissing')
    const hands = { actor, writers: await auditWriters(db, audit), madeBy: audit.madeBy }
    const decision = decideAuditAcceptance(phase, on, { ...facts, answeredOn, hands })
    if (!decision.ok) return decision
    return saved(await store.saveAudit(tx, audit.id, version, { acceptedOn: decision.value }))
  },

  reopenAudit: async ({ tx, db, input }) => {
    const { programmeId, teryt, phase, version, reason } = input
    const audits = await store.auditsOfJst(db, programmeId, teryt)
    const standing = await standingCertificateOf(db, programmeId, teryt)
    const decision = decideAuditReopening(phase, audits, standing?.number ?? null, reason)
    if (!decision.ok) return decision
    const audit = audits[phase]
    if (audit === null) return refuse('standard.auditMissing')
    tx.because(reason)
    return saved(await store.saveAudit(tx, audit.id, version, { acceptedOn: null }))
  },

  exportXlsx: async ({ read, input, today }) => {
    const { day, rows } = await read(async (db) => {
      const on = referenceDay(await programmeById(db, input.programmeId), today)
      return standardsOverview(db, input.programmeId, on)
    })
    const told = rows.map(({ before, after, opening, final, ...row }) => ({
      ...row,
      ...{ metBefore: before.met, partlyBefore: before.partly, openBefore: before.open },
      ...{ metAfter: after.met, partlyAfter: after.partly, openAfter: after.open },
      openingMadeOn: opening?.madeOn ?? null,
      openingAcceptedOn: opening?.acceptedOn ?? null,
      finalMadeOn: final?.madeOn ?? null,
      finalAcceptedOn: final?.acceptedOn ?? null,
    }))
    return registerWorkbook(told, { ...input, day })
  },
}
