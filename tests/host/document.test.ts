import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, utils } from '@e965/xlsx'
import PizZip from 'pizzip'
import { describe, expect, it } from 'vitest'
import { textOfPaper } from '#electron/documents/template-filling.ts'
import { template } from '../imports/word-template.ts'
import { withSqlite } from '../stores/temp-store.ts'
import {
  codeOf,
  type LubuskieOffice,
  lubuskieOffice,
  refusalOf,
  startOffice,
  tempDir,
} from './office.ts'
import { peopleOffice } from './people-office.ts'
import { bring } from './recruiting.ts'
import type { OfficeStart } from './run-office.ts'

const bogdaniec = '0801022'
const kostrzyn = '0801011'
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

const docx = (...paragraphs: readonly string[]) =>
  new File([new Uint8Array(template(...paragraphs))], 'wzor.docx', { type: word })

const plain = docx('Nr {numer_pisma} z {data_pisma}', '{jst_nazwa}')

/** An office where two JSTs take part, with one template. */
async function officeWithTemplate(file = plain, start: OfficeStart = {}) {
  const office = await lubuskieOffice(start)
  await bring(office, [kostrzyn, bogdaniec], 'sign')
  const { client, programmeId } = office
  const kept = await client.document.addTemplate({
    ...{ programmeId, name: 'Pismo', kind: 'letter', file },
  })
  return { ...office, templateId: kept.id }
}

type Office = Awaited<ReturnType<typeof officeWithTemplate>>

const issue = (
  { templateId }: Pick<Office, 'templateId'>,
  client: LubuskieOffice['client'],
  ...teryts: readonly string[]
) => client.document.issue({ templateId, teryts: [...teryts], ticket: randomUUID() })

const register = ({ client, programmeId }: LubuskieOffice) =>
  client.document.register({ programmeId })

const said = async (file: File) => textOfPaper(new Uint8Array(await file.arrayBuffer()))

describe('a paper', () => {
  it('carries its number inside, is kept with its checksum and opens again as it went out', async () => {
    const office = await officeWithTemplate()
    const { issued, left } = await issue(office, office.client, kostrzyn, bogdaniec)
    expect(left).toEqual([])
    expect(issued.map(({ number, of }) => [number, of])).toEqual([
      ['1/2020', kostrzyn],
      ['2/2020', bogdaniec],
    ])
    const [row] = await register(office)
    expect(row).toMatchObject({
      ...{ number: '1/2020', title: 'Pismo', kind: 'letter', teryt: kostrzyn },
      ...{ forWhom: 'Miasto Kostrzyn nad Odrą', issuedOn: '2020-09-15', dataDay: '2020-09-15' },
      ...{ issuedBy: 'Anna Nowak', withdrawReason: '' },
    })
    const file = await office.client.document.file({ id: row?.id ?? '' })
    expect(file.name).toBe('Pismo 1-2020 Miasto Kostrzyn nad Odrą.docx')
    const bytes = new Uint8Array(await file.arrayBuffer())
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(row?.fileSha256)
    expect(await said(file)).toContain('Nr 1/2020 z 15.09.2020')
    expect(await said(file)).toContain('Miasto Kostrzyn nad Odrą')
  })

  it('gets a number of its own when two windows issue at once', async () => {
    const office = await officeWithTemplate()
    const other = office.window()
    const batches = await Promise.all(
      [office.client, other, office.client, other].map((client) =>
        issue(office, client, kostrzyn, bogdaniec),
      ),
    )
    const numbers = batches.flatMap(({ issued }) => issued.map(({ number }) => number))
    expect(numbers).toHaveLength(8)
    const rows = await register(office)
    expect(rows.map(({ number }) => number)).toEqual(
      [1, 2, 3, 4, 5, 6, 7, 8].map((place) => `${place}/2020`),
    )
    for (const { id, number } of rows) {
      expect(await said(await office.client.document.file({ id }))).toContain(
        `Nr ${number} z 15.09.2020`,
      )
    }
  })

  it('of batches over the New Year in Warsaw has the year of the day on which it went out', async () => {
    let moment = Date.parse('2020-09-15T08:00:00Z')
    const now = () => {
      moment += 1_000
      return new Date(moment)
    }
    const office = await officeWithTemplate(plain, { now })
    const other = office.window()
    // In Warsaw it is 20 seconds to midnight; the clock moves one at each look.
    moment = Date.parse('2020-12-31T22:59:40Z')
    const batches = [office.client, other, office.client, other].map((client) =>
      issue(office, client, kostrzyn, bogdaniec),
    )
    const made = (await Promise.all(batches)).flatMap(({ issued }) => issued)
    const rows = await register(office)
    expect(rows).toHaveLength(8)
    expect(made.map(({ number }) => number).toSorted()).toEqual(
      rows.map(({ number }) => number).toSorted(),
    )
    expect(new Set(rows.map(({ year }) => year))).toEqual(new Set([2020, 2021]))
    let last = ''
    for (const { number, year, issuedOn, issuedAt, id } of rows) {
      expect(issuedOn).toBe(issuedAt < '2020-12-31T23:00:00.000Z' ? '2020-12-31' : '2021-01-01')
      expect(`${year}`).toBe(issuedOn.slice(0, 4))
      expect(issuedAt > last).toBe(true)
      last = issuedAt
      const date = issuedOn.split('-').toReversed().join('.')
      expect(await said(await office.client.document.file({ id }))).toContain(
        `Nr ${number} z ${date}`,
      )
    }
    for (const asked of [2020, 2021]) {
      const places = rows.filter(({ year }) => year === asked).map(({ ordinal }) => ordinal)
      expect(places).toEqual(places.map((_, at) => at + 1))
    }
  })

  it('is withdrawn by those who give out its kind, and by nobody else', async () => {
    const office = await officeWithTemplate()
    const { client, programmeId } = office
    const roles = ['finance', 'mentor', 'contactDesk'] as const
    const windows = await Promise.all(
      roles.map(async (role) => {
        const { id } = await client.account.add({ name: role, login: `x-${role}`, role })
        return office.window(id)
      }),
    )
    const [finance, mentor, desk] = windows
    if (!finance || !mentor || !desk) throw new Error('Three windows were opened')
    const inWords = { programmeId, language: 'pl' as const, words: {} }
    await issue(office, mentor, kostrzyn)
    await finance.report.issueBudget({ ...inWords, forWhom: 'Zarząd' })
    await desk.report.issueJstCard({ ...inWords, teryt: kostrzyn })
    const reason = 'Pomyłka'
    for (const [kind, refused, allowed] of [
      ['letter', [finance, desk], mentor],
      ['budgetReport', [mentor, desk], finance],
      ['jstCard', [finance], desk],
    ] as const) {
      const paper = (await register(office)).find((row) => row.kind === kind)
      const seen = { id: paper?.id ?? '', version: paper?.version ?? 0, reason }
      for (const other of refused) {
        expect(await codeOf(other.document.withdraw(seen))).toBe('account.roleNotAllowed')
      }
      await allowed.document.withdraw(seen)
    }
    expect((await register(office)).map(({ withdrawReason }) => withdrawReason)).toEqual([
      reason,
      reason,
      reason,
    ])
  })

  it('that lacks a value is left out with the field named, and uses no number', async () => {
    const office = await officeWithTemplate(docx('{numer_pisma} {nip}'))
    const { issued, left } = await issue(office, office.client, kostrzyn)
    expect(issued).toEqual([])
    expect(left).toEqual([
      {
        of: kostrzyn,
        refusal: {
          code: 'document.valuesMissing',
          figures: { templateFields: 'nip' },
        },
      },
    ])
    expect(await register(office)).toEqual([])
    const { templateId } = office
    const preview = { templateId, teryt: kostrzyn }
    expect(await office.client.document.preview(preview)).toMatchObject({ missing: ['nip'] })
  })

  it('that was given up before the next stands; the rest is not made', async () => {
    const office = await officeWithTemplate()
    const ticket = randomUUID()
    const { client, templateId } = office
    const teryts = (await client.jst.list({ programmeId: office.programmeId })).rows
      .map(({ teryt }) => teryt)
      .slice(0, 60)
    const issuing = client.document.issue({ templateId, teryts, ticket })
    const done = async () => (await client.office.progress({ ticket }))?.done ?? 0
    await expect.poll(done, { interval: 1 }).toBeGreaterThan(1)
    expect(await client.office.giveUp({ ticket })).toEqual({ stopped: true })
    const { issued, left, givenUp } = await issuing
    expect([left, givenUp]).toEqual([[], true])
    expect(issued.length).toBeGreaterThan(1)
    expect(issued.length).toBeLessThan(teryts.length)
    expect(issued.map(({ of }) => of)).toEqual(teryts.slice(0, issued.length))
    const rows = await register(office)
    expect(rows.map(({ id }) => id)).toEqual(issued.map(({ id }) => id))
    await issue(office, client, kostrzyn)
    expect((await register(office)).at(-1)?.ordinal).toBe(issued.length + 1)
  })

  it('that cannot be made is told of before, for a whole selection at once', async () => {
    const office = await officeWithTemplate(docx('{numer_pisma} {nip} {#powiat}{powiat}{/powiat}'))
    const { client, templateId } = office
    const missing = (...teryts: string[]) => client.document.missing({ templateId, teryts })
    expect(await missing(kostrzyn, bogdaniec, kostrzyn)).toEqual([
      { teryt: kostrzyn, fields: ['nip'] },
      { teryt: bogdaniec, fields: ['nip'] },
    ])
    const whole = await client.document.addTemplate({
      ...{ programmeId: office.programmeId, name: 'Pełne', kind: 'letter', file: plain },
    })
    expect(
      await client.document.missing({ templateId: whole.id, teryts: [kostrzyn, bogdaniec] }),
    ).toEqual([])
    expect(await register(office)).toEqual([])
  })

  it('is found among those that stand by its template and the JST', async () => {
    const office = await officeWithTemplate()
    const { client, programmeId, templateId } = office
    await issue(office, client, kostrzyn)
    expect(await client.document.standing({ programmeId, kind: 'letter' })).toMatchObject([
      { number: '1/2020', teryt: kostrzyn, templateId, issuedOn: '2020-09-15' },
    ])
  })

  it('is withdrawn once, with a reason, and stays with its number and file', async () => {
    const office = await officeWithTemplate()
    const { client } = office
    await issue(office, client, kostrzyn)
    const [row] = await register(office)
    const seen = { id: row?.id ?? '', version: row?.version ?? 0 }
    expect(await codeOf(client.document.withdraw({ ...seen, reason: ' ' }))).toBe(
      'document.reasonMissing',
    )
    const { version } = await client.document.withdraw({ ...seen, reason: 'Zły adres' })
    expect(await register(office)).toMatchObject([
      { number: '1/2020', withdrawReason: 'Zły adres' },
    ])
    expect(await codeOf(client.document.withdraw({ id: seen.id, version, reason: 'Znowu' }))).toBe(
      'document.withdrawn',
    )
    expect((await client.document.file({ id: seen.id })).size).toBe(row?.fileSize)
    const { programmeId } = office
    const told = await client.jst.timeline({ programmeId, teryt: kostrzyn })
    expect(told.slice(0, 2).map(({ event, figures }) => [event, figures.number])).toEqual([
      ['paperWithdrawn', '1/2020, Pismo'],
      ['paperIssued', '1/2020'],
    ])
    await issue(office, client, kostrzyn)
    expect((await register(office)).map(({ number }) => number)).toEqual(['1/2020', '2/2020'])
  })

  it('cannot be taken back, changed or removed in the store', async () => {
    const office = await officeWithTemplate()
    await issue(office, office.client, kostrzyn)
    const entries = await office.client.history.list({ before: null, limit: 20 })
    const set = entries.find(({ procedure }) => procedure === 'document.issue')
    const back = office.client.history.takeBack({ id: set?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('history.notReversible')
    await office.close()
    withSqlite(office.path, (sqlite) => {
      expect(() => sqlite.exec('DELETE FROM issued_document')).toThrow('an issued document stays')
      expect(() => sqlite.exec("UPDATE issued_document SET number = '9/2020'")).toThrow(
        'an issued document stays',
      )
    })
  })

  it('whose bytes are not what was kept is not given out', async () => {
    const office = await officeWithTemplate()
    const { issued } = await issue(office, office.client, kostrzyn)
    const [row] = await register(office)
    await office.close()
    withSqlite(office.path, (sqlite) => {
      sqlite
        .prepare("UPDATE attachment_content SET content = x'00' WHERE sha256 = ?")
        .run(row?.fileSha256)
    })
    const again = await startOffice({ dataDir: office.dataDir })
    const damaged = again.client.document.file({ id: issued[0]?.id ?? '' })
    expect(await refusalOf(damaged)).toEqual({
      code: 'file.damaged',
      figures: { name: 'Pismo 1-2020 Miasto Kostrzyn nad Odrą.docx' },
    })
  })
})

describe('the file of a paper', () => {
  it('goes with the data of somebody it names; number, title and checksum stay', async () => {
    const office = await peopleOffice()
    const { client, programmeId } = office
    const id = await office.add({ firstName: 'Zenobia', lastName: 'Wyjątkowa', teryt: bogdaniec })
    const ids: string[] = []
    for (const [name, text] of [
      ['Z osobami', '{#osoby}{imie} {nazwisko}{/osoby}'],
      ['Bez osób', '{jst_nazwa}'],
    ] as const) {
      const file = docx('Nr {numer_pisma}', text)
      const kept = await client.document.addTemplate({ programmeId, name, kind: 'letter', file })
      const { issued } = await issue({ templateId: kept.id }, client, bogdaniec)
      ids.push(...issued.map((one) => one.id))
    }
    const [naming = '', other = ''] = ids
    expect((await said(await client.document.file({ id: naming }))).join()).toContain('Wyjątkowa')
    const [row] = await register(office)
    await client.document.withdraw({ id: naming, version: row?.version ?? 0, reason: 'Pomyłka' })

    const { version } = await client.people.get({ id })
    const people = [{ id, version }]
    await client.privacy.pseudonymise({ programmeId, people, reason: 'Żądanie', confirmation: 1 })

    const day = '2020-09-15'
    expect(await refusalOf(client.document.file({ id: naming }))).toEqual({
      code: 'document.fileRemoved',
      figures: { number: '1/2020', day },
    })
    expect(await register(office)).toMatchObject([
      { number: '1/2020', title: 'Z osobami', fileSha256: row?.fileSha256, fileRemovedOn: day },
      { number: '2/2020', fileRemovedOn: null },
    ])
    expect((await said(await client.document.file({ id: other }))).join()).toContain('2/2020')
    const told = await client.jst.timeline({ programmeId, teryt: bogdaniec })
    expect(told.map(({ event }) => event)).toContain('paperFileRemoved')
    await office.close()
    withSqlite(office.path, (sqlite) => {
      const bytes = sqlite.prepare('SELECT 1 FROM attachment_content WHERE sha256 = ?')
      expect(bytes.all(row?.fileSha256)).toEqual([])
      expect(() => sqlite.exec('UPDATE issued_document SET file_removed_on = NULL')).toThrow(
        'an issued document stays',
      )
    })
  })
})

describe('the register', () => {
  it('is saved as a workbook and as one archive of the files', async () => {
    const office = await officeWithTemplate()
    await issue(office, office.client, kostrzyn, bogdaniec)
    const rows = await register(office)
    const { client, programmeId } = office
    const ids = rows.map(({ id }) => id)
    const workbook = await client.document.registerXlsx({
      ...{ programmeId, ids },
      sheet: {
        name: 'Pisma',
        columns: [
          { key: 'number', heading: 'Numer' },
          { key: 'state', heading: 'Stan' },
        ],
      },
      words: { 'state.standing': 'wystawione' },
    })
    const [sheet] = Object.values(read(await workbook.arrayBuffer()).Sheets)
    expect(sheet && utils.sheet_to_json(sheet)).toEqual([
      { Numer: '1/2020', Stan: 'wystawione' },
      { Numer: '2/2020', Stan: 'wystawione' },
    ])
    const name = 'Pisma'
    const [, second] = rows
    await client.document.withdraw({
      ...{ id: second?.id ?? '', version: second?.version ?? 0, reason: 'Pomyłka' },
    })
    const archive = await client.document.zip({
      ...{ programmeId, ids, ticket: randomUUID(), name, withdrawn: 'wycofane' },
    })
    const zip = new PizZip(new Uint8Array(await archive.arrayBuffer()))
    expect(Object.keys(zip.files)).toEqual([
      '1-2020 Pismo Miasto Kostrzyn nad Odrą.docx',
      '2-2020 Pismo Gmina Bogdaniec (wycofane).docx',
    ])
    const [first] = Object.values(zip.files)
    const bytes = first?.asUint8Array() ?? new Uint8Array()
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(rows[0]?.fileSha256)
  })

  it('tells the latest papers of one JST alone, with the template they were made from', async () => {
    const office = await officeWithTemplate()
    await issue(office, office.client, kostrzyn, bogdaniec)
    for (const _ of ['3/2020', '4/2020']) await issue(office, office.client, kostrzyn)
    const { client, programmeId, templateId } = office
    const latest = await client.document.latestOfJst({ programmeId, teryt: kostrzyn, limit: 2 })
    expect(latest).toMatchObject([
      { number: '4/2020', teryt: kostrzyn, templateId, issuedBy: 'Anna Nowak' },
      { number: '3/2020', teryt: kostrzyn, templateId, issuedBy: 'Anna Nowak' },
    ])
    const all = await client.document.latestOfJst({ programmeId, teryt: bogdaniec, limit: 5 })
    expect(all.map(({ number }) => number)).toEqual(['2/2020'])
  })

  it('is read by everyone; letters are made by mentors, templates kept by the coordinator', async () => {
    const office = await officeWithTemplate()
    const { client, programmeId } = office
    const roles = ['mentor', 'viewer'] as const
    const [mentor, viewer] = await Promise.all(
      roles.map(async (role) => {
        const { id } = await client.account.add({ name: role, login: `x-${role}`, role })
        return office.window(id)
      }),
    )
    if (!mentor || !viewer) throw new Error('Two windows were opened')
    expect((await issue(office, mentor, kostrzyn)).issued).toHaveLength(1)
    const [row] = await viewer.document.register({ programmeId })
    expect((await viewer.document.file({ id: row?.id ?? '' })).size).toBeGreaterThan(0)
    expect(await codeOf(issue(office, viewer, kostrzyn))).toBe('account.roleNotAllowed')
    const added = { programmeId, name: 'Drugi', kind: 'letter', file: plain } as const
    expect(await codeOf(mentor.document.addTemplate(added))).toBe('account.roleNotAllowed')
  })
})

describe('a template', () => {
  it('with a fault is refused with its place, and nothing is kept', async () => {
    const { client, programmeId } = await lubuskieOffice()
    const file = docx('{numer_pisma}', 'Szanowny {wojt}')
    const added = client.document.addTemplate({ programmeId, name: 'Zły', kind: 'letter', file })
    expect(await refusalOf(added)).toEqual({
      code: 'document.fieldUnknown',
      figures: { field: 'wojt', place: 'Szanowny {wojt}' },
    })
    expect(await client.document.templates({ programmeId })).toEqual([])
  })

  it('is replaced by another file, and papers made before keep theirs', async () => {
    const office = await officeWithTemplate()
    const { client, programmeId, templateId: id } = office
    const { issued } = await issue(office, client, kostrzyn)
    const file = docx('{numer_pisma}', 'Nowa treść')
    const same = { name: 'Pismo', kind: 'letter', active: true } as const
    await client.document.saveTemplate({ id, version: 1, ...same, file })
    await issue(office, client, kostrzyn)
    const rows = await register(office)
    expect(await said(await client.document.file({ id: issued[0]?.id ?? '' }))).not.toContain(
      'Nowa treść',
    )
    expect(await said(await client.document.file({ id: rows[1]?.id ?? '' }))).toContain(
      'Nowa treść',
    )
    expect(await client.document.templates({ programmeId })).toMatchObject([
      { name: 'Pismo', fields: ['numer_pisma'], issued: 2, isProposed: false },
    ])
  })

  it('out of use makes nothing, and a name is used once', async () => {
    const office = await officeWithTemplate()
    const { client, programmeId, templateId: id } = office
    const kind = 'letter' as const
    const named = { name: 'Pismo', kind, active: false, file: null }
    await client.document.saveTemplate({ id, version: 1, ...named })
    expect(await codeOf(issue(office, client, kostrzyn))).toBe('document.templateUnused')
    const twice = { programmeId, name: 'pismo', kind, file: plain }
    expect(await codeOf(client.document.addTemplate(twice))).toBe('document.nameTaken')
  })

  it('keeps its name for itself when another name is taken back', async () => {
    const { client, programmeId, templateId: id } = await officeWithTemplate()
    const kind = 'letter' as const
    await client.document.saveTemplate({
      ...{ id, version: 1, name: 'Zaproszenie', kind, active: true, file: null },
    })
    const [renamed] = await client.history.list({ before: null, limit: 1 })
    await client.document.addTemplate({ programmeId, name: 'pismo', kind, file: plain })
    const back = client.history.takeBack({ id: renamed?.id ?? '', reason: 'Pomyłka' })
    expect(await codeOf(back)).toBe('document.nameTaken')
    const names = (await client.document.templates({ programmeId })).map(({ name }) => name)
    expect(names.toSorted()).toEqual(['Zaproszenie', 'pismo'])
  })

  it('of another of Word’s kinds is kept under the ending of what it is', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const file = new File([await plain.arrayBuffer()], 'good.DOCM', { type: word })
    await client.document.addTemplate({ programmeId, name: 'Pismo', kind: 'letter', file })
    const [kept] = await client.document.templates({ programmeId })
    expect(kept?.fileName).toBe('good.docx')
  })

  it('that comes with the app is added once and marked as a proposal', async () => {
    const { client, programmeId } = await lubuskieOffice()
    expect(await client.document.addReady({ programmeId })).toEqual({ added: 2 })
    expect(await client.document.addReady({ programmeId })).toEqual({ added: 0 })
    const found = await client.document.templates({ programmeId })
    expect(found.map(({ isProposed }) => isProposed)).toEqual([true, true])
  })

  const soffice = '/usr/bin/soffice'
  // An office may have LibreOffice's spreadsheets alone.
  const writer = '/usr/lib/libreoffice/program/libswlo.so'
  it.runIf(existsSync(soffice) && existsSync(writer))(
    'filled in is read by LibreOffice as it was written (runs where LibreOffice Writer is installed)',
    { timeout: 120_000 },
    async () => {
      const office = await lubuskieOffice()
      await bring(office, [kostrzyn], 'sign')
      const { client, programmeId } = office
      await client.document.addReady({ programmeId })
      const templates = await client.document.templates({ programmeId })
      const letter = templates.find(({ fields }) => fields.includes('szkolenia'))
      const made = await issue({ templateId: letter?.id ?? '' }, client, kostrzyn)
      expect(made.left).toEqual([])
      const file = await client.document.file({ id: made.issued[0]?.id ?? '' })
      const dir = tempDir()
      writeFileSync(join(dir, 'pismo.docx'), Buffer.from(await file.arrayBuffer()))
      const home = `-env:UserInstallation=file://${join(dir, 'home')}`
      const asked = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', dir]
      execFileSync(soffice, [home, ...asked, join(dir, 'pismo.docx')], { stdio: 'ignore' })
      const text = readFileSync(join(dir, 'pismo.txt'), 'utf8')
      expect(text).toContain('Nr pisma: 1/2020')
      expect(text).toContain('15 września 2020 r.')
      expect(text).toContain('Miasto Kostrzyn nad Odrą')
      expect(text).not.toMatch(/[{}]|\[brak/)
    },
  )
})
