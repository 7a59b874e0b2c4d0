import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { certifying, otherPerson } from './certifying.ts'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'
import { first, signedOffice } from './packing.ts'
import { select } from './peek.ts'
import { bring } from './recruiting.ts'

const pdf = new File(['%PDF-1.7 zarządzenie'], 'zarządzenie.pdf', { type: 'text/plain' })

describe('the check-list', () => {
  it('keeps verified elements as they are, and lets the proposed ones change', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const elements = async () => (await client.standard.overview({ programmeId })).elements
    const save = (fields: object) =>
      client.standard.saveElement({
        ...{ programmeId, id: null, version: 0, text: 'Tablica informacyjna', required: false },
        ...fields,
      })
    const [fixed] = await elements()
    expect(fixed).toMatchObject({ verified: true, required: true, answers: 0 })
    const changing = save({ id: fixed?.id, version: fixed?.version, text: 'Inaczej' })
    expect(await codeOf(changing)).toBe('standard.elementFixed')

    const { id, version } = await save({})
    expect(await codeOf(save({ text: 'tablica INFORMACYJNA' }))).toBe('standard.elementTwice')
    await client.standard.moveElement({ id, version, by: 'up' })
    expect((await elements()).at(-2)).toMatchObject({ id, text: 'Tablica informacyjna' })
    const answers = certifying(office, first)
    await answers.answer(15, 'after', 'partly')
    const answered = (await elements()).at(-2)
    expect(answered).toMatchObject({ answers: 1 })
    const removing = client.standard.removeElement({ id, version: answered?.version ?? 0 })
    expect(await codeOf(removing)).toBe('standard.elementAnswered')
    const last = (await elements()).at(-1)
    await client.standard.removeElement({ id: last?.id ?? '', version: last?.version ?? 0 })
    expect(await elements()).toHaveLength(16)
  })

  it('is answered before and after with evidence, from the agreement on', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const one = certifying(office, first)
    expect(await codeOf(one.answer(0, 'after', 'met', '2020-06-30'))).toBe(
      'standard.beforeAgreement',
    )
    await one.answer(0, 'before', 'notMet', '2020-06-30')
    await one.answer(0, 'after', 'partly')
    const [element] = (await one.sheet()).elements
    const check = {
      ...{ programmeId, teryt: first, elementId: element?.id ?? '', phase: 'after' as const },
      ...{ version: element?.after?.version ?? 0, answer: 'met' as const },
      ...{ assessedOn: day('2020-08-21'), link: 'www.gubin.pl', note: 'Zarządzenie 5', file: pdf },
    }
    expect(await refusalOf(client.standard.saveCheck(check))).toEqual({
      code: 'standard.linkNotWeb',
      figures: { link: 'www.gubin.pl' },
    })
    const link = 'https://www.gubin.pl/inwestor'
    const saved = await client.standard.saveCheck({ ...check, link })
    const kept = (await one.sheet()).elements[0]?.after
    expect(kept).toMatchObject({ answer: 'met', link, note: 'Zarządzenie 5' })
    expect(kept?.file).toMatchObject({ name: 'zarządzenie.pdf', size: 21 })
    expect(await (await client.standard.file({ id: saved.id })).text()).toBe('%PDF-1.7 zarządzenie')
    // A quick answer on top keeps the evidence; one on an old version does not go through.
    await one.answer(0, 'after', 'partly')
    expect((await one.sheet()).elements[0]?.after).toMatchObject({ answer: 'partly', link })
    expect(await codeOf(client.standard.saveCheck({ ...check, link }))).toBe('record.conflict')
    const { version = 0 } = (await one.sheet()).elements[0]?.after ?? {}
    await client.standard.removeFile({ id: saved.id, version })
    expect((await one.sheet()).elements[0]?.after?.file).toBeNull()
    expect((await one.sheet()).before).toEqual({ met: 0, partly: 0, notMet: 1, open: 15 })
    const { rows } = await client.standard.overview({ programmeId })
    const row = rows.find(({ teryt }) => teryt === first)
    expect(row).toMatchObject({ requiredMissing: 7, after: { partly: 1 } })
  })

  it('is answered alike in all that is open at once, and taken back at once', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const one = certifying(office, first)
    await one.answer(0, 'before', 'met', '2020-08-01')
    await one.answer(1, 'after', 'notMet')
    const open = async () =>
      (await one.sheet()).elements.flatMap(({ id, after }) => (after === null ? [id] : []))
    const elementIds = await open()
    expect(elementIds).toHaveLength(15)
    // The audits and the certificate say themselves whether they are there.
    const byRecords = (await one.sheet()).elements.filter((element) => element.byRecords)
    expect(byRecords.map(({ text }) => text)).toEqual([
      ...['Audyt otwarcia i audyt końcowy', 'Certyfikat'],
    ])
    const rest = { programmeId, teryt: first, elementIds, phase: 'after', answer: 'met' } as const
    const answer = (assessedOn: string) =>
      client.standard.answerRest({ ...rest, assessedOn: day(assessedOn) })
    // All or none: one of them was answered before on a later day.
    expect(await codeOf(answer('2020-07-10'))).toBe('standard.afterBeforeBefore')
    expect(await open()).toHaveLength(15)
    const { answered, changeSetId } = await answer('2020-08-20')
    expect(answered).toBe(15)
    expect((await one.sheet()).after).toEqual({ met: 15, partly: 0, notMet: 1, open: 0 })
    // What is answered by now is not answered over.
    expect(await codeOf(answer('2020-08-20'))).toBe('record.changedMeanwhile')
    await client.history.takeBack({ id: changeSetId, reason: 'Pomyłka' })
    expect((await one.sheet()).after).toMatchObject({ notMet: 1, open: 15 })
  })

  it('is that of a JST with an implementation agreement', async () => {
    const office = await lubuskieOffice()
    await bring(office, [first], 'join')
    const one = certifying(office, first)
    expect(await one.sheet()).toMatchObject({
      closed: { code: 'standard.noAgreement' },
      agreementOn: null,
    })
    expect(await codeOf(one.answer(0))).toBe('standard.noAgreement')
    expect(await codeOf(one.saveAudit('before'))).toBe('standard.noAgreement')
  })

  it('goes out as a workbook, as it is shown', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await certifying(office, first).answer(0)
    const file = await client.standard.exportXlsx({
      ...{ programmeId, teryts: [first], sheetName: 'Standardy' },
      columns: ['teryt', 'state', 'metAfter', 'requiredMissing'].map((key) => ({
        key,
        heading: key,
      })),
      words: { 'state.agreed': 'wdraża' },
    })
    const { Sheets, SheetNames } = read(await file.arrayBuffer())
    const sheet = Sheets[SheetNames[0] ?? '']
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })[1]).toEqual([first, 'wdraża', 1, 6])
  })
})

describe('the audits', () => {
  it('close a phase: the final one names what is not met, and keeps its answers', async () => {
    const office = await signedOffice()
    const one = certifying(office, first)
    await one.saveAudit('after')
    expect(await codeOf(one.accept('after'))).toBe('standard.openingNotAccepted')
    await one.saveAudit('before')
    await one.accept('before')
    const refusal = await refusalOf(one.accept('after'))
    expect(refusal.code).toBe('standard.requiredNotMet')
    expect(refusal.figures).toMatchObject({ count: 7 })
    expect(refusal.figures.elements).toContain('„Test jakości obsługi”')
    await one.answerAll()
    await one.accept('after')

    expect(await codeOf(one.answer(0, 'after', 'notMet'))).toBe('standard.auditAccepted')
    expect(await codeOf(one.saveAudit('after'))).toBe('standard.auditAccepted')
    const { id = '', version = 0 } = (await one.sheet()).elements[0]?.after ?? {}
    const removal = office.client.standard.removeCheck({ id, version })
    expect(await codeOf(removal)).toBe('standard.auditAccepted')
    expect(await codeOf(one.reopen('before'))).toBe('standard.finalStands')
    expect(await codeOf(one.reopen('after', ''))).toBe('standard.reasonMissing')
    await one.reopen('after', 'Nowe dowody')
    await one.answer(0, 'after', 'partly')
    expect((await one.sheet()).requiredMissing).toEqual([
      'Zakładka dla inwestora na stronie urzędu',
    ])
  })

  it('take two: nobody accepts what they wrote or made', async () => {
    const office = await signedOffice()
    const { client } = office
    const one = certifying(office, first)
    await one.saveAudit('before')
    expect((await one.sheet()).audits.before).toMatchObject({ own: true })
    const refusal = await refusalOf(one.accept('before', '2020-07-14', client))
    expect(refusal).toEqual({ code: 'standard.ownAudit', figures: { name: 'Anna Nowak' } })
    const mentor = { name: 'Ewa Modelowa', login: 'ewa', role: 'mentor' } as const
    const auditor = office.window((await client.account.add(mentor)).id)
    expect(await codeOf(one.accept('before', '2020-07-14', auditor))).toBe('standard.ownAudit')
    const other = await otherPerson(office)
    const { programmeId } = office
    const seen = await other.standard.ofJst({ programmeId, teryt: first })
    expect(seen.audits.before).toMatchObject({ own: false })
    await one.accept('before', '2020-07-14', other)
  })

  it('keep the words of the elements they were made by', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    const one = certifying(office, first)
    const element = async () => (await one.sheet()).elements[9]
    const save = async (text: string, required = false) => {
      const { id = '', version = 0 } = (await element()) ?? {}
      return client.standard.saveElement({ programmeId, id, version, text, required })
    }
    await save('Koordynator z zastępcą')
    const worded = (await client.history.list({ before: null, limit: 1 }))[0]?.id ?? ''
    await one.answer(9, 'before', 'met', '2020-07-08')
    await one.saveAudit('before')
    await one.accept('before')
    expect(await element()).toMatchObject({ audited: 1 })
    expect(await refusalOf(save('Inna treść'))).toEqual({
      code: 'standard.elementAudited',
      figures: { count: 1 },
    })
    const back = client.history.takeBack({ id: worded, reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('standard.elementAudited')
    await save('Koordynator z zastępcą', true)
    expect(await element()).toMatchObject({ required: true })
  })

  it('bound the answers of their phase by the day of their acceptance', async () => {
    const office = await signedOffice()
    const one = certifying(office, first)
    await one.saveAudit('before')
    await one.accept('before')
    expect(await refusalOf(one.answer(0, 'before', 'partly', '2020-07-15'))).toEqual({
      code: 'standard.beforeAfterOpening',
      figures: { day: '2020-07-15', until: '2020-07-14' },
    })
    await one.answer(0, 'before', 'partly', '2020-07-14')
    await one.reopen('before')
    const reopened = (await office.client.history.list({ before: null, limit: 1 }))[0]?.id ?? ''
    await one.answer(1, 'before', 'partly', '2020-07-15')
    const other = await otherPerson(office)
    const brought = other.history.takeBack({ id: reopened, reason: 'Pomyłka' })
    expect(await refusalOf(brought)).toEqual({
      code: 'standard.acceptedBeforeAnswer',
      figures: { day: '2020-07-14', earlierDay: '2020-07-15' },
    })
  })

  it('hold when history takes something back', async () => {
    const office = await signedOffice()
    const { client } = office
    const one = certifying(office, first)
    const last = async () => (await client.history.list({ before: null, limit: 1 }))[0]?.id ?? ''
    const back = (id: string) => client.history.takeBack({ id, reason: 'Pomyłka' })
    await one.saveAudit('before')
    await one.accept('before')
    const opening = await last()
    await one.answerAll()
    const answered = await last()
    await one.saveAudit('after')
    await one.accept('after')
    expect(await codeOf(back(answered))).toBe('standard.auditAccepted')
    expect(await codeOf(back(opening))).toBe('standard.finalStands')
    await one.reopen('after')
    const reopened = await last()
    await one.answer(0, 'after', 'notMet')
    expect(await codeOf(back(reopened))).toBe('standard.ownAudit')
    const other = await otherPerson(office)
    const brought = other.history.takeBack({ id: reopened, reason: 'Pomyłka' })
    expect(await codeOf(brought)).toBe('standard.requiredNotMet')
    expect(
      select(office.path, "SELECT accepted_on FROM standard_audit WHERE phase = 'after'"),
    ).toEqual([{ accepted_on: null }])
  })
})
