import type { Tx } from '#db/audit.ts'
import type { ReadDb } from '#db/columns.ts'
import {
  certificateGround,
  certificateRegister,
  jstsByTeryt,
  registered,
} from '#db/read-models/certificates.ts'
import { refused } from '#db/refused-error.ts'
import { decideAnnulment, decideCertificate, printedJstOf } from '#db/rules/certificate.ts'
import { spokenName } from '#db/rules/pseudonym.ts'
import * as store from '#db/stores/certificate.ts'
import { type TrainingRow, trainingById } from '#db/stores/training.ts'
import { trainingRulesOf } from '#db/stores/training-rules.ts'
import { certificateNumber } from '#db/values/certificate-number.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Refusal } from '#db/values/refusal.ts'
import type { certificate as contract } from '../contract/certificate.ts'
import { asColumns } from '../contract/wide-rows.ts'
import type { HandlersOf } from '../define.ts'
import { certificatesPdf } from '../documents/certificates.ts'
import { certificatePages } from './certificate-pages.ts'

type Ground = Awaited<ReturnType<typeof certificateGround>>
type ListedPerson = Ground extends { readonly people: ReadonlyMap<string, infer P> } ? P : never

/** Certificates: who is due one, issuing, annulling, and the documents. */
export const certificate: HandlersOf<typeof contract> = {
  due: ({ read, input, today }) =>
    read(async (db) => {
      const training = await trainingById(db, input.trainingId)
      const ground = await certificateGround(db, training)
      const rows = registered(
        await store.certificatesOfTraining(db, training.id),
        () => training.subject,
        ground.people,
      )
      const certificates = new Map(rows.map((row) => [row.id, row]))
      const jsts = await jstsByTeryt(db)
      const there = new Set([...ground.hours.present.keys(), ...ground.standing.keys()])
      const people = inOrder([...there].flatMap((id) => ground.people.get(id) ?? []))
      const { id, subject, cancelledOn } = training
      return {
        training: { id, subject, cancelledOn, lastDay: ground.lastDay },
        held: ground.hours.held,
        rate: ground.hours.rate,
        nextNumber: await nextNumber(db, training.programmeId, today),
        today,
        people: people.map((person) => {
          const decision = decideCertificate(ground.factsOf(person), today, today)
          const stands = ground.standing.get(person.id)
          const at = jsts.get(person.jstId)
          return {
            personId: person.id,
            firstName: person.firstName,
            lastName: person.lastName,
            jstName: at?.name ?? person.jstId,
            jstKind: at?.kind ?? ('ruralGmina' as const),
            attended: ground.hours.attended(person.id),
            reached: ground.reached(person.id),
            refusal: decision.ok ? null : decision.refusal,
            certificate: stands === undefined ? null : (certificates.get(stands.id) ?? null),
          }
        }),
      }
    }),

  register: ({ read, input }) =>
    read(async (db) => asColumns(await certificateRegister(db, input.programmeId))),

  issue: async ({ tx, db, input: { trainingId, personIds, issuedOn }, today }) => {
    const training = await trainingById(db, trainingId)
    const ground = await certificateGround(db, training)
    const issued: { id: string; number: string; personId: string }[] = []
    const left: { personId: string; refusal: Refusal }[] = []
    const asked = [...new Set(personIds)].map((id) => {
      const person = ground.people.get(id)
      if (person === undefined) throw refused('record.gone', { table: 'person' })
      return person
    })
    const issue = await issuing(tx, training, ground, issuedOn)
    for (const person of inOrder(asked)) {
      const decision = decideCertificate(ground.factsOf(person), issuedOn, today)
      if (!decision.ok) {
        left.push({ personId: person.id, refusal: decision.refusal })
        continue
      }
      const { id, number } = await issue(person, null)
      issued.push({ id, number, personId: person.id })
    }
    const [first] = left
    if (issued.length === 0 && first !== undefined) return { ok: false, refusal: first.refusal }
    return allow({ issued, refused: left })
  },

  annul: async ({ tx, db, input: { id, version, on, reason }, today }) => {
    const decision = decideAnnulment(await store.certificateById(db, id), on, today, reason)
    if (!decision.ok) return decision
    tx.because(reason)
    return saved(await annulled(tx, id, version, on, reason))
  },

  reissue: async ({ tx, db, input: { id, version, on, reason }, today }) => {
    const before = await store.certificateById(db, id)
    const annulment = decideAnnulment(before, on, today, reason)
    if (!annulment.ok) return annulment
    const training = await trainingById(db, before.trainingId)
    const ground = await certificateGround(db, training)
    const person = ground.people.get(ground.survivor(before.personId))
    if (person === undefined) throw refused('record.gone', { table: 'person' })
    const decision = decideCertificate(ground.factsOf(person, id), on, today)
    if (!decision.ok) return decision
    await annulled(tx, id, version, on, reason)
    const issue = await issuing(tx, training, ground, on)
    tx.because(reason)
    return saved(await issue(person, id))
  },

  pdf: async ({ read, input, office, signal }) =>
    office.works.run(input.ticket, async (tell) => {
      const pages = await read((db) => certificatePages(db, input.programmeId, input.ids))
      return certificatesPdf(pages, input, { tell, signal })
    }),
}

const saved = ({ id, version, number }: store.CertificateRow) => allow({ id, version, number })

const annulled = (tx: Tx, id: string, version: number, on: Day, reason: string) =>
  store.saveCertificate(tx, id, version, { annulledOn: on, annulReason: reason })

const { compare } = new Intl.Collator('pl')

/** Certificates are issued, and people listed, in the order of names. */
const inOrder = (people: readonly ListedPerson[]): readonly ListedPerson[] =>
  people.toSorted(
    (one, other) =>
      compare(one.lastName, other.lastName) || compare(one.firstName, other.firstName),
  )

async function nextNumber(db: ReadDb, programmeId: string, on: Day): Promise<string> {
  const { certificatePattern } = await trainingRulesOf(db, programmeId)
  return certificateNumber(
    certificatePattern,
    await store.nextCertificateOrdinal(db, programmeId),
    on,
  )
}

/** Issues one certificate after another, each with the next number. */
async function issuing(tx: Tx, training: TrainingRow, ground: Ground, issuedOn: Day) {
  const { programmeId } = training
  const { certificatePattern } = await trainingRulesOf(tx.db, programmeId)
  const jsts = await jstsByTeryt(tx.db)
  const taken = new Set((await store.certificatesOf(tx.db, programmeId)).map((row) => row.number))
  let ordinal = await store.nextCertificateOrdinal(tx.db, programmeId)
  return async (person: ListedPerson, reissueOfId: string | null) => {
    const at = jsts.get(person.jstId)
    const number = certificateNumber(certificatePattern, ordinal, issuedOn)
    // A pattern that was changed may write a number that an earlier one wrote.
    if (taken.has(number)) throw refused('certificate.numberTaken', { number })
    const row = await store.addCertificate(tx, {
      ...{ programmeId, ordinal, number, trainingId: training.id, personId: person.id },
      printedName: spokenName(person),
      printedJst: at === undefined ? person.jstId : printedJstOf(at),
      ...{ issuedOn, reissueOfId },
      attended: ground.hours.attended(person.id),
      held: ground.hours.held,
      ...{ annulledOn: null, annulReason: '' },
    })
    ordinal += 1
    return row
  }
}
