import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { certificateFactsIn } from '#db/read-models/certificate-facts.ts'
import { missingForCertificate } from '#db/rules/certificate-gates.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { programme } from '#db/schema/programme.ts'
import { implementationCertificatesIn } from '#db/stores/implementation-certificate.ts'
import { checksIn, elementsOf } from '#db/stores/standard.ts'
import { day } from '#db/values/day.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const read = () =>
  office.store.read(async (db) => {
    const [{ id = '' } = {}] = await db.select().from(programme)
    return {
      facts: await certificateFactsIn(db, id, day('2021-12-31')),
      certificates: await implementationCertificatesIn(db, id),
      elements: await elementsOf(db, id),
      checks: await checksIn(db, id),
    }
  })

it('gives a certificate to everybody whose gates stand open at the gala, and to nobody else', async () => {
  const { facts, certificates } = await read()
  const standing = certificates.filter(({ annulledOn }) => annulledOn === null)
  const open = [...facts].filter(([, own]) => missingForCertificate(own).length === 0)
  expect(standing.map(({ jstId }) => jstId).toSorted()).toEqual(
    open.map(([jstId]) => jstId).toSorted(),
  )
  expect(standing).toHaveLength(21)
  expect(standing.every(({ receivedBy }) => receivedBy !== '')).toBe(true)
  expect(certificates.map(({ ordinal }) => ordinal)).toEqual(
    Array.from({ length: 22 }, (_, at) => at + 1),
  )
  const left = [...facts].filter(([, own]) => missingForCertificate(own).length > 0)
  const gates = left.map(([, own]) =>
    missingForCertificate(own)
      .map(({ gate }) => gate)
      .join(),
  )
  expect(gates.toSorted()).toEqual(['agreement', 'package', 'package'])
})

it('has each audit accepted by another person than the one who wrote it', async () => {
  const sets = await office.store.read(async (db) =>
    db
      .select({ id: recordChange.recordId, fields: recordChange.fields, author: changeSet.author })
      .from(recordChange)
      .innerJoin(changeSet, eq(changeSet.id, recordChange.changeSetId))
      .where(eq(recordChange.tableName, 'standard_audit')),
  )
  const written = new Map(
    sets.flatMap(({ id, fields, author }) => ('summary' in fields ? [[id, author]] : [])),
  )
  const accepted = sets.filter(({ fields }) => fields.acceptedOn?.[1] != null)
  expect(accepted.length).toBeGreaterThan(40)
  expect(accepted.filter(({ id, author }) => written.get(id) === author)).toEqual([])
})

it('answers every element before and after, and none after an implementation that ended', async () => {
  const { facts, elements, checks, certificates } = await read()
  const ended = [...facts].filter(([, { implementation }]) => implementation?.endedOn !== null)
  const answers = (wanted: string) => checks.filter(({ phase }) => phase === wanted)
  expect(answers('before')).toHaveLength(24 * elements.length)
  // The element of the certificate itself is answered with the certificate alone.
  const certified = new Set(certificates.map(({ jstId }) => jstId)).size
  expect(answers('after')).toHaveLength((24 - ended.length) * (elements.length - 1) + certified)
  const order = ['notMet', 'partly', 'met']
  const worse = answers('before').filter(({ jstId, elementId, answer }) => {
    const after = answers('after').find(
      (other) => other.jstId === jstId && other.elementId === elementId,
    )
    return after !== undefined && order.indexOf(after.answer) < order.indexOf(answer)
  })
  expect(worse).toEqual([])
})
