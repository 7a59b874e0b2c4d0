import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import { certificateFactsIn, certificateFactsOf } from '#db/read-models/certificate-facts.ts'
import { certificateList } from '#db/read-models/implementation-certificates.ts'
import { refused } from '#db/refused-error.ts'
import { printedJstOf } from '#db/rules/certificate.ts'
import {
  decideCertificateAnnulment,
  decideCertificatePattern,
  decideImplementationCertificate,
  decideReissue,
  lastAnnulledOn,
} from '#db/rules/implementation-certificate.ts'
import * as store from '#db/stores/implementation-certificate.ts'
import { implementingRulesOf, saveImplementingRules } from '#db/stores/implementing-rules.ts'
import { jstByTeryt } from '#db/stores/jst.ts'
import { programmeById } from '#db/stores/programme.ts'
import { certificateNumber } from '#db/values/certificate-number.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Refusal, refuse } from '#db/values/refusal.ts'
import type { implementationCertificate as contract } from '../contract/implementation-certificate.ts'
import type { HandlersOf } from '../define.ts'
import { certificateDocuments } from './implementation-certificate-files.ts'

const saved = ({ id, version, number }: store.ImplementationCertificateRow) =>
  allow({ id, version, number })

const { compare } = new Intl.Collator('pl')

/** Certificates of implementation: judging, issuing, annulling, the gala and the documents. */
export const implementationCertificate: HandlersOf<typeof contract> = {
  ...certificateDocuments,

  list: ({ read, input: { programmeId }, today }) =>
    read(async (db) => {
      const { targetImplementations } = await programmeById(db, programmeId)
      const rules = await implementingRulesOf(db, programmeId)
      const { version, certificatePattern, signatory, proposed } = rules
      const own = proposed.filter((name) => name === 'certificatePattern' || name === 'signatory')
      return {
        today,
        target: targetImplementations,
        nextOrdinal: await store.nextImplementationOrdinal(db, programmeId),
        rules: { version, certificatePattern, signatory, proposed: own },
        ...(await certificateList(db, programmeId, today)),
      }
    }),

  issue: async ({ tx, db, input: { programmeId, teryts, issuedOn }, today }) => {
    const facts = await certificateFactsIn(db, programmeId, today)
    const rows = await store.implementationCertificatesIn(db, programmeId)
    const due: string[] = []
    const left: { teryt: string; name: string; refusal: Refusal }[] = []
    for (const { teryt, name } of await inOrder(db, teryts)) {
      const own = facts.get(teryt)
      const earlier = rows.filter(({ jstId }) => jstId === teryt)
      const standing = earlier.find(({ annulledOn }) => annulledOn === null)?.number ?? null
      const annulledOn = lastAnnulledOn(earlier)
      const decision =
        own === undefined
          ? refuse('implementationCertificate.noAgreement')
          : decideImplementationCertificate(own, standing, issuedOn, today, annulledOn)
      if (decision.ok) due.push(teryt)
      else left.push({ teryt, name, refusal: decision.refusal })
    }
    const [first] = left
    if (due.length === 0 && first !== undefined) return { ok: false, refusal: first.refusal }
    const issue = await issuing(tx, programmeId, issuedOn)
    const issued: { id: string; number: string; teryt: string }[] = []
    for (const teryt of due) {
      const { id, number } = await issue(teryt, '')
      issued.push({ id, number, teryt })
    }
    return allow({ issued, refused: left })
  },

  annul: async ({ tx, db, input: { id, version, on, reason }, today }) => {
    const before = await store.implementationCertificateById(db, id)
    const decision = decideCertificateAnnulment(before, on, today, reason)
    if (!decision.ok) return decision
    tx.because(reason)
    return saved(await annulled(tx, id, version, on, reason))
  },

  reissue: async ({ tx, db, input: { id, version, on, reason }, today }) => {
    const before = await store.implementationCertificateById(db, id)
    const annulment = decideCertificateAnnulment(before, on, today, reason)
    if (!annulment.ok) return annulment
    const { programmeId, jstId, receivedBy } = before
    const facts = await certificateFactsOf(db, programmeId, jstId, today)
    if (facts === null) return refuse('implementationCertificate.noAgreement')
    const decision = decideReissue(facts, on, today)
    if (!decision.ok) return decision
    await annulled(tx, id, version, on, reason)
    const issue = await issuing(tx, programmeId, on)
    tx.because(reason)
    return saved(await issue(jstId, receivedBy))
  },

  saveReceiver: async ({ tx, db, input: { id, version, receivedBy } }) => {
    const { annulledOn } = await store.implementationCertificateById(db, id)
    if (annulledOn !== null) {
      return refuse('implementationCertificate.alreadyAnnulled', { day: annulledOn })
    }
    return saved(await store.saveImplementationCertificate(tx, id, version, { receivedBy }))
  },

  saveRules: async ({ tx, db, input }) => {
    const { programmeId, version, certificatePattern, signatory } = input
    const decision = decideCertificatePattern(certificatePattern)
    if (!decision.ok) return decision
    const row = await implementingRulesOf(db, programmeId)
    const proposed = row.proposed.filter((name) => name !== 'certificatePattern')
    const patch = { certificatePattern, signatory, proposed }
    return allow({ version: (await saveImplementingRules(tx, row.id, version, patch)).version })
  },
}

/** The JSTs asked for, each once, in the order of names. */
async function inOrder(db: ReadDb, teryts: readonly string[]) {
  const asked = []
  for (const teryt of new Set(teryts)) {
    asked.push({ teryt, name: (await jstByTeryt(db, teryt)).name })
  }
  return asked.toSorted((one, other) => compare(one.name, other.name))
}

const annulled = (tx: Tx, id: string, version: number, on: Day, reason: string) =>
  store.saveImplementationCertificate(tx, id, version, { annulledOn: on, annulReason: reason })

/** Issues one certificate after another, each with the next number. */
async function issuing(tx: Tx, programmeId: string, issuedOn: Day) {
  const { certificatePattern } = await implementingRulesOf(tx.db, programmeId)
  const rows = await store.implementationCertificatesIn(tx.db, programmeId)
  const taken = new Set(rows.map(({ number }) => number))
  let ordinal = await store.nextImplementationOrdinal(tx.db, programmeId)
  return async (teryt: string, receivedBy: string) => {
    const number = certificateNumber(certificatePattern, ordinal, issuedOn)
    // A pattern that was changed may write a number that an earlier one wrote.
    if (taken.has(number)) throw refused('implementationCertificate.numberTaken', { number })
    const row = await store.addImplementationCertificate(tx, {
      ...{ programmeId, jstId: teryt, ordinal, number, issuedOn, receivedBy },
      printedJst: printedJstOf(await jstByTeryt(tx.db, teryt)),
      ...{ annulledOn: null, annulReason: '' },
    })
    ordinal += 1
    return row
  }
}
