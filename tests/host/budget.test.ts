import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { basisPoints, grosze } from '#db/values/money.ts'
import type { Month } from '#db/values/period.ts'
import { agreed, approve, fill, lineFields, overviewOf } from './budgeting.ts'
import { codeOf, lubuskieOffice, refusalOf } from './office.ts'

const reason = 'Aneks nr 1'

describe('the budget of a new office', () => {
  it('knows the totals of the sheet and nothing else', async () => {
    const office = await lubuskieOffice()
    const { sums, newest, versions, rules, months } = await overviewOf(office)
    expect(sums).toEqual({
      direct: 895_618_00,
      indirect: 179_123_60,
      total: 1_074_741_60,
      own: 107_474_16,
      grant: 967_267_44,
      eu: 905_792_22,
      state: 61_475_22,
    })
    expect(versions).toHaveLength(1)
    expect(newest).toMatchObject({ ordinal: 1, state: 'draft', linesTotal: 0, inForce: false })
    expect(rules.proposed).toContain('indirectRate')
    expect(rules.proposed).not.toContain('transferRate')
    expect(months).toHaveLength(28)
  })

  it('lets the coordinator confirm a rule and write another', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { id: _, proposed: __, ...rules } = (await overviewOf(office)).rules
    const confirmed = { programmeId, ...rules, confirmed: ['euRate'] }
    await client.budget.saveRules({ ...confirmed, indirectRate: basisPoints(1_500) })
    const after = await overviewOf(office)
    expect(after.rules.proposed).not.toContain('euRate')
    expect(after.rules.proposed).not.toContain('indirectRate')
    expect(after.rules.proposed).toContain('settledRate')
    expect(after.sums.indirect).toBe(134_342_70)
    const over = { ...rules, version: after.rules.version, euRate: basisPoints(9_500) }
    expect(await codeOf(client.budget.saveRules({ programmeId, ...over, confirmed: [] }))).toBe(
      'programme.ratesOverWhole',
    )
  })
})

describe('a draft of the budget', () => {
  it('says what is missing, is approved when it adds up, and never changes again', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { newest } = await overviewOf(office)
    const ids = await fill(office, agreed)
    const full = await client.budget.version({ versionId: newest.id })
    expect(full).toMatchObject({ linesTotal: 895_618_00, missing: 0, unplannedLines: 6 })
    expect(full.limits.assets).toEqual({ used: 50_000_00, limit: 107_474_16, exceeded: false })
    expect(full.limits.services).toEqual({ used: 95_618_00, limit: 268_685_40, exceeded: false })

    const [task] = full.tasks
    const [line] = task?.lines ?? []
    if (task === undefined || line === undefined) throw new Error('The draft has lines')
    const cheaper = { ...lineFields(task.id, { name: 'Koordynator', amount: 199_999_99 }) }
    const seen = { versionId: newest.id, id: line.id, version: 1, rowVersion: 1 }
    await client.budget.saveLine({ ...seen, ...cheaper })
    expect(await refusalOf(approve(office))).toEqual({
      code: 'budget.linesDoNotAddUp',
      figures: { sum: 895_617_99, directTotal: 895_618_00, missing: 1 },
    })
    const plan = [{ month: '2020-01' as Month, amount: grosze(100_000_00) }]
    const back = { ...cheaper, unitPrice: grosze(200_000_00), plan }
    const again = { ...seen, rowVersion: 2 }
    expect(await codeOf(client.budget.saveLine({ ...again, ...back }))).toBe(
      'budget.planDoesNotAddUp',
    )
    const even = [...plan, { month: '2020-02' as Month, amount: grosze(100_000_00) }]
    await client.budget.saveLine({ ...again, ...back, plan: even })
    await approve(office, day('2020-01-02'), 'Umowa o dofinansowanie')

    const { newest: approved } = await overviewOf(office)
    expect(approved).toMatchObject({
      state: 'approved',
      inForce: true,
      approvedOn: '2020-01-02',
      reason: 'Umowa o dofinansowanie',
      author: 'Anna Nowak',
    })
    const late = { ...again, rowVersion: 3, ...back, plan: even }
    expect(await codeOf(client.budget.saveLine(late))).toBe('budget.versionApproved')
    const draft = { id: newest.id, version: approved.version, directTotal: grosze(1) }
    expect(await codeOf(client.budget.saveDraft(draft))).toBe('budget.versionApproved')
    // What made the approved version cannot be taken back from under it either.
    const [, savedLine] = await client.history.list({ before: null, limit: 2 })
    const takeBack = { id: savedLine?.id ?? '', reason: 'Pomyłka' }
    expect(await codeOf(client.history.takeBack(takeBack))).toBe('history.frozen')
    expect(ids.size).toBe(6)
  })

  it('is an annex after the first approval: another total, lines added and taken out', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await fill(office, agreed)
    const first = await approve(office)
    const draft = await client.budget.draft({ programmeId })
    expect(await refusalOf(client.budget.draft({ programmeId }))).toMatchObject({
      code: 'budget.draftExists',
      figures: { number: 2 },
    })
    const copy = await client.budget.version({ versionId: draft.id })
    expect(copy).toMatchObject({ kind: 'annex', linesTotal: 895_618_00, missing: 0 })
    const laptops = copy.tasks[1]?.lines[1]
    const trainers = copy.tasks[1]?.lines[0]
    if (laptops === undefined || trainers === undefined) throw new Error('Task 2 has two lines')
    await client.budget.removeLine({ rowId: laptops.rowId, rowVersion: laptops.rowVersion })
    await fill(office, { Promocja: [{ name: 'Gala', amount: 60_000_00 }] })
    const total = { ...draft, directTotal: grosze(905_618_00) }
    await client.budget.saveDraft(total)
    const renamed = {
      ...lineFields(trainers.taskId, { name: 'Inni trenerzy', amount: trainers.amount }),
      ...{ versionId: draft.id, id: trainers.id, version: 1, rowVersion: 1 },
    }
    expect(await codeOf(client.budget.saveLine(renamed))).toBe('budget.lineFrozen')
    await approve(office, day('2020-06-01'), reason)

    const compared = await client.budget.compare({ beforeId: first, afterId: draft.id })
    expect(compared).toMatchObject({
      before: 895_618_00,
      after: 905_618_00,
      difference: 10_000_00,
    })
    expect(
      compared.lines.flatMap(({ change, lineName, difference }) =>
        change === 'same' ? [] : [[change, lineName, difference]],
      ),
    ).toEqual([
      ['removed', 'Laptopy', -50_000_00],
      ['added', 'Gala', 60_000_00],
    ])
    // Version 1 still says what was signed.
    const signed = await client.budget.version({ versionId: first })
    expect(signed.tasks[1]?.lines.map(({ name }) => name)).toEqual(['Trenerzy', 'Laptopy'])
  })

  it('can be given up once a version is in force, and takes its own lines along', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    const { newest } = await overviewOf(office)
    const given = { id: newest.id, version: newest.version, reason }
    expect(await codeOf(client.budget.discardDraft(given))).toBe('budget.onlyVersion')
    await fill(office, agreed)
    await approve(office)
    const draft = await client.budget.draft({ programmeId })
    await fill(office, { Promocja: [{ name: 'Gala', amount: 60_000_00 }] })
    await client.budget.discardDraft({ ...draft, reason })
    const { versions } = await overviewOf(office)
    expect(versions.map(({ ordinal }) => ordinal)).toEqual([1])
    await client.budget.draft({ programmeId })
  })

  it('has tasks and lines that change places, and a task that goes once it is empty', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { newest } = await overviewOf(office)
    await fill(office, agreed)
    const names = async () => {
      const { tasks } = await client.budget.version({ versionId: newest.id })
      return tasks.map(({ name, lines }) => [name, ...lines.map((line) => line.name)])
    }
    const { tasks } = await client.budget.version({ versionId: newest.id })
    const [first, second] = tasks
    if (first === undefined || second === undefined) throw new Error('The draft has tasks')
    await client.budget.moveTask({ id: second.id, version: second.version, by: -1 })
    const analysis = first.lines[1]
    await client.budget.moveLine({ id: analysis?.id ?? '', version: 1, by: -1 })
    expect(await names()).toEqual([
      ['Szkolenia', 'Trenerzy', 'Laptopy'],
      ['Analiza', 'Analiza potencjału', 'Koordynator'],
      ['Wdrożenia', 'Opiekunowie', 'Pomoc dla JST'],
    ])
    const moved = { id: second.id, version: 2, by: -1 } as const
    expect(await codeOf(client.budget.moveTask(moved))).toBe('budget.alreadyFirst')
    const gone = { id: second.id, version: 2 }
    expect(await codeOf(client.budget.removeTask(gone))).toBe('budget.taskNotEmpty')
    for (const { rowId, rowVersion } of second.lines) {
      await client.budget.removeLine({ rowId, rowVersion })
    }
    await client.budget.removeTask(gone)
    expect((await names()).map(([name]) => name)).toEqual(['Analiza', 'Wdrożenia'])
  })
})
