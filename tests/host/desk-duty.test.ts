import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice } from './office.ts'

describe('the duty of the public contacts', () => {
  const duty = ({ client, programmeId }: LubuskieOffice) => client.desk.duty({ programmeId })

  it('is not known until somebody writes it down; then it says who answers now', async () => {
    // Tuesday, 15 September 2020, 10:00 in Poland.
    const office = await lubuskieOffice({ now: () => new Date('2020-09-15T08:00:00Z') })
    const { client, programmeId } = office
    const before = await duty(office)
    expect(before).toMatchObject({ day: '2020-09-15', time: '10:00', answering: [] })
    expect(before.contacts.map(({ state }) => state)).toEqual(['unknown', 'unknown', 'unknown'])
    const [one, other] = before.contacts
    if (one === undefined || other === undefined) throw new Error('The sheet has three contacts')
    const typed = ({ id, version, name, phone, email, position }: typeof one) => ({
      ...{ programmeId, id, version, name, phone, email, position },
    })
    await client.programme.saveContact({ ...typed(one), duty: 'pon-pt 7:30-15:30' })
    const after = await duty(office)
    expect(after.contacts[0]).toMatchObject({ duty: 'pn–pt 7.30–15.30', state: 'onDuty' })
    expect(after.answering).toMatchObject([{ name: one.name, insteadOf: null }])

    const away = { awayFrom: day('2020-09-14'), awayTo: null, substituteId: other.id }
    await client.programme.saveContact({ ...typed(one), version: one.version + 1, ...away })
    expect(await duty(office)).toMatchObject({
      answering: [{ name: other.name, insteadOf: one.name }],
    })
    // The hours stayed as they were, for they were not given again.
    expect((await duty(office)).contacts[0]).toMatchObject({
      ...{ duty: 'pn–pt 7.30–15.30', state: 'away', standsIn: other.name },
    })
    const back = { ...typed(other), substituteId: one.id }
    expect(await codeOf(client.programme.saveContact(back))).toBe('programme.substituteCycle')
  })

  it('is written by the coordinator alone', async () => {
    const office = await lubuskieOffice()
    const [one] = (await duty(office)).contacts
    if (one === undefined) throw new Error('The sheet has contacts')
    const account = { name: 'Ktoś', login: 'x', role: 'contactDesk' } as const
    const { id: other } = await office.client.account.add(account)
    const [client, { programmeId }] = [office.window(other), office]
    const { id, version, name, phone, email, position } = one
    const typed = { programmeId, id, version, name, phone, email, position, duty: 'pn 8–9' }
    expect(await codeOf(client.programme.saveContact(typed))).toBe('account.roleNotAllowed')
  })
})
