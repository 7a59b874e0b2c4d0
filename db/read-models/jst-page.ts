import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { decideImplementationUndo, endedByWithdrawal } from '../rules/implementation.ts'
import { decideUndo } from '../rules/recruitment.ts'
import { newestAttempt, type PlaceTaker, placeTakerOf } from '../rules/recruitment-place.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { implementationOfJst } from '../stores/implementation.ts'
import { standingCertificateOf } from '../stores/implementation-certificate.ts'
import { contactsOfJst, jstByTeryt, listJsts, listPowiats, notesOfJst } from '../stores/jst.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { type Attempt, attemptsIn, attemptsOfJst } from '../stores/recruitment.ts'
import { nextStepOfJst } from './jst-next-step.ts'
import { groupBy, registerRow } from './register.ts'

/** Everything the page of a JST shows, as it stands on the programme's reference day. */
export async function jstPage(db: ReadDb, programme: ProgrammeRow, teryt: string, today: Day) {
  const row = await jstByTeryt(db, teryt)
  const attempts = await attemptsOfJst(db, programme.id, teryt)
  const implementation = await implementationOfJst(db, programme.id, teryt)
  const powiat = (await listPowiats(db)).find(({ id }) => id === row.powiatId)
  const names = new Map((await listJsts(db)).map((jst) => [jst.id, jst.name]))
  const notes = await notesOfJst(db, teryt)
  const latest = attempts.at(-1) ?? null
  const placeTaker = latest?.withdrawnOn == null ? null : await takerOf(db, programme.id, latest)
  const day = referenceDay(programme, today)
  const standing = registerRow(row, powiat?.name ?? '', attempts, implementation, day)
  const asShown = (attempt: Attempt) => ({
    ...attempt,
    replaces:
      attempt.replacesJstId === null
        ? null
        : { teryt: attempt.replacesJstId, name: names.get(attempt.replacesJstId) ?? '' },
  })
  const undo = decideUndo({
    current: latest,
    implementationAgreement: implementation !== null && implementation.agreementOn !== null,
    placeTaker,
  })
  const implementationUndo = decideImplementationUndo({
    current: implementation,
    support: latest,
    certificate: (await standingCertificateOf(db, programme.id, teryt))?.number ?? null,
  })
  const resumes =
    implementation !== null &&
    latest !== null &&
    latest.withdrawnOn !== null &&
    endedByWithdrawal(implementation, latest)
  return {
    ...standing,
    version: row.version,
    address: row.address,
    nip: row.nip,
    street: row.street,
    house: row.house,
    flat: row.flat,
    postCode: row.postCode,
    town: row.town,
    website: row.website,
    contacts: await contactsOfJst(db, teryt),
    notes: notes.filter((note) => note.programmeId === programme.id),
    recruitment: attempts.map(asShown).at(-1) ?? null,
    earlier: attempts.slice(0, -1).map(asShown).toReversed(),
    implementationRecord: implementation,
    replacedBy: placeTaker && { teryt: placeTaker.teryt, name: placeTaker.name },
    next: (await nextStepOfJst(db, programme, teryt, { day, ...standing })).next,
    undo: undo.ok
      ? {
          move: undo.value.undone,
          refusal: null,
          withdrawsInvitation: undo.value.withdrawsInvitationOf && (placeTaker?.name ?? null),
          waitsAgain: undo.value.waitsAgain && (placeTaker?.name ?? null),
          resumesImplementation: resumes,
        }
      : {
          move: null,
          refusal: undo.refusal,
          withdrawsInvitation: null,
          waitsAgain: null,
          resumesImplementation: false,
        },
    implementationUndo: implementationUndo.ok
      ? { move: implementationUndo.value.undone, refusal: null }
      : { move: null, refusal: implementationUndo.refusal },
  }
}

/** Who holds the place that the JST left, by name; null while it is free. */
export async function takerOf(
  db: ReadDb,
  programmeId: string,
  leaving: Attempt,
): Promise<PlaceTaker | null> {
  const byJst = groupBy(await attemptsIn(db, programmeId), (row) => row.jstId)
  const newest = [...byJst.values()].flatMap((own) => newestAttempt(own) ?? [])
  const left = newest.find(({ id }) => id === leaving.id) ?? leaving
  const taker = placeTakerOf(left, newest)
  return taker && { ...taker, name: (await jstByTeryt(db, taker.teryt)).name }
}
