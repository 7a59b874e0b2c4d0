import { describe, expect, it } from 'vitest'
import { roles } from '#db/values/role.ts'
import { handlers } from '#electron/handlers/handlers.ts'
import { codeOf, lubuskieOffice, refusalOf, startOffice } from './office.ts'
import { type Procedure, procedureOf, procedures } from './procedures.ts'

const ofKind = (...kinds: readonly Procedure['kind'][]) =>
  procedures.filter(({ kind }) => kinds.includes(kind)).map((one) => [one.name, one] as const)

/** What anyone may ask before it is known who works in the window. */
const beforeAnyone = ['account.current', 'account.list']

describe('the contract', () => {
  it.each(procedures.map(({ name }) => [name]))('%s has a handler', (name) => {
    const [feature = '', procedure = ''] = name.split('.')
    const group: Readonly<Record<string, unknown>> =
      (handlers as Readonly<Record<string, Readonly<Record<string, unknown>>>>)[feature] ?? {}
    expect(group[procedure]).toBeTypeOf('function')
  })

  it('has no handler that no window can call', () => {
    const served = Object.entries(handlers).flatMap(([feature, group]) =>
      Object.keys(group).map((name) => `${feature}.${name}`),
    )
    expect(served.toSorted()).toEqual(procedures.map(({ name }) => name).toSorted())
  })

  it('lets only known roles be named, and every change be named for some', () => {
    for (const { name, kind, allowed } of procedures) {
      if (allowed === 'everyone') expect(['query', 'system'], name).toContain(kind)
      else expect(roles, name).toEqual(expect.arrayContaining([...allowed]))
    }
  })
})

describe('a role', () => {
  it('may call what the contract names it for, and nothing else', async () => {
    const office = await lubuskieOffice()
    for (const role of roles) {
      const account = await office.client.account.add({ name: role, login: `x-${role}`, role })
      const client = office.window(account.id)
      expect(await client.account.current({})).toMatchObject({ id: account.id, role })
      for (const { name, kind, allowed } of procedures) {
        if (kind === 'system' || beforeAnyone.includes(name)) continue
        const may = role === 'coordinator' || allowed === 'everyone' || allowed.includes(role)
        const outcome = await procedureOf(
          client,
          name,
        )(null).then(
          () => 'done',
          (error: unknown) => codeOf(Promise.reject(error)),
        )
        // `null` is no input of anything: who may call is told that instead.
        expect([name, role, outcome]).toEqual([
          name,
          role,
          may ? 'input.invalid' : 'account.roleNotAllowed',
        ])
      }
    }
  })

  it('that does not suffice is told in the refusal, and nothing is done', async () => {
    const { client, window, programmeId } = await lubuskieOffice()
    const viewer = await client.account.add({ name: 'Widz', login: 'w', role: 'viewer' })
    const before = await client.history.list({ before: null, limit: 200 })
    const note = { programmeId, teryt: '0801011', id: null, version: 0, text: 'Notatka' }
    expect(await refusalOf(window(viewer.id).jst.saveNote(note))).toEqual({
      code: 'account.roleNotAllowed',
      figures: { role: 'viewer', procedure: 'jst.saveNote' },
    })
    expect(await client.history.list({ before: null, limit: 200 })).toEqual(before)
  })
})

describe('an account that nobody has', () => {
  const guarded = ofKind('query', 'command', 'work').filter(
    ([name]) => !beforeAnyone.includes(name),
  )

  it('may call nothing that needs one, and is never taken for somebody else', async () => {
    const office = await lubuskieOffice()
    const stranger = office.window('nobody')
    for (const [name] of guarded) {
      expect([name, await codeOf(procedureOf(stranger, name)(null))]).toEqual([
        name,
        'account.unknown',
      ])
    }
    expect(await stranger.account.current({})).toBeNull()
    expect(await stranger.account.list({})).toHaveLength(1)
  })

  it('nor may one who no longer works here, from the moment of leaving', async () => {
    const { client, window, programmeId } = await lubuskieOffice()
    const { id, version } = await client.account.add({ name: 'Ewa', login: 'e', role: 'mentor' })
    const ewa = window(id)
    const note = { programmeId, teryt: '0801011', id: null, version: 0, text: 'Notatka' }
    await ewa.jst.saveNote(note)
    const left = { id, version, name: 'Ewa', login: 'e', role: 'mentor', active: false } as const
    await client.account.save(left)
    expect(await codeOf(ewa.jst.saveNote(note))).toBe('account.unknown')
  })

  it('cannot be made of the last coordinator', async () => {
    const { client } = await lubuskieOffice()
    const [anna] = await client.account.list({})
    if (anna === undefined) throw new Error('Nobody coordinates')
    for (const change of [{ active: false }, { role: 'viewer' as const }]) {
      expect(await codeOf(client.account.save({ ...anna, ...change }))).toBe(
        'account.lastCoordinator',
      )
    }
    expect(await client.account.current({})).toEqual(anna)
  })
})

describe('a record that is not there', () => {
  it('is refused by name, by whatever would change or show it', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const [teryt, stranger, on] = ['0801011', '9999999', '2020-03-02']
    const seen = { id: 'nobody', version: 1 }
    const invite = { version: 0, move: { kind: 'invite', on } }
    const sign = { version: 0, move: { kind: 'sign', on, number: 'UW/1' } }
    const facts = await client.programme.get({ id: programmeId })
    const contact = { version: 1, name: 'Jan', position: '', phone: '', email: '' }
    const stage = { name: 'Etap', plannedFrom: on, plannedTo: on, actualFrom: null, actualTo: null }
    const parts = { nip: '', street: '', house: '', flat: '', postCode: '', town: '' }
    const contactData = { address: '', phone: '', email: '', website: '' }
    const place = { mediumTown: false, ...contactData, ...parts }
    const person = { name: 'Jan', login: 'j', role: 'viewer', active: true }
    const why = { reason: 'Pomyłka' }
    const note = { version: 0, text: 'Notatka' }
    const calls: readonly (readonly [name: string, input: object, code: string])[] = [
      ['account.save', { ...seen, ...person }, 'record.gone'],
      ['programme.get', { id: 'nobody' }, 'record.gone'],
      ['programme.save', { ...facts, ...seen, confirmed: [] }, 'record.gone'],
      ['programme.saveStage', { ...seen, ...stage }, 'record.gone'],
      ['programme.addDeliverable', { stageId: 'nobody', text: 'Raport' }, 'record.gone'],
      ['programme.saveDeliverable', { ...seen, text: 'Raport', doneOn: null }, 'record.gone'],
      ['programme.removeDeliverable', seen, 'record.gone'],
      ['programme.saveContact', { programmeId, ...contact, ...seen }, 'record.gone'],
      ['programme.saveContact', { programmeId: 'nobody', id: null, ...contact }, 'record.gone'],
      ['programme.removeContact', seen, 'record.gone'],
      ['jst.list', { programmeId: 'nobody' }, 'record.gone'],
      ['jst.list', { programmeId: 'nobody', day: on }, 'record.gone'],
      ['jst.get', { programmeId: 'nobody', teryt }, 'record.gone'],
      ['jst.get', { programmeId, teryt: stranger }, 'jst.unknown'],
      ['jst.save', { teryt: stranger, version: 1, ...place }, 'jst.unknown'],
      ['jst.saveContact', { teryt: stranger, id: null, ...contact }, 'jst.unknown'],
      ['jst.saveContact', { teryt, ...contact, ...seen }, 'record.gone'],
      ['jst.removeContact', seen, 'record.gone'],
      ['jst.saveNote', { programmeId, teryt: stranger, id: null, ...note }, 'jst.unknown'],
      ['jst.saveNote', { programmeId: 'nobody', teryt, id: null, ...note }, 'record.gone'],
      ['jst.saveNote', { programmeId, teryt, ...note, ...seen }, 'record.gone'],
      ['jst.removeNote', seen, 'record.gone'],
      ['recruitment.check', { programmeId: 'nobody', items: [] }, 'record.gone'],
      ['recruitment.move', { programmeId, items: [{ teryt: stranger, ...invite }] }, 'jst.unknown'],
      ['recruitment.move', { programmeId: 'x', items: [{ teryt, ...invite }] }, 'record.gone'],
      [
        'recruitment.undo',
        { programmeId, teryt: stranger, version: 0, ...why },
        'recruitment.nothingToUndo',
      ],
      [
        'implementation.move',
        { programmeId, teryt: stranger, ...sign },
        'implementation.noSupportAgreement',
      ],
      ['implementation.move', { programmeId: 'nobody', teryt, ...sign }, 'record.gone'],
      ['quota.board', { programmeId: 'nobody' }, 'record.gone'],
      ['history.get', { id: 'nobody' }, 'record.gone'],
      ['history.takeBack', { id: 'nobody', ...why }, 'record.gone'],
    ]
    for (const [name, input, code] of calls) {
      expect([name, await codeOf(procedureOf(client, name)(input))]).toEqual([name, code])
    }
    expect(await client.history.list({ before: null, limit: 10 })).toHaveLength(1)
  })
})

describe('a record of another', () => {
  it('JST or programme is not changed from here, and is not known to be there', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const [own, other] = ['0801011', '0802011']
    const facts = await client.programme.get({ id: programmeId })
    const edition = await client.programme.create({ ...facts, title: 'Następna edycja' })
    const person = { name: 'Jan', position: '', phone: '', email: '' }
    const note = { text: 'Notatka' }
    const fresh = { id: null, version: 0 }
    const contact = await client.jst.saveContact({ teryt: own, ...fresh, ...person })
    const written = await client.jst.saveNote({ programmeId, teryt: own, ...fresh, ...note })
    const publicContact = await client.programme.saveContact({ programmeId, ...fresh, ...person })
    const before = await client.history.list({ before: null, limit: 50 })
    const calls = [
      client.jst.saveContact({ teryt: other, ...contact, ...person, name: 'Ewa' }),
      client.jst.saveNote({ programmeId, teryt: other, ...written, text: 'Inna' }),
      client.jst.saveNote({ programmeId: edition.id, teryt: own, ...written, text: 'Inna' }),
      client.programme.saveContact({
        programmeId: edition.id,
        ...publicContact,
        ...person,
        name: 'Ewa',
      }),
    ]
    expect(await Promise.all(calls.map(codeOf))).toEqual(Array(4).fill('record.gone'))
    expect(await client.history.list({ before: null, limit: 50 })).toEqual(before)
    // From its own JST the very same call is allowed.
    await client.jst.saveContact({ teryt: own, ...contact, ...person, name: 'Ewa' })
    const [saved] = (await client.jst.get({ programmeId, teryt: own })).contacts
    expect(saved).toMatchObject({ id: contact.id, name: 'Ewa', version: 2 })
  })
})

describe('with no office open', () => {
  it('everything that needs one says so', async () => {
    const { client } = await startOffice()
    expect(await client.office.status({})).toMatchObject({ phase: 'none', store: null })
    for (const [name] of ofKind('query', 'command', 'work')) {
      expect([name, await codeOf(procedureOf(client, name)(null))]).toEqual([
        name,
        'office.noStore',
      ])
    }
  })
})
