import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { registerOn } from '#db/read-models/register.ts'
import { scaledRegister } from '#db/seed/bench-register.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { day } from '#db/values/day.ts'
import { recruitmentStates } from '#db/values/recruitment.ts'
import { jstKindOf, parseTeryt } from '#db/values/teryt.ts'
import { type SeededStore, seededStore } from './sample-store.ts'

const count = 500
const offices: SeededStore[] = []
beforeAll(async () => {
  for (const _ of [1, 2]) offices.push(await seededStore((db) => scaledRegister(db, count)))
})
afterAll(async () => {
  for (const office of offices) await office.remove()
})

function rowsOf(office: SeededStore | undefined) {
  if (office === undefined) throw new Error('No store')
  return office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    return registerOn(db, programme?.id ?? '', day('2021-12-31'))
  })
}

describe('the register for measurements', () => {
  it('has so many JSTs with codes of their own', async () => {
    const rows = await rowsOf(offices[0])
    expect(rows).toHaveLength(count)
    expect(new Set(rows.map(({ teryt }) => teryt)).size).toBe(count)
    for (const { teryt, kind } of rows) {
      const parsed = parseTeryt(teryt)
      expect(parsed.ok && parsed.value.teryt).toBe(teryt)
      expect(parsed.ok && jstKindOf(parsed.value.teryt)).toBe(kind)
    }
  })

  it('spreads them over powiats, states and names with Polish letters', async () => {
    const rows = await rowsOf(offices[0])
    expect(new Set(rows.map(({ powiat }) => powiat)).size).toBe(count / 20)
    expect(new Set(rows.map(({ state }) => state))).toEqual(new Set(recruitmentStates))
    const polish = rows.filter(({ name }) => /[ąćęłńóśźż]/i.test(name))
    expect(polish.length).toBeGreaterThan(count / 2)
    expect(new Set(rows.map(({ name }) => name)).size).toBeGreaterThan(count / 2)
  })

  it('is the same every time', async () => {
    expect(await rowsOf(offices[1])).toEqual(await rowsOf(offices[0]))
  })
})
