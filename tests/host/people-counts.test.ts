import { read, utils } from '@e965/xlsx'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type Day, day } from '#db/values/day.ts'
import { attendanceFigures, countDimensions, peopleFigures } from '#db/values/people-counts.ts'
import { peopleBehind } from '#renderer/screens/people/counts/counts.ts'
import { filterPeople, foldPeople } from '#renderer/screens/people/list/people-rows.ts'
import { sharedDir } from '../stores/temp-store.ts'
import { codeOf, programmeOf, tickingClock } from './office.ts'
import { countedBySql } from './people-counts-sql.ts'
import { peopleOffice } from './people-office.ts'
import { runOffice, type TestOffice } from './run-office.ts'

/** Before anybody, before and on the first training, in the middle, and on the last day. */
const days = ['2019-12-31', '2020-06-22', '2020-06-23', '2020-11-20', '2021-12-31'].map(day)

let office: TestOffice & { readonly path: string; readonly programmeId: string }
beforeAll(async () => {
  const now = tickingClock('2021-12-31T08:00:00Z')
  const started = await runOffice({ dataDir: sharedDir(), now })
  const { path } = await started.client.office.create({
    content: 'sample',
    person: 'Osoba Licząca',
  })
  if (path === null) throw new Error('No sample office')
  office = { ...started, path, programmeId: await programmeOf(started.client) }
}, 120_000)
afterAll(() => office.close())

const countsOn = async (on: Day) =>
  (await office.client.peopleCounts.get({ programmeId: office.programmeId, day: on })).counts

describe('the counts of the sample office', () => {
  it.each(days)('say what plain SQL says on %s', async (on) => {
    const { people, attendances, panels, fullTeams } = await countsOn(on)
    expect({
      people: people.whole,
      attendances: attendances.whole,
      ...{ managers: panels[0]?.figures.counted, staff: panels[1]?.figures.counted },
      teams: fullTeams,
    }).toEqual(countedBySql(office.path, on))
  })

  it('grow from nobody to more people than the programme needs, with more attendances', async () => {
    expect((await countsOn(day('2019-12-31'))).people.whole.named).toBe(0)
    const { people, attendances, panels } = await countsOn(day('2021-12-31'))
    expect(panels.map(({ least }) => least)).toEqual([43, 43])
    expect(people.whole.counted).toBeGreaterThan(86)
    expect(attendances.whole.attendances).toBeGreaterThan(2 * people.whole.counted)
    for (const figure of peopleFigures) expect(people.whole[figure], figure).toBeGreaterThan(0)
    for (const figure of attendanceFigures) expect(attendances.whole[figure]).toBeGreaterThan(0)
  })

  it.each(days)('open exactly the people and attendances behind them on %s', async (on) => {
    const { client, programmeId } = office
    const listed = foldPeople((await client.people.list({ programmeId })).rows)
    const counts = await countsOn(on)
    const behind = (search: ReturnType<typeof peopleBehind>) =>
      filterPeople(listed, '', search).length
    for (const figure of peopleFigures) {
      expect(behind(peopleBehind(figure, on, null)), figure).toBe(counts.people.whole[figure])
      for (const dimension of countDimensions) {
        for (const { key, figures } of counts.people.by[dimension]) {
          const found = behind(peopleBehind(figure, on, { dimension, key }))
          expect([figure, dimension, key, found]).toEqual([figure, dimension, key, figures[figure]])
        }
      }
    }
    for (const { field, people } of counts.missing) {
      const lacking = behind({ ...peopleBehind('incomplete', on, null), missing: field })
      expect([field, lacking]).toEqual([field, people])
    }
    const asked = { programmeId, day: on, form: null, limit: 10_000 }
    for (const dimension of countDimensions) {
      for (const { key, figures } of counts.attendances.by[dimension]) {
        const row = { dimension, key }
        const { total, rows, minutes } = await client.peopleCounts.attendances({ ...asked, row })
        expect(minutes).toBe(figures.minutes)
        expect([total, rows.length]).toEqual([figures.attendances, figures.attendances])
        expect(rows.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(figures.minutes)
      }
    }
    const online = await client.peopleCounts.attendances({
      ...{ ...asked, limit: 1 },
      ...{ row: null, form: 'online' as const },
    })
    expect(online.total).toBe(counts.attendances.whole.online)
    expect(online.rows).toHaveLength(Math.min(1, online.total))
  })

  it('are written to a workbook, people on one sheet and attendances on another', async () => {
    const on = day('2021-12-31')
    const file = await office.client.peopleCounts.exportXlsx({
      ...{ programmeId: office.programmeId, day: on },
      words: { 'people.sheet': 'Osoby', 'attendances.sheet': 'Obecności', whole: 'Razem' },
    })
    expect(file.name).toMatch(/2021-12-31\.xlsx$/)
    const book = read(await file.arrayBuffer())
    expect(book.SheetNames).toEqual(['Osoby', 'Obecności'])
    const lines = (name: string) =>
      utils.sheet_to_json<(string | number)[]>(book.Sheets[name] ?? {}, { header: 1 })
    const whole = (name: string) => lines(name).find(([split]) => split === 'Razem')
    const { people, attendances } = await countsOn(on)
    expect(whole('Osoby')?.slice(2)).toEqual(peopleFigures.map((figure) => people.whole[figure]))
    const { minutes, ...rest } = attendances.whole
    expect(whole('Obecności')?.slice(2)).toEqual([
      ...[rest.attendances, rest.onSite, rest.online],
      minutes / 60,
    ])
    expect(lines('Osoby').map(([, row]) => row)).toContain('Gubin (kind.urbanGmina, 0802011)')
  })

  it('stay as they were when people are pseudonymised, and lose a copy when it is merged', async () => {
    const { client, programmeId } = office
    const on = day('2021-12-31')
    const before = await countsOn(on)
    const listed = await client.privacy.people({ programmeId })
    const people = listed
      .filter(({ standing }) => standing !== 'gone' && standing !== 'held')
      .slice(0, 20)
      .map(({ id, version }) => ({ id, version }))
    expect(people).toHaveLength(20)
    const reason = 'Sprawdzenie, że liczby zostają'
    await client.privacy.pseudonymise({ programmeId, people, reason, confirmation: 20 })
    expect(await countsOn(on)).toEqual(before)

    const [twins] = await client.people.duplicates({ programmeId })
    const [kept, other] = twins?.people ?? []
    if (kept === undefined || other === undefined) throw new Error('Nobody was entered twice')
    await client.people.merge({ kept, other, reason: 'Ta sama osoba' })
    const { people: after, attendances } = await countsOn(on)
    expect(after.whole.named).toBe(before.people.whole.named - 1)
    expect(attendances.whole).toEqual(before.attendances.whole)
    const sql = countedBySql(office.path, on)
    expect([after.whole, attendances.whole]).toEqual([sql.people, sql.attendances])
  })
})

describe('the counts', () => {
  it('are for everyone, but who is behind the split by sex only for those who keep records', async () => {
    const small = await peopleOffice()
    await small.add()
    const viewer = await small.as('viewer')
    const { programmeId } = small
    const { counts } = await viewer.peopleCounts.get({ programmeId })
    expect(counts.people.by.sex.map(({ figures }) => figures.named)).toEqual([1])
    const { rows } = await viewer.people.list({ programmeId })
    expect(rows.map(({ sex }) => sex)).toEqual([null])
    const asked = { programmeId, form: null, limit: 10 }
    const row = { dimension: 'sex' as const, key: 'female' }
    expect(await codeOf(viewer.peopleCounts.attendances({ ...asked, row }))).toBe(
      'account.roleNotAllowed',
    )
    expect((await viewer.peopleCounts.attendances({ ...asked, row: null })).total).toBe(0)
  })
})
