import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { claimOffice, describeClaim, firstQuarter, secondQuarter } from './claiming.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'
import { bring } from './recruiting.ts'
import { trainingOffice } from './training-office.ts'

const spring = { from: day('2020-04-01'), to: day('2020-06-30') }

/** What a person does with the snapshots of an office. */
function using({ client, programmeId }: Pick<LubuskieOffice, 'client' | 'programmeId'>) {
  const defaults = { programmeId, name: 'Wiosna', ...spring, claimId: null, remarks: '' }
  return {
    take: (patch: Partial<Parameters<typeof client.snapshot.take>[0]> = {}) =>
      client.snapshot.take({ ...defaults, ...patch }),
    list: () => client.snapshot.list({ programmeId }),
    async line(id: string, code: string) {
      const { lines } = await client.snapshot.page({ id })
      const line = lines.find((one) => one.code === code)
      if (line === undefined) throw new Error(`There is no ${code}`)
      return line
    },
  }
}

describe('a snapshot', () => {
  it('keeps its values when records come later, and names them with the deed', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { take, line } = using(office)
    await bring(office, ['0801011', '0803023'], 'sign')
    const { id } = await take()
    expect(await line(id, 'P1')).toMatchObject({ value: 2, now: 2, differs: 0, changed: [] })

    await bring(office, ['0804011'], 'sign')
    const late = await line(id, 'P1')
    expect(late).toMatchObject({ value: 2, now: 3, before: null, differs: 1, named: true })
    const [came] = late.changed
    expect(came).toMatchObject({
      ...{ key: 'jst:0804011', before: null, after: 1 },
      mark: { subject: 'jst', id: '0804011', teryt: '0804011' },
      since: { author: 'Anna Nowak', procedure: 'recruitment.move', reason: null },
    })
    expect(came?.mark?.name).not.toBe('')

    await client.history.takeBack({ id: came?.since?.changeSetId ?? '', reason: 'Nie ta gmina' })
    expect(await line(id, 'P1')).toMatchObject({ value: 2, now: 2, differs: 0, changed: [] })

    const [own] = await client.history.list({ before: null, limit: 1 })
    expect(own?.procedure).toBe('history.takeBack')
  })

  it('stands beside the one before it, and a removal taken back gives it whole', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { take, list, line } = using(office)
    const first = await take({ name: 'Zima', from: day('2020-01-01'), to: day('2020-03-31') })
    await bring(office, ['0801011'], 'sign')
    const second = await take()
    expect(await line(second.id, 'P1')).toMatchObject({ before: 0, value: 1 })
    expect((await client.snapshot.page({ id: second.id })).previous).toMatchObject({
      ...{ id: first.id, name: 'Zima', to: '2020-03-31' },
    })
    expect((await list()).map(({ name, values, takenBy }) => [name, values, takenBy])).toEqual([
      ['Wiosna', 15, 'Anna Nowak'],
      ['Zima', 15, 'Anna Nowak'],
    ])

    const whole = await client.snapshot.page({ id: second.id })
    expect(await codeOf(client.snapshot.remove({ ...second, reason: ' ' }))).toBe(
      'snapshot.reasonMissing',
    )
    await client.snapshot.remove({ ...second, reason: 'Za wcześnie' })
    expect(await list()).toHaveLength(1)
    const [removal] = await client.history.list({ before: null, limit: 1 })
    expect(removal).toMatchObject({ procedure: 'snapshot.remove', reason: 'Za wcześnie' })
    await client.history.takeBack({ id: removal?.id ?? '', reason: 'Jednak dobra' })
    const back = await client.snapshot.page({ id: second.id })
    expect(back.lines).toEqual(whole.lines)
    // What was removed is an indicator's evidence: it may not go while a snapshot tells of it.
    const [{ id = '', version = 0 } = {}] = (await client.indicator.list({ programmeId }))
      .indicators
    const reason = 'Zbędny'
    expect(await codeOf(client.indicator.remove({ id, version, reason }))).toBe(
      'indicator.inSnapshots',
    )
  })

  it('is refused without a name, twice, ahead of its end, and by who may not', async () => {
    const office = await lubuskieOffice()
    const { client, window, programmeId } = office
    const { take } = using(office)
    const { id, version } = await take()
    expect(await codeOf(take({ name: '  ' }))).toBe('snapshot.nameMissing')
    expect(await refusalOf(take({ name: 'Druga' }))).toEqual({
      ...{ code: 'snapshot.periodTaken', figures: { name: 'Wiosna' } },
    })
    expect(await codeOf(take({ to: day('2020-09-30') }))).toBe('snapshot.ahead')
    const mentor = await client.account.add({ name: 'Opiekun', login: 'o', role: 'mentor' })
    const asked = { programmeId, name: 'Druga', ...spring, claimId: null, remarks: '' }
    expect(await codeOf(window(mentor.id).snapshot.take(asked))).toBe('account.roleNotAllowed')
    const renamed = { id, version, name: 'II kwartał', remarks: 'Po kontroli' }
    await client.snapshot.change(renamed)
    expect(await codeOf(client.snapshot.change(renamed))).toBe('record.conflict')
    expect((await client.snapshot.page({ id })).head).toMatchObject({
      ...{ name: 'II kwartał', remarks: 'Po kontroli', from: spring.from, to: spring.to },
    })
  })

  it('tells the same in its workbook, with the difference computed there', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { take } = using(office)
    await bring(office, ['0801011'], 'sign')
    const { id } = await take()
    await bring(office, ['0804011'], 'sign')
    const file = await client.snapshot.workbook({ id, words: {}, language: 'pl' })
    expect(file.name).toBe('file-2020-06-30.xlsx')
    const book = read(await file.arrayBuffer())
    const values = book.Sheets.values
    const rows = utils.sheet_to_json<readonly unknown[]>(values ?? {}, { header: 1 })
    const at = rows.findIndex(([code]) => code === 'P1')
    expect(rows[at]).toEqual(['P1', 'JST z umową wsparcia', 'unit.jst', 43, 'nothing', 1, 2, 1])
    expect(values?.[`H${at + 1}`]?.f).toBe(`G${at + 1}-F${at + 1}`)
    const changes = utils.sheet_to_json<readonly unknown[]>(book.Sheets.changes ?? {}, {
      header: 1,
    })
    const [came] = changes.filter(([code]) => code === 'P1')
    expect(came?.slice(4, 8)).toEqual([undefined, 1, 'procedure.recruitment.move', 'Anna Nowak'])
  })
})

it('names nobody by their sex, on its page or in the history, to who may not know it', async () => {
  const office = await trainingOffice({ applied: 2 })
  const { client, programmeId, window, people, firstDay: dayId } = office
  const personId = people[0]?.id ?? ''
  const { take } = using(office)
  await client.indicator.save({
    ...{ programmeId, id: null, version: 0, code: 'K1', name: 'Uczestniczki', nameEn: 'Women' },
    ...{ kind: 'output', source: 'biuro', target: { kind: 'none' }, deadline: null },
    rule: { kind: 'count', set: 'attendances', where: { sex: 'female' } },
    ...{ isProposed: false, active: true },
  })
  const period = { from: day('2020-09-01'), to: day('2020-09-14') }
  const { id, version } = await take(period)
  await client.attendance.mark({ dayId, personId })
  const seen = async (reader: typeof client) => {
    const { lines } = await reader.snapshot.page({ id })
    return lines.find(({ code }) => code === 'K1')
  }
  expect(await seen(client)).toMatchObject({ named: true, value: 0, now: 1, differs: 1 })
  expect((await seen(client))?.changed).toMatchObject([
    { key: `attendance:${dayId}:${personId}`, after: 1, since: { procedure: 'attendance.mark' } },
  ])
  const { id: finances } = await client.account.add({ name: 'F', login: 'f', role: 'finance' })
  const finance = window(finances)
  expect(await seen(finance)).toMatchObject({ named: false, now: 1, differs: 1, changed: [] })

  await client.snapshot.remove({ id, version, reason: 'Jeszcze raz' })
  await take(period)
  const [set] = await client.history.list({ before: null, limit: 1 })
  const told = await finance.history.get({ id: set?.id ?? '' })
  expect(JSON.stringify(told)).toContain('Uczestniczki')
  expect(JSON.stringify(told)).not.toContain(personId)
})

describe('a claim', () => {
  const asked = { name: 'Wniosek 1', ...firstQuarter }

  it('takes its values from its snapshot, sends them, and keeps the snapshot', async () => {
    const office = await claimOffice()
    const { client, programmeId } = office
    const { take } = using(office)
    const { id } = await client.claim.create({ programmeId, kinds: ['reporting'], ...firstQuarter })
    const unfrozen = await client.claim.get({ id })
    expect([unfrozen.snapshot, unfrozen.indicators.length]).toEqual([null, 14])
    expect(codesOf(unfrozen)).toContain('indicatorsNotFrozen')

    const frozen = await take({ ...asked, claimId: id })
    const page = await client.claim.get({ id })
    expect(page.snapshot).toEqual({ id: frozen.id, name: 'Wniosek 1' })
    // Those with a value: all but the change of the survey.
    expect(page.indicators).toHaveLength(14)
    expect(page.indicators[0]).toEqual({
      ...{ code: 'P1', name: 'JST z umową wsparcia', target: 43, value: 0, format: 'count' },
      nameEn: page.indicators[0]?.nameEn,
    })

    expect(page.indicators).toEqual(unfrozen.indicators)
    expect(codesOf(page)).not.toContain('indicatorsNotFrozen')

    const version = await describeClaim(office, id)
    await client.claim.submit({ id, version, submittedOn: day('2020-09-10') })
    await bring(office, ['0801011'], 'sign')
    expect((await client.claim.get({ id })).indicators).toEqual(page.indicators)
    const sent = { code: 'snapshot.inClaim', figures: { number: 1 } }
    const goes = client.snapshot.remove({ ...frozen, reason: 'Pomyłka' })
    expect(await refusalOf(goes)).toEqual(sent)
    expect(await refusalOf(client.snapshot.assign({ ...frozen, claimId: null }))).toEqual(sent)
  })

  it('keeps its last day while it is frozen, and leaves its snapshot when it goes', async () => {
    const office = await claimOffice()
    const { client, programmeId } = office
    const { take, list } = using(office)
    const { id } = await client.claim.create({ programmeId, kinds: ['refund'], ...firstQuarter })
    const other = { claimId: id, from: secondQuarter.from, to: secondQuarter.to }
    expect(await codeOf(take(other))).toBe('snapshot.claimOfOtherPeriod')
    const { id: snapshotId } = await take(asked)
    const free = await client.snapshot.page({ id: snapshotId })
    await client.snapshot.assign({ id: snapshotId, version: free.head.version, claimId: id })
    const { version, number, kinds, advanceRequested } = await client.claim.get({ id })
    const head = { id, version, number, kinds: [...kinds], advanceRequested }
    expect(
      await refusalOf(client.claim.save({ ...head, ...firstQuarter, to: day('2019-11-29') })),
    ).toEqual({
      ...{ code: 'snapshot.claimPeriod', figures: { name: 'Wniosek 1', to: firstQuarter.to } },
    })
    await client.claim.remove({ id, version })
    expect(await list()).toMatchObject([{ id: snapshotId, name: 'Wniosek 1', claim: null }])
  })
})

describe('taking back', () => {
  const asked = { name: 'Wniosek 1', ...firstQuarter }

  async function takingBack() {
    const office = await claimOffice()
    const { client, programmeId } = office
    const { id } = await client.claim.create({ programmeId, kinds: ['reporting'], ...firstQuarter })
    const send = async () => {
      const version = await describeClaim(office, id)
      await client.claim.submit({ id, version, submittedOn: day('2020-09-10') })
    }
    const back = async (procedure: string) => {
      const sets = await client.history.list({ before: null, limit: 10 })
      const set = sets.find((one) => one.procedure === procedure)
      return refusalOf(client.history.takeBack({ id: set?.id ?? '', reason: 'Pomyłka' }))
    }
    return { client, claimId: id, send, back, ...using(office) }
  }
  const sent = { code: 'snapshot.inClaim', figures: { number: 1 } }

  it('leaves a sent claim the snapshot that it was sent with', async () => {
    const { claimId, send, back, take, list } = await takingBack()
    await take({ ...asked, claimId })
    await send()
    expect(await back('snapshot.take')).toEqual(sent)
    expect(await list()).toMatchObject([{ claim: { id: claimId, isDraft: false }, values: 15 }])
  })

  it('leaves a sent claim the snapshot that it was given', async () => {
    const { client, claimId, send, back, take, list } = await takingBack()
    const taken = await take(asked)
    await client.snapshot.assign({ ...taken, claimId })
    await send()
    expect(await back('snapshot.assign')).toEqual(sent)
    expect(await list()).toMatchObject([{ claim: { id: claimId } }])
  })

  it('gives a sent claim no snapshot that it was sent without', async () => {
    const { client, claimId, send, back, take, list } = await takingBack()
    await client.snapshot.remove({ ...(await take({ ...asked, claimId })), reason: 'Za wcześnie' })
    await send()
    expect(await back('snapshot.remove')).toEqual(sent)
    expect(await list()).toEqual([])
  })

  it('freezes no period twice', async () => {
    const { client, back, take, list } = await takingBack()
    await client.snapshot.remove({ ...(await take(asked)), reason: 'Za wcześnie' })
    const again = await take(asked)
    expect(await back('snapshot.remove')).toMatchObject({ code: 'history.valueTaken' })
    expect(await list()).toMatchObject([{ id: again.id }])
  })

  it('moves no claim away from the last day of its snapshot', async () => {
    const { client, claimId, back, take } = await takingBack()
    const { version, number, kinds, advanceRequested } = await client.claim.get({ id: claimId })
    const head = { id: claimId, version, number, kinds: [...kinds], advanceRequested }
    const { to } = secondQuarter
    await client.claim.save({ ...head, from: firstQuarter.from, to })
    await take({ ...asked, to, claimId })
    expect(await back('claim.save')).toEqual({
      ...{ code: 'snapshot.claimPeriod', figures: { name: 'Wniosek 1', to } },
    })
    expect(await client.claim.get({ id: claimId })).toMatchObject({ to })
  })
})

/** What a claim's page says is wrong with it. */
const codesOf = ({ wrong }: { readonly wrong: readonly { readonly code: string }[] }) =>
  wrong.map(({ code }) => code)
