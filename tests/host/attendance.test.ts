import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { attendance } from '#db/schema/training.ts'
import { day } from '#db/values/day.ts'
import { rowsOf } from '../stores/deeds.ts'
import { openHere } from '../stores/temp-store.ts'
import type { MarkedAtDoor } from './door-child.ts'
import { type Client, codeOf, startOffice } from './office.ts'
import { changePerson } from './plant-training.ts'
import { trainingOffice } from './training-office.ts'
import { polishListWords } from './training-words.ts'

/** The list as a window reads it first. */
async function listAtDoor(client: Client, dayId: string) {
  const { list } = await client.attendance.door({ dayId, seen: null })
  if (list === null) throw new Error('The list was not sent')
  return list
}

describe('the door', () => {
  it('lists those with a seat by name, then who waits, then the rest of the panel', async () => {
    const office = await trainingOffice({ applied: 6, capacity: 4, others: 3 })
    const list = await listAtDoor(office.client, office.firstDay)
    const { people, training, day: held } = list
    expect(people.map(({ group }) => group)).toEqual([
      ...Array(4).fill('seated'),
      ...Array(2).fill('waiting'),
      ...Array(3).fill('other'),
    ])
    const seated = people.slice(0, 4).map(({ lastName }) => lastName)
    expect(seated).toEqual(seated.toSorted(new Intl.Collator('pl').compare))
    expect(people.slice(4, 6).map(({ id }) => id)).toEqual(
      office.people.slice(4, 6).map(({ id }) => id),
    )
    expect(held.on).toBe('2020-09-07')

    // A mark changes who is there, not who may come: the list is not sent again.
    const ask = (seen: string | null) =>
      office.client.attendance.door({ dayId: office.firstDay, seen })
    const { stamp } = await ask(null)
    await office.client.attendance.mark({
      dayId: office.firstDay,
      personId: people[0]?.id ?? '',
    })
    expect(await ask(stamp)).toEqual({ stamp, list: null })
    expect(training.days).toHaveLength(2)
  })

  it('keeps one row however many windows mark a person at once, and refuses nobody', async () => {
    const office = await trainingOffice({ applied: 1 })
    const [person] = office.people
    const input = { dayId: office.firstDay, personId: person?.id ?? '' }
    const windows = Array.from({ length: 8 }, () => office.window())
    const answers = await Promise.all(windows.map((window) => window.attendance.mark(input)))
    expect(new Set(answers.map(({ at }) => at)).size).toBe(1)
    expect(await office.client.attendance.marks({ dayId: office.firstDay })).toHaveLength(1)

    // Both take it back at once: the second finds it gone, which is what it wanted.
    await Promise.all(windows.slice(0, 2).map((window) => window.attendance.unmark(input)))
    expect(await office.client.attendance.marks({ dayId: office.firstDay })).toEqual([])
  })

  it('tells the other windows of each mark', async () => {
    const office = await trainingOffice({ applied: 1 })
    const stop = new AbortController()
    const notices = await office.window().office.changes({}, { signal: stop.signal })
    const first = notices[Symbol.asyncIterator]().next()
    const personId = office.people[0]?.id ?? ''
    await office.client.attendance.mark({ dayId: office.firstDay, personId })
    expect((await first).value?.features).toContain('training')
    stop.abort()
  })

  it('says who may not attend and why, and refuses the mark', async () => {
    const office = await trainingOffice({ applied: 2 })
    const [left, other] = office.people.map(({ id }) => id)
    await office.close()
    await changePerson(office.path, left ?? '', { leftOn: day('2020-09-01') })
    await changePerson(office.path, other ?? '', { panel: 'manager' })
    const { client } = await startOffice({ dataDir: office.dataDir })
    const { people } = await listAtDoor(client, office.firstDay)
    expect(Object.fromEntries(people.map(({ id, barred }) => [id, barred]))).toEqual({
      [left ?? '']: 'attendance.personLeft',
      [other ?? '']: 'attendance.otherPanel',
    })
    const mark = (personId = '') => client.attendance.mark({ dayId: office.firstDay, personId })
    expect(await codeOf(mark(left))).toBe('attendance.personLeft')
    expect(await codeOf(mark(other))).toBe('attendance.otherPanel')
    expect(await codeOf(mark('nobody'))).toBe('record.gone')
  })

  it('keeps every mark that it had acknowledged when the host is killed', async () => {
    const office = await trainingOffice({ applied: 45 })
    await office.close()
    const kept = new Set<string>()
    for (const marks of fc.sample(fc.integer({ min: 1, max: 20 }), 2)) {
      const child = spawn(
        process.execPath,
        [join(import.meta.dirname, 'door-child.ts'), office.dataDir, office.firstDay],
        { stdio: ['ignore', 'pipe', 'inherit'] },
      )
      const ended = once(child, 'close')
      let seen = 0
      createInterface({ input: child.stdout }).on('line', (line) => {
        kept.add((JSON.parse(line) as MarkedAtDoor).personId)
        seen += 1
        if (seen >= marks) child.kill('SIGKILL')
      })
      const [code, signal] = await ended
      expect(signal ?? code).toSatisfy((end: unknown) => end === 'SIGKILL' || end === 0)
    }
    const store = openHere(office.path)
    const rows = [...(await rowsOf(store, attendance)).values()]
    await store.close()
    const there = new Set(rows.map((row) => row.personId))
    expect([...kept].filter((id) => !there.has(id))).toEqual([])
    expect(kept.size).toBeGreaterThan(0)
    expect(there.size).toBe(rows.length)
  })
})

describe('entry in bulk', () => {
  it('writes what may be and names what may not, cell by cell', async () => {
    const office = await trainingOffice({ applied: 3 })
    const [one, two, three] = office.people.map(({ id }) => id)
    await office.close()
    await changePerson(office.path, two ?? '', { leftOn: day('2020-09-07') })
    const { client } = await startOffice({ dataDir: office.dataDir })
    const item = (personId = '', dayId = '', present = true) => ({ personId, dayId, present })
    const { changed, refused } = await client.attendance.markMany({
      trainingId: office.trainingId,
      source: 'bulk',
      items: [
        item(one, office.firstDay),
        item(one, office.lastDay),
        item(two, office.firstDay),
        item(two, office.lastDay),
        item(three, 'another-training'),
        item('nobody', office.firstDay),
      ],
    })
    expect(changed).toBe(3)
    expect(refused.map(({ refusal }) => refusal.code)).toEqual([
      'attendance.personLeft',
      'attendance.dayGone',
      'attendance.personGone',
    ])
    const { people, held } = await client.attendance.grid({ trainingId: office.trainingId })
    expect(held).toBe(720)
    const present = new Map(people.map((person) => [person.id, person.present.length]))
    expect([one, two, three].map((id) => present.get(id ?? ''))).toEqual([2, 1, 0])

    // The same again changes nothing, and absence takes a row away.
    const again = await client.attendance.markMany({
      trainingId: office.trainingId,
      source: 'bulk',
      items: [item(one, office.firstDay), item(one, office.lastDay, false)],
    })
    expect(again).toEqual({ changed: 1, refused: [] })
  })

  it('is refused to those who only read', async () => {
    const office = await trainingOffice({ applied: 1 })
    const account = await office.client.account.add({
      ...{ name: 'Jan Patrzący', login: 'jan' },
      role: 'viewer',
    })
    const viewer = office.window(account.id)
    const personId = office.people[0]?.id ?? ''
    const call = viewer.attendance.mark({ dayId: office.firstDay, personId })
    expect(await codeOf(call)).toBe('account.roleNotAllowed')
    expect((await listAtDoor(viewer, office.firstDay)).people).toHaveLength(1)
  })
})

describe('the printed list', () => {
  it('is a PDF of the day, for signatures and as proof', async () => {
    const office = await trainingOffice({ applied: 3 })
    const asked = {
      ...{ trainingId: office.trainingId, dayId: office.firstDay, emptyRows: 5 },
      ...{ language: 'pl' as const, words: polishListWords },
    }
    for (const kind of ['signatures', 'marked'] as const) {
      const file = await office.client.attendance.list({ ...asked, kind })
      expect(file.name).toMatch(/^Lista obecności .* 2020-09-07\.pdf$/)
      expect(
        Buffer.from(await file.arrayBuffer())
          .subarray(0, 5)
          .toString(),
      ).toBe('%PDF-')
    }
    const gone = office.client.attendance.list({ ...asked, kind: 'marked', dayId: 'gone' })
    expect(await codeOf(gone)).toBe('attendance.noDays')
  })
})
