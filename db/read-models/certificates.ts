import type { ReadDb } from '../columns.ts'
import { reachesThreshold } from '../rules/attendance.ts'
import type { CertificateFacts } from '../rules/certificate.ts'
import {
  type CertificateRow,
  certificatesOf,
  certificatesOfTraining,
} from '../stores/certificate.ts'
import { listJsts } from '../stores/jst.ts'
import { listedPeople } from '../stores/people.ts'
import { type TrainingRow, trainingsOf } from '../stores/training.ts'
import { hoursOfTraining } from './attendance.ts'

type ListedPerson = Awaited<ReturnType<typeof listedPeople>>[number]

/** What certificates of one training are decided from, read once for all its people. */
export async function certificateGround(db: ReadDb, training: TrainingRow) {
  const hours = await hoursOfTraining(db, training)
  const people = new Map(
    (await listedPeople(db, training.programmeId)).map((row) => [row.id, row] as const),
  )
  // A certificate of a record that was merged is the certificate of the record that it became.
  const survivor = (personId: string): string => people.get(personId)?.mergedIntoId ?? personId
  const standing = new Map<string, CertificateRow>()
  for (const row of await certificatesOfTraining(db, training.id)) {
    if (row.annulledOn === null) standing.set(survivor(row.personId), row)
  }
  const lastDay = hours.days.at(-1)?.on ?? null
  return {
    hours,
    people: people as ReadonlyMap<string, ListedPerson>,
    lastDay,
    standing: standing as ReadonlyMap<string, CertificateRow>,
    survivor,
    reached: (personId: string) =>
      reachesThreshold(hours.attended(personId), hours.held, hours.rate),
    /** What one person's certificate is judged by; `except` names one that gives way to it. */
    factsOf(person: ListedPerson, except: string | null = null): CertificateFacts {
      const stands = standing.get(person.id)
      return {
        training: { cancelledOn: training.cancelledOn, lastDay },
        person: { mergedIntoId: person.mergedIntoId, pseudonymisedOn: person.pseudonymisedOn },
        attended: hours.attended(person.id),
        held: hours.held,
        rate: hours.rate,
        standing: stands === undefined || stands.id === except ? null : stands.number,
      }
    },
  }
}

/**
 * The register of a programme in the order of numbers: each certificate as it was printed, with
 * the subject of its training, the person's name of today and what it replaced or was replaced by.
 */
export async function certificateRegister(db: ReadDb, programmeId: string) {
  const rows = await certificatesOf(db, programmeId)
  const subjects = new Map(
    (await trainingsOf(db, programmeId)).map(({ id, subject }) => [id, subject]),
  )
  const people = new Map((await listedPeople(db, programmeId)).map((row) => [row.id, row] as const))
  return registered(rows, (id) => subjects.get(id) ?? '', people)
}

/** Certificates as the register shows them; `rows` holds all that replace one another. */
export function registered(
  rows: readonly CertificateRow[],
  subjectOf: (trainingId: string) => string,
  people: ReadonlyMap<string, ListedPerson>,
) {
  const numbers = new Map(rows.map(({ id, number }) => [id, number]))
  const replacedBy = new Map(
    rows.flatMap(({ reissueOfId, number }) =>
      reissueOfId === null ? [] : [[reissueOfId, number] as const],
    ),
  )
  return rows.map(({ programmeId: _, reissueOfId, ...row }) => {
    const person = people.get(people.get(row.personId)?.mergedIntoId ?? row.personId)
    const forgotten = person === undefined || person.pseudonymisedOn !== null
    return {
      ...row,
      subject: subjectOf(row.trainingId),
      nameNow: forgotten ? null : `${person.firstName} ${person.lastName}`,
      reissueOf: reissueOfId === null ? null : (numbers.get(reissueOfId) ?? null),
      replacedBy: replacedBy.get(row.id) ?? null,
    }
  })
}

/** The register's JSTs by TERYT, for the names that documents print. */
export const jstsByTeryt = async (db: ReadDb) =>
  new Map((await listJsts(db)).map((row) => [row.id, row] as const))
