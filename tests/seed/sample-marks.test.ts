import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fileSummary } from '#db/read-models/file-summary.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { account } from '#db/schema/account.ts'
import { jst, jstContact } from '#db/schema/jst.ts'
import { person } from '#db/schema/people.ts'
import { programme, programmeContact, stage } from '#db/schema/programme.ts'
import { recruitment } from '#db/schema/recruitment.ts'
import { sampleDay } from '#db/seed/demo/demo.ts'
import { lubuskieContacts } from '#db/seed/programme-facts.ts'
import { day } from '#db/values/day.ts'
import { parseEmail } from '#db/values/email.ts'
import { fold } from '#db/values/fold.ts'
import { parseNip } from '#db/values/nip.ts'
import { birthDayOf, type Pesel, parsePesel, sexOf } from '#db/values/pesel.ts'
import { formatPhone, parsePhone } from '#db/values/phone.ts'
import { opener, type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const sampleSurname =
  /^\p{L}+ (Przykładow|Wzorcow|Testow|Pokazow|Próbn|Modelow|Umown|Fikcyjn|Zmyślon|Ćwiczebn|Szablonow|Robocz)[ya]$/u

const read = () =>
  office.store.read(async (db) => ({
    programmes: await db.select().from(programme),
    stages: await db.select().from(stage),
    contacts: await db.select().from(programmeContact),
    jsts: await db.select().from(jst),
    people: await db.select().from(jstContact),
    accounts: await db.select().from(account),
    attempts: await db.select().from(recruitment),
    participants: await db.select().from(person),
    summary: await fileSummary(db),
  }))

describe('the sample office', () => {
  it('is marked as sample and stands on its own day', async () => {
    const { programmes, summary } = await read()
    expect(programmes.map((row) => [row.isSample, row.sampleDay])).toEqual([[true, '2021-12-31']])
    expect(summary).toMatchObject({ isSample: true, jstCount: 94 })
    const [only] = programmes
    expect(only && referenceDay(only, day('2026-11-21'))).toBe(sampleDay)
  })

  it('has nothing proposed left: its coordinator confirmed the numbers and the days', async () => {
    const { programmes, stages } = await read()
    expect(programmes.map(({ proposed }) => proposed)).toEqual([[]])
    expect(stages.map(({ proposed }) => proposed)).toEqual([[], [], []])
  })

  it('leaves the public contacts of the sheet as they are, and invents none of them', async () => {
    const { contacts, jsts, people } = await read()
    const kept = contacts.map(({ name, phone, email, position }) => ({
      name,
      phone,
      email,
      position,
    }))
    expect(kept).toEqual(lubuskieContacts.map((one) => ({ ...one, email: '', position: '' })))
    const realPhones = new Set(lubuskieContacts.map((one) => parsePhone(one.phone)).map(digits))
    for (const { phone } of [...jsts, ...people]) {
      expect(realPhones.has(digits(parsePhone(phone)).slice(0, 9))).toBe(false)
    }
  })

  it('has contact data that is whole, readable and made up', async () => {
    const { jsts, people } = await read()
    for (const row of [...jsts, ...people]) {
      const phone = parsePhone(row.phone)
      expect(phone.ok && formatPhone(phone.value)).toBe(row.phone)
      expect(row.phone).toMatch(/^(68|95) 000 \d\d \d\d( wew\. \d\d)?$/)
      expect(parseEmail(row.email)).toEqual({ ok: true, value: row.email })
      expect(row.email).toMatch(/@przyklad\.example$/)
    }
    for (const row of jsts) {
      expect(row.website).toMatch(/^https:\/\/[a-z0-9-]+\.przyklad\.example(\/inwestor)?$/)
      expect(row.address).toMatch(/^ul\. (Przykładowa|Wzorcowa|Pokazowa|Próbna|Umowna) \d+, ./)
      expect(row.address).toBe(`${row.street} ${row.house}, ${row.town}`)
      // No tax office has the code 000.
      expect(row.nip).toMatch(/^000/)
      expect(parseNip(row.nip)).toEqual({ ok: true, value: row.nip })
      expect(row.postCode).toBe('')
    }
    for (const field of ['phone', 'email', 'website'] as const) {
      expect(new Set(jsts.map((row) => row[field])).size, field).toBe(jsts.length)
    }
  })

  it('is peopled by names that say so, each of one person', async () => {
    const { people, accounts, attempts, participants } = await read()
    const colleagues = accounts.filter(({ login }) => login !== opener.login)
    expect(colleagues.map(({ role }) => role).toSorted()).toEqual([
      'contactDesk',
      'coordinator',
      'finance',
      'mentor',
      'mentor',
      'viewer',
    ])
    const signatories = attempts.flatMap(({ jstId, agreementSignatory }) => {
      return agreementSignatory === null
        ? []
        : [{ jstId, name: agreementSignatory.split(',')[0] ?? '' }]
    })
    const named = [
      ...people.map(({ jstId, name }) => ({ owner: jstId, name })),
      ...signatories.map(({ jstId, name }) => ({ owner: `head of ${jstId}`, name })),
      ...colleagues.map(({ name }) => ({ owner: 'office', name })),
      ...participants.map(({ jstId, firstName, lastName, function: as }) => {
        const head = ['president', 'mayor', 'wojt', 'starosta'].includes(as)
        return { owner: head ? `head of ${jstId}` : jstId, name: `${firstName} ${lastName}` }
      }),
    ]
    expect(people.length).toBeGreaterThan(60)
    expect(participants.length).toBeGreaterThan(120)
    const owners = new Map<string, string>()
    for (const { owner, name } of named) {
      expect(name).toMatch(sampleSurname)
      expect(owners.get(name) ?? owner, name).toBe(owner)
      owners.set(name, owner)
    }
  })

  it('gives people who take part a form of their own and data of nobody else', async () => {
    const { participants } = await read()
    const pesels = participants.flatMap(({ pesel }) => pesel ?? [])
    expect(new Set(pesels).size).toBe(pesels.length)
    for (const one of participants) {
      if (one.pesel !== null) {
        expect(parsePesel(one.pesel)).toEqual({ ok: true, value: one.pesel })
        expect(sexOf(one.pesel as Pesel)).toBe(one.sex)
        expect(birthDayOf(one.pesel as Pesel) < '1995-01-01').toBe(true)
      }
      const name = fold(`${one.firstName} ${one.lastName}`).replaceAll(' ', '.')
      expect(one.email === '' || one.email === `${name}@przyklad.example`, one.email).toBe(true)
      expect(one.phone).toMatch(/^$|^(68|95) 000 \d\d \d\d$/)
      expect([one.postCode, one.street]).toEqual([
        '00-000',
        expect.stringMatching(/^(Przykładowa|Wzorcowa|Pokazowa|Próbna|Umowna|)$/),
      ])
    }
  })

  it('has the person who opened it as its coordinator', async () => {
    const { accounts } = await read()
    expect(accounts.find(({ login }) => login === opener.login)).toMatchObject({
      name: opener.name,
      role: 'coordinator',
      active: true,
    })
  })
})

const digits = (parsed: ReturnType<typeof parsePhone>): string => (parsed.ok ? parsed.value : '')
