import { and, asc, desc, eq, isNull, sql } from 'drizzle-orm'
import { type JstWords, jstWords } from '#db/rules/desk-match-jst.ts'
import { fold } from '#db/values/fold.ts'
import { reversedDigits } from '#db/values/phone-digits.ts'
import type { KeptFacts } from '../kept-facts.ts'
import { plainRows } from '../plain-rows.ts'
import { enquiryTopic } from '../schema/desk.ts'
import { contractor, supplierContract } from '../schema/expense.ts'
import { issuedDocument } from '../schema/issued-document.ts'
import { jst, powiat } from '../schema/jst.ts'
import { person } from '../schema/people.ts'
import { training, trainingDay, trainingSeries } from '../schema/training.ts'
import { groupBy } from './register.ts'

/** The JSTs of the register with their words folded, in the order of TERYT. */
export const keptJsts = (kept: KeptFacts) =>
  kept.get('jsts', ['jst', 'powiat'], async (db) => {
    const rows = await db
      .select({
        teryt: jst.id,
        name: jst.name,
        kind: jst.kind,
        seat: jst.seat,
        powiatName: powiat.name,
        phone: jst.phone,
      })
      .from(jst)
      .innerJoin(powiat, eq(powiat.id, jst.powiatId))
      .orderBy(asc(jst.id))
    return new Map(rows.map((row) => [row.teryt, { ...row, words: jstWords(row) as JstWords }]))
  })
export type KeptJst = Awaited<ReturnType<typeof keptJsts>> extends Map<string, infer T> ? T : never

const personColumns = {
  id: person.id,
  jstId: person.jstId,
  function: person.function,
  firstName: person.firstName,
  lastName: person.lastName,
  searchable: person.searchable,
  phone: person.phone,
  leftOn: person.leftOn,
  pseudonymisedOn: person.pseudonymisedOn,
}

/** The people of a programme, those who left among them, with the distinct words of their names. */
export const keptPeople = (kept: KeptFacts, programmeId: string) =>
  kept.get(`people ${programmeId}`, ['person'], async (db) => {
    const rows = plainRows(
      personColumns,
      db
        .select(personColumns)
        .from(person)
        .where(and(eq(person.programmeId, programmeId), isNull(person.mergedIntoId)))
        .orderBy(asc(person.searchable), asc(person.id))
        .values(),
    )
    return rows.map(({ phone, ...row }) => ({
      ...row,
      lastFirst: row.searchable.slice(fold(row.firstName).length + 1),
      number: phone,
      reversed: reversedDigits(phone),
    }))
  })
export type KeptPerson = Awaited<ReturnType<typeof keptPeople>>[number]

/** The trainings of a programme with their days, by series. */
export const keptTrainings = (kept: KeptFacts, programmeId: string) =>
  kept.get(
    `trainings ${programmeId}`,
    ['training', 'training_day', 'training_series'],
    async (db) => {
      const rows = await db
        .select({
          id: training.id,
          subject: training.subject,
          panel: training.panel,
          place: training.place,
          trainer: training.trainer,
          series: trainingSeries.name,
          cancelledOn: training.cancelledOn,
        })
        .from(training)
        .innerJoin(trainingSeries, eq(trainingSeries.id, training.seriesId))
        .where(eq(training.programmeId, programmeId))
        .orderBy(asc(training.ordinal), asc(training.id))
      const days = groupBy(
        await db
          .select({ trainingId: trainingDay.trainingId, on: trainingDay.on })
          .from(trainingDay)
          .orderBy(asc(trainingDay.on)),
        ({ trainingId }) => trainingId,
      )
      return rows.map(({ series, place, trainer, ...row }) => ({
        ...row,
        days: (days.get(row.id) ?? []).map(({ on }) => on),
        name: fold(row.subject),
        words: fold(`${row.subject} ${series} ${trainer} ${place}`),
      }))
    },
  )

/** The topics of a programme that are in use, in their order. */
export const keptTopics = (kept: KeptFacts, programmeId: string) =>
  kept.get(`topics ${programmeId}`, ['enquiry_topic'], async (db) =>
    (
      await db
        .select()
        .from(enquiryTopic)
        .where(and(eq(enquiryTopic.programmeId, programmeId), eq(enquiryTopic.active, true)))
        .orderBy(asc(enquiryTopic.ordinal))
    ).map(({ id, name, nameEn, keywords }) => ({
      ...{ id, name, nameEn },
      folded: [fold(name), fold(nameEn)],
      words: fold(`${name} ${nameEn} ${keywords}`),
    })),
  )

/** A contractor's number, told and searched for where it is a NIP: a PESEL is a person's own. */
const nip = sql<string>`iif(${contractor.kind} = 'nip', ${contractor.number}, '')`

/** Whom the office pays. */
export const keptContractors = (kept: KeptFacts) =>
  kept.get('contractors', ['contractor'], async (db) =>
    (
      await db
        .select({ id: contractor.id, name: contractor.name, number: nip })
        .from(contractor)
        .orderBy(asc(contractor.name), asc(contractor.id))
    ).map((row) => ({ ...row, folded: fold(row.name) })),
  )

/** The contracts of a programme, the newest first. */
export const keptContracts = (kept: KeptFacts, programmeId: string) =>
  kept.get(`contracts ${programmeId}`, ['contractor', 'supplier_contract'], async (db) =>
    (
      await db
        .select({
          id: supplierContract.id,
          number: supplierContract.number,
          contractor: contractor.name,
          contractorNumber: nip,
          subject: supplierContract.subject,
          closedOn: supplierContract.closedOn,
        })
        .from(supplierContract)
        .innerJoin(contractor, eq(supplierContract.contractorId, contractor.id))
        .where(eq(supplierContract.programmeId, programmeId))
        .orderBy(desc(supplierContract.signedOn), desc(supplierContract.id))
    ).map((row) => ({
      ...row,
      folded: fold(row.number),
      words: fold(`${row.number} ${row.contractor} ${row.contractorNumber} ${row.subject}`),
    })),
  )

/**
 * What the office gave out on paper, the newest number first. The register of papers is read by
 * everybody; whom a paper of one person is about is no part of it here, for who is forgotten is
 * found by no paper.
 */
export const keptPapers = (kept: KeptFacts, programmeId: string) =>
  kept.get(`papers ${programmeId}`, ['issued_document'], async (db) => {
    const { id, number, kind, title, forWhom, issuedOn, withdrawReason } = issuedDocument
    const rows = await db
      .select({ id, number, paperKind: kind, title, forWhom, issuedOn, withdrawReason })
      .from(issuedDocument)
      .where(eq(issuedDocument.programmeId, programmeId))
      .orderBy(desc(issuedDocument.year), desc(issuedDocument.ordinal))
    return rows.map(({ withdrawReason, ...row }) => ({
      ...row,
      withdrawn: withdrawReason !== '',
      folded: fold(row.number),
      words: fold(`${row.number} ${row.title} ${row.forWhom}`),
    }))
  })
