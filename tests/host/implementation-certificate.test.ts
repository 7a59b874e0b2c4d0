import { read, utils } from '@e965/xlsx'
import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { certifying, ready } from './certifying.ts'
import { codeOf, type LubuskieOffice, refusalOf } from './office.ts'
import { first, second, signedOffice } from './packing.ts'
import { select } from './peek.ts'
import { polishGalaWords, polishImplementationWords } from './training-words.ts'

/** Numbers in their order, each with whether it stands. */
const registerOf = ({ path }: LubuskieOffice) =>
  select(
    path,
    `SELECT number, annulled_on IS NULL AS stands FROM implementation_certificate ORDER BY ordinal`,
  )

const lastSet = async ({ client }: LubuskieOffice) =>
  (await client.history.list({ before: null, limit: 1 }))[0]

describe('a certificate of implementation', () => {
  it('comes at the end of the way, one gate after another, each named with its owner', async () => {
    const office = await signedOffice()
    const one = certifying(office, first)
    const every = ['visit', 'openingAudit', 'package', 'standards', 'finalAudit', 'completion']
    expect(await one.gates()).toEqual(every)
    expect(await codeOf(one.issue())).toBe('implementationCertificate.noVisit')
    expect(await one.next()).toMatchObject({ step: 'acceptPlan', whose: 'mentor' })
    await one.acceptPlan()
    expect(await one.next()).toMatchObject({ step: 'assignMentor', whose: 'office' })

    const steps = [
      [one.visit, 'openingAudit'],
      [() => one.saveAudit('before'), 'openingAudit'],
      [() => one.accept('before'), 'orderPackage'],
      [one.deliver, 'meetStandards'],
      [one.answerAll, 'finalAudit'],
      [() => one.saveAudit('after'), 'finalAudit'],
      [() => one.accept('after'), 'completeImplementation'],
      [one.complete, 'issueCertificate'],
    ] as const
    for (const [make, next] of steps) {
      await make()
      expect((await one.next()).step).toBe(next)
    }
    expect(await one.gates()).toEqual([])
    expect(await codeOf(one.issue('2020-08-31'))).toBe('implementationCertificate.issuedBefore')
    const { issued } = await one.issue()
    expect(issued).toMatchObject([{ number: 'SOI-W/1/2020', teryt: first }])
    expect(await one.next()).toMatchObject({ step: 'implementationCompleted', whose: 'nobody' })
    expect(await codeOf(one.issue())).toBe('implementationCertificate.alreadyIssued')
    const { client, programmeId } = office
    const { board } = await client.quota.board({ programmeId })
    expect(board.certificates).toMatchObject({
      issued: 1,
      target: 22,
      missingBy: [{ step: 'acceptPlan', teryts: [second] }],
    })
  })

  it('is issued to all that may have one; the others are named with the reason', async () => {
    const office = await signedOffice()
    await ready(office, first)
    const { issued, refused } = await certifying(office, first).issue('2020-09-10', [first, second])
    expect(issued.map(({ teryt }) => teryt)).toEqual([first])
    expect(refused).toMatchObject([
      { teryt: second, refusal: { code: 'implementationCertificate.noVisit' } },
    ])
    const none = certifying(office, second).issue('2020-09-10', [second])
    expect(await codeOf(none)).toBe('implementationCertificate.noVisit')
  })

  it('is annulled with a reason and issued anew; no number comes twice', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await ready(office, first)
    const one = certifying(office, first)
    await one.issue()
    const [old] = (await one.list()).register
    const { id = '', version = 0 } = old ?? {}
    await client.implementationCertificate.saveReceiver({ id, version, receivedBy: 'Jan, wójt' })
    const annulment = { id, version: version + 1, on: day('2020-09-12'), reason: '' }
    expect(await codeOf(client.implementationCertificate.annul(annulment))).toBe(
      'implementationCertificate.reasonMissing',
    )
    await client.implementationCertificate.reissue({ ...annulment, reason: 'Błąd w druku' })
    expect((await one.list()).register).toMatchObject([
      { number: 'SOI-W/1/2020', annulReason: 'Błąd w druku', replacedBy: 'SOI-W/2/2020' },
      { number: 'SOI-W/2/2020', receivedBy: 'Jan, wójt', annulledOn: null },
    ])
    const file = await client.implementationCertificate.registerXlsx({
      programmeId,
      sheet: {
        name: 'Rejestr',
        columns: ['number', 'issuedOn', 'receivedBy', 'state', 'replacedBy'].map((key) => ({
          key,
          heading: key,
        })),
      },
      words: { 'state.stands': 'ważny', 'state.annulled': 'unieważniony' },
    })
    const sheet = read(await file.arrayBuffer()).Sheets.Rejestr
    expect(sheet && utils.sheet_to_json(sheet)).toMatchObject([
      { number: 'SOI-W/1/2020', state: 'unieważniony', replacedBy: 'SOI-W/2/2020' },
      { number: 'SOI-W/2/2020', receivedBy: 'Jan, wójt', state: 'ważny' },
    ])
    const { rules } = await one.list()
    expect(rules.proposed).toEqual(['certificatePattern'])
    const changed = { programmeId, version: rules.version, signatory: 'Marszałek' }
    const saving = client.implementationCertificate.saveRules({
      ...{ ...changed, certificatePattern: 'SOI/{year}' },
    })
    expect(await codeOf(saving)).toBe('implementationCertificate.patternWithoutNumber')
    await client.implementationCertificate.saveRules({ ...changed, certificatePattern: 'C/{n}' })
    expect(await one.list()).toMatchObject({ nextOrdinal: 3, rules: { proposed: [] } })
  })

  it('stays whole whatever history is asked to take back', async () => {
    const office = await signedOffice()
    const { client } = office
    await ready(office, first)
    const one = certifying(office, first)
    const before = await client.history.list({ before: null, limit: 200 })
    await one.issue()
    const register = registerOf(office)
    const issued = await lastSet(office)
    expect(issued).toMatchObject({
      procedure: 'implementationCertificate.issue',
      reversible: false,
    })
    const back = (id: string) => client.history.takeBack({ id, reason: 'Pomyłka' })
    expect(await codeOf(back(issued?.id ?? ''))).toBe('history.notReversible')
    expect(await codeOf(one.undo())).toBe('implementation.certificateStands')
    expect(await codeOf(one.reopen('after'))).toBe('standard.certificateStands')
    const refusals = new Set<string>()
    for (const { id } of before) {
      try {
        await back(id)
      } catch {
        refusals.add(id)
      }
      // What the certificate rests on is there as it was, and so is the register.
      expect((await one.row())?.certificate?.number).toBe('SOI-W/1/2020')
      expect(select(office.path, gatesOf(first))).toEqual([open])
    }
    expect(refusals.size).toBeGreaterThan(10)
    expect(registerOf(office)).toEqual(register)
  })

  it('comes out on paper, with the list for the gala', async () => {
    const office = await signedOffice()
    const { client, programmeId } = office
    await ready(office, first)
    const one = certifying(office, first)
    await one.issue()
    const ids = (await one.list()).register.map(({ id }) => id)
    const asked = { programmeId, language: 'pl' as const }
    const file = await client.implementationCertificate.pdf({
      ...{ ...asked, ids, ticket: 'one', words: polishImplementationWords },
    })
    expect(file.name).toBe('Certyfikat SOI-W-1-2020.pdf')
    const text = Buffer.from(await file.arrayBuffer()).toString('latin1')
    expect(text.match(/\/Type \/Page\b/g)).toHaveLength(1)
    const list = await client.implementationCertificate.galaPdf({
      ...asked,
      words: polishGalaWords,
    })
    expect(list.name).toBe('Lista certyfikatów wręczanych na gali.pdf')
    const book = await client.implementationCertificate.galaXlsx({
      ...{ programmeId, sheetName: 'Gala' },
      columns: ['position', 'number', 'receivedBy'].map((key) => ({ key, heading: key })),
    })
    const { Sheets, SheetNames } = read(await book.arrayBuffer())
    const sheet = Sheets[SheetNames[0] ?? '']
    expect(sheet && utils.sheet_to_json(sheet, { header: 1 })[1]).toMatchObject([1, 'SOI-W/1/2020'])
    const gone = client.implementationCertificate.pdf({
      ...{ ...asked, ids: ['nobody'], ticket: 'two', words: polishImplementationWords },
    })
    expect(await refusalOf(gone)).toMatchObject({ code: 'record.gone' })
  })

  it('never comes with a gate shut, in whatever order things are done', async () => {
    const office = await signedOffice()
    const one = certifying(office, first)
    const deeds = [
      ...[one.visit, one.deliver, one.answerAll, one.complete, one.undo, () => one.issue()],
      ...[() => one.saveAudit('before'), () => one.accept('before'), () => one.reopen('before')],
      ...[() => one.saveAudit('after'), () => one.accept('after'), () => one.reopen('after')],
      ...[() => one.answer(0, 'after', 'notMet'), () => one.answer(0, 'after', 'met')],
    ]
    let issued = 0
    // A generator of its own, so that every run makes the same orders.
    let seed = 7
    for (let made = 0; made < 120; made += 1) {
      seed = (seed * 48_271) % 2_147_483_647
      const deed = deeds[seed % deeds.length]
      if (deed === undefined) continue
      const certificates = registerOf(office).length
      try {
        await deed()
      } catch {
        continue
      }
      if (registerOf(office).length === certificates) continue
      issued += 1
      expect(select(office.path, gatesOf(first))).toEqual([open])
      const { register } = await one.list()
      const last = register.at(-1)
      const { id = '', version = 0 } = last ?? {}
      const annulment = { id, version, on: day('2020-09-14'), reason: 'Jeszcze raz' }
      await office.client.implementationCertificate.annul(annulment)
    }
    expect(issued).toBeGreaterThan(0)
  }, 60_000)
})

/** The gates of a JST as the tables have them, past every rule of ours. */
const gatesOf = (teryt: string) => `
  SELECT
    (SELECT count(*) FROM implementation WHERE jst_id = '${teryt}' AND agreement_on IS NOT NULL
      AND completed_on IS NOT NULL AND ended_on IS NULL) AS completed,
    (SELECT count(*) > 0 FROM mentor_visit WHERE jst_id = '${teryt}' AND held_on IS NOT NULL) AS visited,
    (SELECT count(*) FROM deliverable WHERE jst_id = '${teryt}' AND state = 'delivered') AS delivered,
    (SELECT count(*) FROM standard_audit WHERE jst_id = '${teryt}' AND accepted_on IS NOT NULL) AS audits,
    (SELECT count(*) FROM standard_element e WHERE e.required AND NOT EXISTS (
      SELECT 1 FROM standard_check c WHERE c.element_id = e.id AND c.jst_id = '${teryt}'
        AND c.phase = 'after' AND c.answer = 'met')) AS missing`
const open = { completed: 1, visited: 1, delivered: 9, audits: 2, missing: 0 }
