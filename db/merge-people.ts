/** Merging one person's record into another: what each table holds of the other moves over. */
import type { Tx } from './audit.ts'
import { type Bonds, bondsOf } from './read-models/person-bonds.ts'
import { filledFrom } from './rules/person-merge.ts'
import { studyVisitPerson } from './schema/analysis.ts'
import { mentorVisitPerson } from './schema/mentor.ts'
import { privacyRequest } from './schema/privacy.ts'
import { attendance, certificate, trainingSignup } from './schema/training.ts'
import { enquiriesOfPerson, moveDrafts, saveEnquiry } from './stores/enquiry.ts'
import { mergedInto, type PersonRow, savePerson, successorsOf } from './stores/people.ts'
import { personFields } from './values/person-field.ts'

/** What one record fills in of the other, beside the fields that the form asks for. */
const alsoFilled = [
  ...personFields,
  'street',
  'flat',
  'email',
  'situationOnLeaving',
  'result',
  'resultOn',
] as const

/**
 * Merges `other` into `kept`: attendance, sign-ups, certificates, visits, requests, conversations
 * and notes being typed become the kept record's; what both have once each (a day, a visit) stays
 * once; empty fields are filled; who replaced or was merged into the other points at the kept one.
 * The other record stays as it was and names the one it turned out to be; looks at it stay with
 * it. Decide first (`decideMerge`).
 */
export async function mergePeople(tx: Tx, kept: PersonRow, other: PersonRow): Promise<PersonRow> {
  const own = await bondsOf(tx.db, kept.id)
  const theirs = await bondsOf(tx.db, other.id)
  await moveOnce(tx, kept.id, own, theirs)
  for (const { id, version } of theirs.signups) {
    await tx.update(trainingSignup, id, version, { personId: kept.id })
  }
  for (const { id, version } of theirs.certificates) {
    await tx.update(certificate, id, version, { personId: kept.id })
  }
  for (const { id, version } of theirs.requests) {
    await tx.update(privacyRequest, id, version, { personId: kept.id })
  }
  for (const { id, version } of await enquiriesOfPerson(tx.db, other.id)) {
    await saveEnquiry(tx, id, version, { personId: kept.id })
  }
  await moveDrafts(tx, 'personId', { from: other.id, to: kept.id })
  await pointElsewhere(tx, kept, other)
  await savePerson(tx, other.id, other.version, { mergedIntoId: kept.id })
  const filled = filledFrom(kept, other, alsoFilled)
  const identity = kept.pesel === null && other.pesel !== null ? { noPesel: false } : {}
  const clause =
    kept.clauseId === null && other.clauseId !== null
      ? { clauseId: other.clauseId, clauseGivenOn: other.clauseGivenOn }
      : {}
  // Whoever still stands in the other record of the same place has not left it.
  const stays =
    kept.leftOn !== null &&
    other.leftOn === null &&
    kept.jstId === other.jstId &&
    kept.panel === other.panel
      ? { leftOn: null, leaveReason: '' }
      : {}
  // Who took the place of a record that turned out to be their own took it from the one before.
  const before = kept.replacesId === other.id ? { replacesId: other.replacesId } : {}
  const patch = { ...filled, ...identity, ...clause, ...stays, ...before }
  return savePerson(tx, kept.id, kept.version, patch)
}

/** A person is present once on a day and goes once on a visit: the second record goes. */
async function moveOnce(tx: Tx, personId: string, own: Bonds, theirs: Bonds): Promise<void> {
  const days = new Set(own.attendance.map(({ trainingDayId }) => trainingDayId))
  for (const { id, version, trainingDayId } of theirs.attendance) {
    if (days.has(trainingDayId)) await tx.remove(attendance, id, version)
    else await tx.update(attendance, id, version, { personId })
  }
  const visits = new Set(own.visits.map(({ visitId }) => visitId))
  for (const { id, version, visitId } of theirs.visits) {
    if (visits.has(visitId)) await tx.remove(studyVisitPerson, id, version)
    else await tx.update(studyVisitPerson, id, version, { personId })
  }
  const met = new Set(own.mentorVisits.map(({ visitId }) => visitId))
  for (const { id, version, visitId } of theirs.mentorVisits) {
    if (met.has(visitId)) await tx.remove(mentorVisitPerson, id, version)
    else await tx.update(mentorVisitPerson, id, version, { personId })
  }
}

/** Chains of replacement and of merging that ended at the other record end at the kept one. */
async function pointElsewhere(tx: Tx, kept: PersonRow, other: PersonRow): Promise<void> {
  for (const { id, version } of await mergedInto(tx.db, other.id)) {
    await savePerson(tx, id, version, { mergedIntoId: kept.id })
  }
  for (const { id, version } of await successorsOf(tx.db, other.id)) {
    if (id !== kept.id) await savePerson(tx, id, version, { replacesId: kept.id })
  }
}
