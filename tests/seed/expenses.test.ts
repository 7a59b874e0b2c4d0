import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { twinOf } from '#db/rules/expense-duplicate.ts'
import { decideAmounts, decidePeriod } from '#db/rules/expense-entry.ts'
import { documentHolds } from '#db/rules/expense-holds.ts'
import { documentState } from '#db/rules/expense-state.ts'
import {
  attachment,
  contractor,
  expenseDocument,
  payment,
  supplierContract,
} from '#db/schema/expense.ts'
import { changeSet, recordChange } from '#db/schema/history.ts'
import { contentOf } from '#db/stores/expense-attachment.ts'
import { partsOf } from '#db/stores/expense-document.ts'
import { partsWithClaims } from '#db/stores/expense-state.ts'
import { day, dayOf, isDay } from '#db/values/day.ts'
import { documentKinds, documentStates } from '#db/values/expense.ts'
import { parseNip } from '#db/values/nip.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const period = { from: day('2019-09-01'), to: day('2021-12-31') }

/** Every document with its parts, payments, corrections and claims. */
const readDocuments = () =>
  office.store.read(async (db) => {
    const rows = await db.select().from(expenseDocument)
    const payments = await db.select().from(payment)
    return Promise.all(
      rows.map(async (row) => ({
        ...row,
        parts: await partsOf(db, row.id),
        claimed: await partsWithClaims(db, [row.id]),
        payments: payments.filter(({ documentId }) => documentId === row.id),
        corrections: await Promise.all(
          rows
            .filter(({ correctsId }) => correctsId === row.id)
            .map(async (one) => ({ ...one, parts: await partsOf(db, one.id) })),
        ),
      })),
    )
  })

describe('the documents of the sample office', () => {
  it('are legal: amounts, period, checks, payments and corrections agree', async () => {
    const documents = await readDocuments()
    expect(documents.length).toBeGreaterThan(150)
    expect(documents.length).toBeLessThan(220)
    for (const one of documents) {
      expect(decideAmounts(one), one.number).toMatchObject({ ok: true })
      expect(decidePeriod(one, period, false), one.number).toMatchObject({ ok: true })
      expect(documentHolds(one), one.number).toEqual({ ok: true, value: true })
      expect(documentState({ ...one, parts: one.claimed }), one.number).toBe(one.state)
      const days = [one.issuedOn, one.formallyCheckedOn, one.checkedOn, one.payments[0]?.paidOn]
      const passed = days.filter((on) => on !== null && on !== undefined)
      expect(passed.toSorted(), one.number).toEqual(passed)
    }
  })

  it('wait at every state and are of every kind', async () => {
    const documents = await readDocuments()
    expect(new Set(documents.map(({ state }) => state))).toEqual(new Set(documentStates))
    expect(new Set(documents.map(({ kind }) => kind))).toEqual(new Set(documentKinds))
    const waiting = documents.filter(({ state }) => ['draft', 'checkedFormally'].includes(state))
    expect(waiting.length).toBeGreaterThanOrEqual(4)
  })

  it('are now and then split, paid in parts, corrected, partly ruled out', async () => {
    const documents = await readDocuments()
    const count = (of: (document: (typeof documents)[number]) => boolean) =>
      documents.filter(of).length
    expect(count(({ parts }) => parts.length > 1)).toBeGreaterThan(10)
    expect(count(({ payments }) => payments.length > 1)).toBeGreaterThan(20)
    expect(count(({ correctsId }) => correctsId !== null)).toBe(2)
    const halfPaid = documents.filter(({ payments, paidOn }) => payments[0] && paidOn === null)
    expect(halfPaid.map(({ number }) => number)).toEqual(['FV/112/2021'])
    const partly = documents.filter(({ parts }) =>
      parts.some(({ amount, ineligible }) => ineligible !== 0 && ineligible !== amount),
    )
    expect(partly.map(({ number }) => number)).toEqual(['FV/402/2020'])
  })

  it('look like one another only where a reason says why', async () => {
    const documents = await readDocuments()
    const known = documents.map((one) => ({ ...one, contractor: null }))
    const alike = known.filter((one) => {
      return (
        twinOf(
          one,
          known.filter(({ id }) => id !== one.id),
        ) !== null
      )
    })
    expect(alike.map(({ number }) => number).toSorted()).toEqual(['FV/417/2020', 'FV/418/2020'])
    expect(alike.filter(({ duplicateReason }) => duplicateReason !== '')).toHaveLength(1)
  })

  it('have scans that are what was attached', async () => {
    const scans = await office.store.read(async (db) =>
      Promise.all(
        (await db.select().from(attachment)).map(async (row) =>
          (await contentOf(db, row)).toString(),
        ),
      ),
    )
    expect(scans.length).toBeGreaterThan(10)
    for (const text of scans) {
      expect(text).toMatch(/^%PDF-1\.4\n/)
      const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1])
      expect(text.slice(start, start + 4)).toBe('xref')
      const offsets = [...text.matchAll(/(\d{10}) 00000 n/g)].map(([, offset]) => Number(offset))
      expect(offsets.map((offset, at) => text.startsWith(`${at + 1} 0 obj`, offset))).toEqual(
        offsets.map(() => true),
      )
    }
  })

  it('are paid to invented contractors with contracts', async () => {
    const { contractors, contracts } = await office.store.read(async (db) => ({
      contractors: await db.select().from(contractor),
      contracts: await db.select().from(supplierContract),
    }))
    const sample =
      /Przykładow|Wzorcow|Testow|Pokazow|Próbn|Modelow|Umown|Fikcyjn|Zmyślon|Ćwiczebn|Szablonow|Robocz/
    for (const { kind, number, name } of contractors) {
      expect(name).toMatch(sample)
      if (kind === 'nip') {
        expect(parseNip(number), name).toEqual({ ok: true, value: number })
        // No tax office has this code, so the number is nobody's.
        expect(number).toMatch(/^000/)
      } else expect(kind).toBe('none')
    }
    expect(contracts.length).toBeGreaterThan(14)
    expect(contracts.every(({ procurement }) => procurement !== '')).toBe(true)
    expect(contracts.filter(({ closedOn }) => closedOn !== null)).toHaveLength(3)
  })

  it('and their claims are never written down before they came', async () => {
    const { sets, changes } = await office.store.read(async (db) => ({
      sets: await db.select().from(changeSet),
      changes: await db.select().from(recordChange),
    }))
    const writtenOn = new Map(sets.map(({ id, at }) => [id, dayOf(new Date(at))]))
    const came = ['expense_document', 'payment', 'claim', 'tranche', 'supplier_contract']
    const ahead = ['dueOn', 'endsOn', 'to']
    const days = changes
      .filter(({ tableName }) => came.includes(tableName))
      .flatMap(({ changeSetId, fields }) =>
        Object.entries(fields).flatMap(([field, [, after]]) =>
          typeof after === 'string' && isDay(after) && !ahead.includes(field)
            ? [{ field, after, on: writtenOn.get(changeSetId) ?? '' }]
            : [],
        ),
      )
    expect(days.length).toBeGreaterThan(800)
    expect(days.filter(({ after, on }) => after > on)).toEqual([])
  })
})
