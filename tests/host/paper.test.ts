import { createHash, randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Role } from '#db/values/role.ts'
import { attendanceListWords } from '#electron/contract/attendance.ts'
import { noteWords } from '#electron/contract/budget-transfer.ts'
import { protocolWords } from '#electron/contract/volunteer-schemas.ts'
import { claimAnnexWords } from '#renderer/screens/claim/claim-words.ts'
import { personFileWords } from '#renderer/screens/privacy/person-file-words.ts'
import { certificateWordsOf as implementationWords } from '#renderer/screens/standard/certificates/certificate-words.ts'
import { certificateWordsOf } from '#renderer/screens/training/certificates/certificate-words.ts'
import { sharedDir } from '../stores/temp-store.ts'
import { type Client, codeOf, programmeOf, refusalOf, tickingClock } from './office.ts'
import { polish } from './report-office.ts'
import { runOffice, type TestOffice } from './run-office.ts'

let office: TestOffice
let programmeId: string
let windows: Readonly<Record<Role, Client>>

beforeAll(async () => {
  office = await runOffice({ dataDir: sharedDir(), now: tickingClock('2021-12-31T08:00:00Z') })
  const { client } = office
  await client.office.create({ content: 'sample', person: 'Zofia Źdźbło' })
  programmeId = await programmeOf(client)
  const of = async (role: Role) => {
    const { id } = await client.account.add({ name: role, login: `x-${role}`, role })
    return office.window(id)
  }
  windows = {
    ...{ coordinator: client, finance: await of('finance'), mentor: await of('mentor') },
    ...{ contactDesk: await of('contactDesk'), viewer: await of('viewer') },
  }
}, 120_000)
afterAll(() => office.close())

const language = 'pl' as const
const wordsFrom = <W extends string>(keys: readonly W[], text: (key: W) => string) =>
  Object.fromEntries(keys.map((key) => [key, text(key)])) as Record<W, string>

const registered = async (id: string) => {
  const row = (await office.client.document.register({ programmeId })).find((one) => one.id === id)
  if (row === undefined) throw new Error('The paper is not in the register')
  return row
}

/** The paper as the register has it, once its file is what its checksum says and of that type. */
async function standing(
  { id, number }: { readonly id: string; readonly number: string },
  start: string,
) {
  const row = await registered(id)
  expect(row.number).toBe(number)
  const bytes = new Uint8Array(await (await office.client.document.file({ id })).arrayBuffer())
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.fileSha256)
  expect(new TextDecoder('latin1').decode(bytes.subarray(0, start.length))).toBe(start)
  return row
}

const pdf = '%PDF-'

/** Somebody in the sample office with a certificate, and the training it is of. */
async function trained() {
  const [certificate] = (await office.client.certificate.register({ programmeId })).filter(
    ({ annulledOn, nameNow }) => annulledOn === null && nameNow !== null,
  )
  if (certificate === undefined) throw new Error('The sample office has no certificates')
  return certificate
}

const attended = (trainingId: string) => ({
  ...{ trainingId, dayId: null, language, title: 'Lista', forWhom: 'Akta' },
  words: wordsFrom(attendanceListWords, (word) => polish(`attendance.list.word.${word}`)),
})
const transfer = async () => {
  const [record] = await office.client.budget.transfers({ programmeId })
  if (record === undefined) throw new Error('The sample office has no transfers')
  const words = wordsFrom(noteWords, (word) => polish(`transfer.note.${word}`))
  return { record, asked: { id: record.id, language, words, sentences: [], forWhom: 'Budżet' } }
}
const claimed = async (state: 'draft' | 'decided') => {
  const { claims } = await office.client.claim.list({ programmeId })
  const claim = claims.find((one) => one.state === state)
  if (claim === undefined) throw new Error(`The sample office has no ${state} claim`)
  const register = { title: 'Zestawienie do wniosku nr', forWhom: 'Instytucja' }
  return { claim, asked: { id: claim.id, language, words: claimAnnexWords(polish), ...register } }
}
const listed = () => ({
  ...{ programmeId, language, names: {}, sentences: {}, rules: [], forWhom: 'Komisja' },
  words: wordsFrom(protocolWords, (word) => polish(`volunteer.protocol.${word}`)),
})

describe('a paper that another screen prints', () => {
  it('of who came to a training is kept as it was given out', async () => {
    const { trainingId } = await trained()
    const row = await standing(await windows.mentor.paper.attendanceList(attended(trainingId)), pdf)
    expect(row).toMatchObject({
      ...{ kind: 'attendanceList', title: 'Lista', forWhom: 'Akta', teryt: null },
    })
    expect(row).toMatchObject({ dataDay: '2021-12-31', issuedBy: 'mentor', person: null })
  })

  it('of the volunteer list carries the number of its protocol', async () => {
    const { approved } = await office.client.volunteer.list({ programmeId })
    const row = await standing(await office.client.paper.rankingProtocol(listed()), pdf)
    expect(row).toMatchObject({
      ...{ kind: 'rankingProtocol', forWhom: 'Komisja' },
      title: `Protokół listy chętnych ${approved?.number}`,
    })
  })

  it('of a transfer carries its number', async () => {
    const { record, asked } = await transfer()
    const row = await standing(await windows.finance.paper.transferNote(asked), pdf)
    expect(row).toMatchObject({
      ...{ kind: 'transferNote', title: `Przesunięcie środków nr ${record.ordinal}` },
    })
  })

  it('of a claim is its list of documents, once it is submitted', async () => {
    const { claim, asked } = await claimed('decided')
    const row = await standing(await windows.finance.paper.claimAnnex(asked), pdf)
    expect(row).toMatchObject({
      ...{ kind: 'claimAnnex', title: `Zestawienie do wniosku nr ${claim.ordinal}` },
    })
    const file = await windows.finance.document.file({ id: row.id })
    expect(file.name).toMatch(new RegExp(`^${row.title} \\d+-\\d{4}\\.pdf$`))
    const draft = await claimed('draft')
    expect(await refusalOf(windows.finance.paper.claimAnnex(draft.asked))).toEqual({
      ...{ code: 'document.claimDraft', figures: { ordinal: draft.claim.ordinal } },
    })
  })

  it('of certificates is one for each; an annulled one is left out with its reason', async () => {
    const of = await trained()
    const { client } = office
    const all = await client.certificate.register({ programmeId })
    const [second, third] = all.filter(({ annulledOn, id }) => annulledOn === null && id !== of.id)
    if (second === undefined || third === undefined) throw new Error('More certificates are there')
    await client.certificate.annul({
      ...{ id: third.id, version: third.version, on: third.issuedOn, reason: 'Pomyłka' },
    })
    const answer = await windows.mentor.paper.trainingCertificates({
      ...{ programmeId, ids: [of.id, third.id, second.id], ticket: randomUUID(), language },
      words: certificateWordsOf(polish),
    })
    expect(answer.issued.map(({ of }) => of)).toEqual([of.id, second.id])
    expect(answer.left).toMatchObject([
      { of: third.id, refusal: { code: 'certificate.alreadyAnnulled' } },
    ])
    const [paper] = answer.issued
    if (paper === undefined) throw new Error('A paper was issued')
    expect(await standing(paper, pdf)).toMatchObject({
      ...{ kind: 'trainingCertificate', title: `Zaświadczenie ${of.number}` },
      ...{ forWhom: of.printedJst, person: { id: of.personId } },
      fileName: `Zaświadczenie ${of.number.replaceAll('/', '-')}.pdf`,
    })

    const { register } = await client.implementationCertificate.list({ programmeId })
    const [first] = register.filter(({ annulledOn }) => annulledOn === null)
    if (first === undefined) throw new Error('The sample office has such a certificate')
    const { issued } = await client.paper.implementationCertificates({
      ...{ programmeId, ids: [first.id], ticket: randomUUID(), language },
      words: implementationWords(polish),
    })
    const [implemented] = issued
    if (implemented === undefined) throw new Error('A paper was issued')
    expect(await standing(implemented, pdf)).toMatchObject({
      ...{ kind: 'implementationCertificate', title: `Certyfikat ${first.number}` },
      ...{ teryt: first.teryt, forWhom: first.printedJst, person: null },
    })
  })

  it('stops between two when it is given up, and what was made stands', async () => {
    const ticket = randomUUID()
    await office.client.office.giveUp({ ticket })
    const before = await office.client.document.register({ programmeId })
    const { id } = await trained()
    const answer = await office.client.paper.trainingCertificates({
      ...{ programmeId, ids: [id], ticket, language, words: certificateWordsOf(polish) },
    })
    expect(answer).toEqual({ issued: [], left: [], givenUp: true })
    expect(await office.client.document.register({ programmeId })).toEqual(before)
  })

  it('is not given out for nobody, nor by a role that does not give out its kind', async () => {
    const { trainingId, id } = await trained()
    const nobody = { ...attended(trainingId), forWhom: ' ' }
    expect(await codeOf(office.client.paper.attendanceList(nobody))).toBe('document.forWhomMissing')
    const many = { programmeId, ids: [id], ticket: randomUUID(), language }
    const { asked: note } = await transfer()
    const { asked: annex } = await claimed('decided')
    const calls: readonly (readonly [readonly Role[], (client: Client) => Promise<unknown>])[] = [
      [['finance', 'contactDesk', 'viewer'], (by) => by.paper.attendanceList(attended(trainingId))],
      [
        ['finance', 'contactDesk', 'viewer'],
        (by) => by.paper.trainingCertificates({ ...many, words: certificateWordsOf(polish) }),
      ],
      [
        ['finance', 'mentor', 'viewer'],
        (by) =>
          by.paper.implementationCertificates({ ...many, words: implementationWords(polish) }),
      ],
      [['finance', 'mentor', 'viewer'], (by) => by.paper.rankingProtocol(listed())],
      [['mentor', 'contactDesk', 'viewer'], (by) => by.paper.transferNote(note)],
      [['mentor', 'contactDesk', 'viewer'], (by) => by.paper.claimAnnex(annex)],
    ]
    const before = await office.client.document.register({ programmeId })
    for (const [refusedTo, call] of calls) {
      for (const role of refusedTo) {
        expect(await codeOf(call(windows[role]))).toBe('account.roleNotAllowed')
      }
    }
    expect(await office.client.document.register({ programmeId })).toEqual(before)
  })
})

describe('a person’s record', () => {
  it('opens for a reason alone, says nobody’s name in the register, and goes with the person', async () => {
    const { client } = office
    const { personId, trainingId, id: certificateId, nameNow } = await trained()
    const purpose = 'Wniosek o dostęp do danych'
    const whose = { programmeId, personId }
    const { changeSetId } = await client.privacy.openPersonFile({ ...whose, purpose })
    const asked = {
      ...{ ...whose, changeSetId, language, words: personFileWords(polish) },
      ...{ title: 'Pełny zapis danych osoby', forWhom: 'Osoba, której dane dotyczą' },
    }
    for (const role of ['finance', 'mentor', 'contactDesk', 'viewer'] as const) {
      const refused = windows[role].paper.personRecord(asked)
      expect(await codeOf(refused)).toBe('account.roleNotAllowed')
    }
    const record = await client.paper.personRecord(asked)
    const row = await registered(record.id)
    expect(row).toMatchObject({ title: asked.title, person: { id: personId, name: nameNow } })
    const { person: _, ...kept } = row
    expect(JSON.stringify(kept)).not.toContain(nameNow)

    expect(await codeOf(client.document.file({ id: record.id }))).toBe('privacy.notOpened')
    const byAnother = windows.viewer.document.file({ id: record.id, changeSetId })
    expect(await codeOf(byAnother)).toBe('privacy.notOpened')
    const archive = {
      ...{ programmeId, ids: [record.id], ticket: randomUUID() },
      ...{ name: 'Pisma', withdrawn: 'wycofane' },
    }
    expect(await codeOf(client.document.zip(archive))).toBe('document.guarded')
    const file = await client.document.file({ id: record.id, changeSetId })
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row.fileSha256)

    const list = await client.paper.attendanceList(attended(trainingId))
    const { issued } = await client.paper.trainingCertificates({
      ...{ programmeId, ids: [certificateId], ticket: randomUUID(), language },
      words: certificateWordsOf(polish),
    })
    const { version } = await client.people.get({ id: personId })
    await client.privacy.pseudonymise({
      ...{ programmeId, people: [{ id: personId, version }], reason: 'Żądanie', confirmation: 1 },
    })
    for (const { id } of [record, list, ...issued]) {
      expect((await registered(id)).fileRemovedOn).not.toBeNull()
    }
    for (const { id } of [list, ...issued]) {
      expect(await codeOf(client.document.file({ id }))).toBe('document.fileRemoved')
    }
    expect((await registered(record.id)).person?.name).not.toBe(nameNow)
    const { asked: note } = await transfer()
    const { id } = await client.paper.transferNote(note)
    expect((await registered(id)).fileRemovedOn).toBeNull()
  })
})

it('offers for whom the last paper of a kind was', async () => {
  const { client } = office
  const { asked } = await transfer()
  await client.paper.transferNote({ ...asked, forWhom: 'Skarbnik' })
  const [last] = await client.document.standing({ programmeId, kind: 'transferNote' })
  expect(last?.forWhom).toBe('Skarbnik')
  const seen = await registered(last?.id ?? '')
  await client.document.withdraw({ id: seen.id, version: seen.version, reason: 'Pomyłka' })
  const [before] = await client.document.standing({ programmeId, kind: 'transferNote' })
  expect(before?.forWhom).not.toBe('Skarbnik')
})

describe('the one box', () => {
  const found = async (q: string, by = office.client) =>
    (await by.desk.search({ programmeId, q })).groups.flatMap(({ hits }) =>
      hits.flatMap((hit) => (hit.kind === 'paper' ? [hit] : [])),
    )

  it('finds papers by number, what they are and for whom; a withdrawn one after the others', async () => {
    const { client } = office
    const { asked } = await transfer()
    const issued: string[] = []
    for (const _ of 'abc') {
      const { number } = await client.paper.transferNote({
        ...asked,
        forWhom: 'Księgowość Powiatu',
      })
      issued.push(number)
    }
    const [first = '', second = '', third = ''] = issued
    for (const role of ['coordinator', 'viewer'] as const) {
      const [exact] = await found(first, windows[role])
      expect(exact).toMatchObject({ number: first, why: { match: 'exact' } })
    }
    expect((await found(`pismo nr ${second}`))[0]?.number).toBe(second)
    const byTitle = await found('przesunięcie środków księgowość')
    expect(byTitle.map(({ number }) => number)).toEqual([third, second, first])
    const newest = (await client.document.register({ programmeId })).find(
      ({ number }) => number === third,
    )
    await client.document.withdraw({
      ...{ id: newest?.id ?? '', version: newest?.version ?? 0, reason: 'Pomyłka' },
    })
    const after = await found('przesunięcie środków księgowość')
    expect(after.map(({ number, withdrawn }) => [number, withdrawn])).toEqual([
      [second, false],
      [first, false],
      [third, true],
    ])
  })

  it('finds nobody’s paper by the name of the person it is about', async () => {
    const of = await trained()
    const { issued } = await office.client.paper.trainingCertificates({
      ...{ programmeId, ids: [of.id], ticket: randomUUID(), language },
      words: certificateWordsOf(polish),
    })
    const numbers = (await found(`zaświadczenie ${of.number}`)).map(({ number }) => number)
    expect(numbers).toContain(issued[0]?.number)
    expect(await found(of.nameNow ?? '')).toEqual([])
  })
})
