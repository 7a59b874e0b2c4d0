import type { Tx } from '#db/audit.ts'
import { everOfPerson } from '#db/read-models/enquiry-history.ts'
import { namedInNote } from '#db/read-models/note-facts.ts'
import { removedToForget } from '#db/read-models/privacy-removed.ts'
import { refused } from '#db/refused-error.ts'
import { searchFields } from '#db/rules/enquiry.ts'
import { privacyDay } from '#db/rules/privacy-day.ts'
import { decideForget } from '#db/rules/privacy-retention.ts'
import {
  forgottenMark,
  nextPseudonym,
  pseudonymOf,
  pseudonymPrinted,
  spokenName,
} from '#db/rules/pseudonym.ts'
import { attendanceIn } from '#db/stores/attendance.ts'
import { certificatesOfPerson } from '#db/stores/certificate.ts'
import { draftsNaming, enquiriesOfPerson, forgetCaller } from '#db/stores/enquiry.ts'
import {
  forgetPurpose,
  mergedInto,
  type PersonRow,
  peopleOf,
  personById,
  savePerson,
  viewsOf,
} from '#db/stores/people.ts'
import { forgetOnCertificate, requestsOfPerson, saveRequest } from '#db/stores/privacy.ts'
import { privacyRulesOf } from '#db/stores/privacy-rules.ts'
import { programmeById } from '#db/stores/programme.ts'
import { saveSignup, signupsOfPeople } from '#db/stores/training.ts'
import type { Day } from '#db/values/day.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { privacy as contract } from '../contract/privacy.ts'
import type { HandlersOf } from '../define.ts'
import { removePapersNaming } from './forgotten-papers.ts'

/**
 * Takes people out of their records and out of the history, all of those named or none of them.
 * A record merged into another is the same person and goes with it. Once the retention has
 * passed, what the history keeps of removed records (`removedToForget`) goes too. Files of papers
 * given out that print the name of any of them go as well.
 */
export const pseudonymise: HandlersOf<typeof contract>['pseudonymise'] = async (call) => {
  const { tx, db, input } = call
  const { programmeId, people, reason } = input
  const { retainUntil } = await privacyRulesOf(db, programmeId)
  const today = privacyDay(await programmeById(db, programmeId), call.today)
  const removed = await removedToForget(db, programmeId, retainUntil, today)
  const count = people.length + removed.length
  if (count === 0) return refuse('privacy.nobodyToForget')
  if (input.confirmation !== count) return refuse('privacy.notConfirmed', { count })
  const everybody = await peopleOf(db, programmeId)
  const byId = new Map(everybody.map((row) => [row.id, row]))
  const attendedFrom = await firstDays(call)
  const gone = new Set(removed)
  let number = nextPseudonym(everybody)
  for (const { id, version } of people) {
    const row = byId.get(id)
    if (row === undefined) throw refused('record.gone', { table: 'person' })
    if (row.mergedIntoId !== null) return refuse('privacy.mergedRecord', { name: spokenName(row) })
    const decision = decideForget({ ...row, name: spokenName(row) }, retainUntil, today, reason)
    if (!decision.ok) return decision
    if (row.version !== version) {
      throw refused('record.changedMeanwhile', { seen: version, now: row.version })
    }
    for (const copy of [row, ...(await copiesOf(call, row.id))]) {
      await forget(tx, copy, { number, attendedFrom: attendedFrom.get(row.id) ?? null, today })
      gone.add(copy.id)
    }
    number += 1
  }
  for (const id of removed) await tx.forget(id)
  await removePapersNaming(tx, { programmeId, people: gone, on: today })
  if (reason !== '') tx.because(reason)
  const counts = { forgotten: people.length, removed: removed.length }
  return allow({ changeSetId: tx.changeSetId, ...counts })
}

type Call = Parameters<HandlersOf<typeof contract>['pseudonymise']>[0]

/** The first day on which each person was present. */
async function firstDays({ db, input }: Call): Promise<ReadonlyMap<string, Day>> {
  const first = new Map<string, Day>()
  for (const { personId, on } of await attendanceIn(db, input.programmeId)) {
    const known = first.get(personId)
    if (known === undefined || on < known) first.set(personId, on)
  }
  return first
}

/** Every record that turned out to be this one, also through another. */
async function copiesOf({ db }: Pick<Call, 'db'>, id: string): Promise<readonly PersonRow[]> {
  const copies = await mergedInto(db, id)
  const further = await Promise.all(copies.map((copy) => copiesOf({ db }, copy.id)))
  return [...copies, ...further.flat()].filter((copy) => copy.pseudonymisedOn === null)
}

/** What somebody wrote may name the person; that something was written stays. */
const marked = (text: string): string => (text === '' ? '' : forgottenMark)

/** The key goes first, so that nothing the change itself puts into the history can be read. */
async function forget(
  tx: Tx,
  row: PersonRow,
  how: { readonly number: number; readonly attendedFrom: Day | null; readonly today: Day },
): Promise<void> {
  const { number, attendedFrom, today } = how
  await tx.forget(row.id)
  const { version } = await personById(tx.db, row.id)
  await savePerson(tx, row.id, version, {
    ...pseudonymOf(row, number, attendedFrom),
    pseudonymisedOn: today,
  })
  for (const certificate of await certificatesOfPerson(tx.db, row.id)) {
    await forgetOnCertificate(tx, certificate, {
      printedName: pseudonymPrinted(number),
      annulReason: marked(certificate.annulReason),
    })
  }
  for (const signup of await signupsOfPeople(tx.db, [row.id])) {
    const withdrawReason = marked(signup.withdrawReason)
    await saveSignup(tx, signup.id, signup.version, { withdrawReason })
  }
  for (const view of await viewsOf(tx.db, row.id)) {
    await forgetPurpose(tx, view, marked(view.purpose))
  }
  // Before it was known who called, the name was sealed with the conversation's own key.
  for (const id of await everOfPerson(tx.db, row.id)) await tx.forget(id)
  for (const call of await enquiriesOfPerson(tx.db, row.id)) {
    const unnamed = { ...call, callerName: '', callerPhone: '' }
    const names = await namedInNote(tx.db, call.programmeId, call)
    await forgetCaller(tx, call, searchFields(unnamed, names))
  }
  // What is being typed of their call has no history to be sealed in: it goes whole.
  for (const { id } of await draftsNaming(tx.db, 'personId', row.id)) await tx.dropDraft(id)
  for (const request of await requestsOfPerson(tx.db, row.programmeId, row.id)) {
    await tx.forget(request.id)
    await saveRequest(tx, request.id, request.version, {
      subject: pseudonymPrinted(number),
      answer: marked(request.answer),
      extensionReason: marked(request.extensionReason),
    })
  }
}
