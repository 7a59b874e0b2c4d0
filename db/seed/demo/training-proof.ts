/** Who was there on which day, and the certificates that follow from it. */

import { certificateNumber } from '#db/values/certificate-number.ts'
import type { Day } from '#db/values/day.ts'
import {
  attendedMinutes,
  decideAttendance,
  heldMinutes,
  reachesThreshold,
} from '../../rules/attendance.ts'
import { decideAnnulment, decideCertificate, printedJstOf } from '../../rules/certificate.ts'
import { seatsOf } from '../../rules/training-seats.ts'
import { addAttendance, attendanceOfTraining } from '../../stores/attendance.ts'
import {
  addCertificate,
  type CertificateRow,
  certificatesOfTraining,
  nextCertificateOrdinal,
  saveCertificate,
} from '../../stores/certificate.ts'
import { jstByTeryt } from '../../stores/jst.ts'
import { personById } from '../../stores/people.ts'
import { daysOf, signupsOf, trainingById } from '../../stores/training.ts'
import { trainingRulesOf } from '../../stores/training-rules.ts'
import { officeHour, workingDaysAfter } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import type { PlannedTraining } from './training-plot.ts'

const procedures = {
  door: 'attendance.mark',
  bulk: 'attendance.markMany',
  import: 'peopleImport.run',
} as const

/** At the door everybody is one deed; a list is entered at once on the next day. */
export function planAttendance(diary: Diary, trainings: readonly PlannedTraining[]): void {
  for (const one of trainings) {
    for (const on of one.days) {
      if (one.source === 'door') planDoor(diary, one, on)
      else {
        const entered = workingDaysAfter(on, 1)
        diary.write(entered, 'coordinator', procedures[one.source], async (scene) => {
          for (const id of await comers(scene, one, on)) await mark(scene, one, on, id)
        })
      }
    }
  }
}

/** Those who come, in a drawn order, from half an hour before the beginning. */
function planDoor(diary: Diary, one: PlannedTraining, on: Day): void {
  const standing = one.signups.filter(({ withdrawal }) => withdrawal === null)
  if (standing.length > one.capacity) throw new Error('Nobody can be turned away at the door')
  const there = standing.filter(({ absentOn }) => !absentOn.includes(on))
  let seconds = officeHour(8) + 30 * 60
  for (const { person } of diary.random.shuffled(there)) {
    seconds += diary.random.int(15, 100)
    diary.writeAt(on, seconds, 'coordinator', procedures.door, (scene) =>
      mark(scene, one, on, person.record.id),
    )
  }
}

/** The seated people who were there on a day, in the order of their applications. */
async function comers({ tx }: Scene, one: PlannedTraining, on: Day): Promise<readonly string[]> {
  const { seated } = seatsOf(await signupsOf(tx.db, one.record.id), one.capacity)
  const absent = one.signups.filter(({ absentOn }) => absentOn.includes(on))
  const away = new Set(absent.map(({ person }) => person.record.id))
  return seated.map(({ personId }) => personId).filter((id) => !away.has(id))
}

async function mark(scene: Scene, one: PlannedTraining, on: Day, personId: string): Promise<void> {
  const { tx, at, today } = scene
  const [days, training] = [await daysOf(tx.db, one.record.id), await trainingOf(scene, one)]
  const person = { ...(await personById(tx.db, personId)), jstWithdrewOn: null }
  const trainingDayId = allowed(decideAttendance(person, on, { ...training, days }, today))
  await addAttendance(tx, { trainingDayId, personId, at, source: one.source })
}

const trainingOf = ({ tx }: Scene, { record }: PlannedTraining) => trainingById(tx.db, record.id)

/** A few days after the end, for everybody who has the hours; one is lost and issued again. */
export function planCertificates(diary: Diary, trainings: readonly PlannedTraining[]): void {
  for (const one of trainings) {
    diary.write(one.certifiedOn, 'coordinator', 'certificate.issue', async (scene) => {
      const { tx } = scene
      const signups = await signupsOf(tx.db, one.record.id)
      for (const { personId } of signups) await certify(scene, one, personId)
    })
  }
  const [first] = trainings
  if (first === undefined) return
  const reason = 'Oryginał zaginął w drodze do urzędu.'
  diary.write(
    workingDaysAfter(first.certifiedOn, 12),
    'coordinator',
    'certificate.reissue',
    (scene) => issueAgain(scene, first, reason),
  )
}

/** The certificate of one person, where the hours suffice. */
async function certify(scene: Scene, one: PlannedTraining, personId: string): Promise<void> {
  const { tx, office, today } = scene
  const days = await daysOf(tx.db, one.record.id)
  const there = (await attendanceOfTraining(tx.db, one.record.id)).filter(
    (row) => row.personId === personId,
  )
  const presentOn = new Set(there.map(({ trainingDayId }) => trainingDayId))
  const [attended, held] = [attendedMinutes(days, presentOn), heldMinutes(days)]
  const rules = await trainingRulesOf(tx.db, office.programmeId)
  const rate = rules.attendanceRate
  if (!reachesThreshold(attended, held, rate)) return
  const training = await trainingOf(scene, one)
  const person = await personById(tx.db, personId)
  const standing = (await certificatesOfTraining(tx.db, one.record.id)).find(
    (row) => row.personId === personId && row.annulledOn === null,
  )
  const lastDay = one.days.at(-1) ?? null
  const facts = { attended, held, rate, person, standing: standing?.number ?? null }
  allowed(decideCertificate({ ...facts, training: { ...training, lastDay } }, today, today))
  const jst = await jstByTeryt(tx.db, person.jstId)
  await addNumbered(scene, {
    ...{ trainingId: one.record.id, personId, attended, held, reissueOfId: null },
    ...{ printedName: `${person.firstName} ${person.lastName}`, printedJst: printedJstOf(jst) },
  })
}

type Printed = Pick<
  CertificateRow,
  'trainingId' | 'personId' | 'attended' | 'held' | 'reissueOfId' | 'printedName' | 'printedJst'
>

async function addNumbered({ tx, office, today }: Scene, printed: Printed): Promise<void> {
  const { programmeId } = office
  const ordinal = await nextCertificateOrdinal(tx.db, programmeId)
  const { certificatePattern } = await trainingRulesOf(tx.db, programmeId)
  const number = certificateNumber(certificatePattern, ordinal, today)
  const fields = { programmeId, ordinal, number, issuedOn: today }
  await addCertificate(tx, { ...fields, ...printed, annulledOn: null, annulReason: '' })
}

async function issueAgain(scene: Scene, one: PlannedTraining, reason: string): Promise<void> {
  const { tx, today } = scene
  const lost = (await certificatesOfTraining(tx.db, one.record.id))[1]
  if (lost === undefined) throw new Error('No certificate to lose')
  const annulledOn = allowed(decideAnnulment(lost, today, today, reason))
  const { id, version, trainingId, personId, attended, held, printedName, printedJst } = lost
  await saveCertificate(tx, id, version, { annulledOn, annulReason: reason })
  const printed = { trainingId, personId, attended, held, printedName, printedJst }
  await addNumbered(scene, { ...printed, reissueOfId: id })
  tx.because(reason)
}
