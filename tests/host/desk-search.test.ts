import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FoundHit } from '#db/values/desk-search.ts'
import type { Role } from '#db/values/role.ts'
import { sharedDir } from '../stores/temp-store.ts'
import { deskQueries } from './desk-queries.ts'
import { programmeOf } from './office.ts'
import { plantDesk } from './plant-desk.ts'
import { runOffice, type TestOffice, tickingClock } from './run-office.ts'

let office: TestOffice
let programmeId: string

beforeAll(async () => {
  const dataDir = sharedDir()
  const first = await runOffice({ dataDir, now: tickingClock() })
  const made = await first.client.office.create({ content: 'lubuskie', person: 'Anna Nowak' })
  await first.close()
  if (made.path === null) throw new Error('The office was not created')
  const storePath = join(dataDir, 'desk.db')
  copyFileSync(made.path, storePath)
  await plantDesk(storePath)
  office = await runOffice({ dataDir, storePath, now: tickingClock() })
  programmeId = await programmeOf(office.client)
})
afterAll(() => office.close())

const found = async (q: string, client = office.client) =>
  (await client.desk.search({ programmeId, q })).groups

const hits = async (q: string) => (await found(q)).flatMap((group) => group.hits)

/** A hit as the table of queries names it. */
function named(hit: FoundHit | undefined): string | null {
  switch (hit?.kind) {
    case undefined:
      return null
    case 'jst':
      return `jst ${hit.id}`
    case 'person':
      return `person ${hit.lastName} ${hit.firstName}`
    case 'phone':
      return `phone ${hit.name}`
    case 'training':
      return `training ${hit.subject}`
    case 'contractor':
    case 'topic':
      return `${hit.kind} ${hit.name}`
    case 'contract':
    case 'document':
    case 'paper':
      return `${hit.kind} ${hit.number}`
    default:
      return `${hit?.kind} ${hit?.question}`
  }
}

describe('the one box of the desk', () => {
  it('knows sixty queries of real life', () => {
    expect(deskQueries.length).toBeGreaterThanOrEqual(60)
  })

  it.each(deskQueries)('%j finds %j first', async (typed, first) => {
    expect(named((await hits(typed))[0])).toBe(first)
  })

  it('lists the whole of a powiat, the powiat itself first', async () => {
    const [group, ...others] = await found('zaganski')
    expect(group?.hits).toHaveLength(10)
    expect(named(group?.hits[0])).toBe('jst 0810')
    expect(others).toEqual([])
  })

  it('finds nothing for nothing, and for what is nowhere', async () => {
    for (const q of ['', '  ', '–', '%', '_', '"', 'nie ma takiej', 'qwertz']) {
      expect([q, await found(q)]).toEqual([q, []])
    }
  })

  it('puts who left after who is there, and says since when', async () => {
    const people = (await hits('kowalski')).filter((hit) => hit.kind === 'person')
    expect(people.map((hit) => [hit.firstName, hit.leftOn])).toEqual([
      ['Jan', null],
      ['Janina', null],
      ['Adam', '2020-03-02'],
    ])
  })

  it('says why: a promise to come back, a visit or a training within a fortnight', async () => {
    const why = async (q: string) => (await hits(q))[0]?.why
    expect(await why('rzepin')).toEqual({ match: 'exact', dealt: 'followUp', on: '2020-09-16' })
    expect(await why('gmina żary')).toEqual({ match: 'exact', dealt: 'visit', on: '2020-09-20' })
    expect(await why('obsługa')).toEqual({ match: 'begins', dealt: 'training', on: '2020-09-22' })
    expect(await why('gubni')).toEqual({ match: 'typo', dealt: null, on: null })
  })

  it('follows every change at once', async () => {
    const { client } = office
    const jst = await client.jst.get({ programmeId, teryt: '0809092' })
    expect(await hits('999000111')).toEqual([])
    const { id } = await client.jst.saveContact({
      ...{ teryt: jst.teryt, id: null, version: 0, name: 'Nowa Osoba', position: '' },
      ...{ phone: '999 000 111', email: '' },
    })
    expect(named((await hits('999000111'))[0])).toBe('phone Nowa Osoba')
    await client.jst.removeContact({ id, version: 1 })
    expect(await hits('999000111')).toEqual([])
  })

  it('tells numbers of people and mentors only to who keeps their records or answers the telephone', async () => {
    const told = async (role: Role) => {
      const { id } = await office.client.account.add({ name: `Ktoś ${role}`, login: role, role })
      const window = office.window(id)
      const count = async (q: string) => (await found(q, window)).flatMap(({ hits }) => hits).length
      return [await count('601234567'), await count('502111222')]
    }
    expect(await told('contactDesk')).toEqual([1, 1])
    expect(await told('mentor')).toEqual([1, 1])
    // Finance settles with mentors, and so may give their numbers, as on the card.
    expect(await told('finance')).toEqual([0, 1])
    expect(await told('viewer')).toEqual([0, 0])
  })

  it('neither finds nor tells a PESEL that a contractor is entered under', async () => {
    for (const q of ['44051401359', '440514', '440 514', 'wykladowca 440514']) {
      expect([q, await found(q)]).toEqual([q, []])
    }
    const [firm] = await hits('wykladowca')
    expect(firm).toMatchObject({ kind: 'contractor', number: '' })
    expect(JSON.stringify(await hits('wykladowca'))).toContain('U/9/2020')
    // The number of the document has these digits as well.
    expect((await hits('4405')).map(named)).toEqual(['document RU/4405/2020'])
  })

  it('has answers with most of the words only where none has all and nobody is named', async () => {
    const answers = async (q: string) => (await hits(q)).filter(({ kind }) => kind === 'answer')
    const [best, ...others] = await answers('zgubione zaświadczenie ze szkolenia')
    expect(best?.why.match).toBe('partly')
    expect(others.every(({ why }) => why.match === 'partly')).toBe(true)
    expect((await answers('kiedy szkolenie')).map(({ why }) => why.match)).toEqual(['word'])
    expect(await answers('gmina gubin')).toEqual([])
    expect(await answers('kiedy i gdzie to jest')).toEqual([])
  })

  it('never fails, whatever is typed', async () => {
    const words = fc.constantFrom(
      '"',
      '*',
      'NEAR(',
      ' NEAR ',
      'AND',
      'OR NOT',
      '-',
      '^',
      ':',
      '😀',
      '%',
      '\\',
      '0',
      'ł',
    )
    const typed = fc.oneof(
      fc.string({ maxLength: 40 }),
      fc.array(words).map((all) => all.join('')),
    )
    await fc.assert(
      fc.asyncProperty(typed, async (q) => {
        expect(Array.isArray(await found(q.slice(0, 200)))).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})
