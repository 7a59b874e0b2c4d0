import { afterAll, beforeAll, expect, it } from 'vitest'
import { missingByJst } from '#db/read-models/package-facts.ts'
import { packageMatrix } from '#db/read-models/package-matrix.ts'
import { decideCourse } from '#db/rules/package-course.ts'
import { recordedDeliverableState } from '#db/rules/package-standing.ts'
import { implementationsIn } from '#db/stores/implementation.ts'
import { deliverablesIn } from '#db/stores/package.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { deliverableKey } from '#db/values/package.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const last = day('2021-12-31')
const read = () =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    const programmeId = programme?.id ?? ''
    return {
      rows: await deliverablesIn(db, programmeId),
      implementations: await implementationsIn(db, programmeId),
      missing: await missingByJst(db, programmeId),
      matrix: await packageMatrix(db, programmeId, last),
    }
  })

it('has whole packages of all who completed but for two German presentations', async () => {
  const { missing, implementations } = await read()
  const completed = implementations.filter(({ completedOn }) => completedOn !== null)
  expect([...missing.keys()].toSorted()).toEqual(completed.map(({ jstId }) => jstId).toSorted())
  const awaited = [...missing.values()].flat().map(deliverableKey)
  expect(awaited).toEqual(['presentation.de', 'presentation.de'])
})

it('stopped half-way in the town whose agreement was ended, and awaits nothing of it', async () => {
  const { matrix } = await read()
  const ended = matrix.rows.filter(({ endedOn }) => endedOn !== null)
  expect(ended.map(({ name }) => name)).toEqual(['Żary'])
  expect(matrix.rows.at(-1)).toBe(ended[0])
  const states = ended[0]?.cells.map(({ state }) => state)
  expect(states).toEqual(['delivered', ...Array.from({ length: 8 }, () => 'inProgress')])
  expect(ended[0]?.cells.every(({ daysLate }) => daysLate === 0)).toBe(true)
})

it('shows each state, one part late now and some that came late', async () => {
  const { matrix } = await read()
  const cells = matrix.rows.flatMap((row) => (row.endedOn === null ? row.cells : []))
  const late = cells.filter(({ daysLate }) => daysLate > 0)
  expect(late.filter(({ state }) => state === 'inProgress')).toHaveLength(1)
  expect(late.filter(({ state }) => state === 'delivered')).toHaveLength(3)
  const kept = matrix.rows.flatMap((row) => row.cells).filter(({ hasFile }) => hasFile)
  expect(kept).toHaveLength(6)
})

it('keeps every record as the rules would have it, delivered before the completion', async () => {
  const { rows, implementations } = await read()
  const period = { from: day('2019-09-01'), to: last }
  for (const row of rows) {
    const own = implementations.find(({ jstId }) => jstId === row.jstId)
    const { agreementOn = null, endedOn = null, completedOn = null } = own ?? {}
    const facts = { today: last, period, current: null, agreementOn, endedOn, certificate: null }
    expect(decideCourse(row, facts), row.jstId).toMatchObject({ ok: true })
    expect(row.state).toBe(recordedDeliverableState(row))
    if (completedOn !== null && row.deliveredOn !== null) {
      expect(row.deliveredOn <= completedOn, `${row.jstId} ${deliverableKey(row)}`).toBe(true)
    }
  }
})
