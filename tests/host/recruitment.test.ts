import { describe, expect, it } from 'vitest'
import { day } from '#db/values/day.ts'
import { implementingOffice } from './implementing-office.ts'
import { codeOf, type LubuskieOffice, lubuskieOffice, refusalOf } from './office.ts'
import { dumpOf } from './peek.ts'
import { bring, figuresOf, mediumTowns, moveAll, step } from './recruiting.ts'

const kostrzyn = '0801011'
const [miedzyrzecz = '', nowaSol = ''] = mediumTowns

/** A JST that has signed withdraws. */
const withdrawal = (replacement: string | null) => ({
  teryt: kostrzyn,
  version: 3,
  move: { kind: 'withdraw', on: day('2020-07-10'), reason: 'Zmiana planów', replacement } as const,
})

const stateOf = async ({ client, programmeId }: LubuskieOffice, teryt: string, on?: string) => {
  const asked = on === undefined ? {} : { day: day(on) }
  const { rows } = await client.jst.list({ programmeId, ...asked })
  return rows.find((row) => row.teryt === teryt)?.state
}

const boardOf = async ({ client, programmeId }: LubuskieOffice, on?: string) => {
  const asked = on === undefined ? {} : { day: day(on) }
  return (await client.quota.board({ programmeId, ...asked })).board
}

const quota = (reached: number, target: number, inProgress: number) => ({
  reached,
  target,
  inProgress,
  missing: Math.max(0, target - reached),
})

describe('recruitment to the quota', () => {
  it('moves the board: 43 JSTs, two of them medium-sized towns', async () => {
    const office = await lubuskieOffice()
    const { rows } = await office.client.jst.list({ programmeId: office.programmeId })
    const others = rows.map(({ teryt }) => teryt).filter((code) => !mediumTowns.includes(code))
    const chosen = [miedzyrzecz, nowaSol, ...others.slice(0, 41)]

    const seen = async () => {
      const { jst, mediumTowns: towns } = figuresOf(await boardOf(office))
      return [jst, towns]
    }
    expect(await seen()).toEqual([quota(0, 43, 0), quota(0, 2, 0)])
    await moveAll(office, chosen, 'invite')
    await moveAll(office, chosen, 'declare')
    expect(await seen()).toEqual([quota(0, 43, 43), quota(0, 2, 2)])
    await moveAll(office, chosen.slice(0, 42), 'sign')
    expect(await seen()).toEqual([quota(42, 43, 1), quota(2, 2, 0)])
    await moveAll(office, chosen.slice(42), 'sign')
    expect(await seen()).toEqual([quota(43, 43, 0), quota(2, 2, 0)])

    const board = await boardOf(office)
    expect(board.regionJstCount).toBe(94)
    // 43 of 94, the share that the programme sheet rounds to 46 %.
    expect(board.quotas[0]).toMatchObject({ target: 43, reached: 43, shareOfRegion: true })
    expect([...(board.quotas[0]?.reachedTeryts ?? [])].toSorted()).toEqual(chosen.toSorted())
  })

  it('"stan na dzień": counts from the day of signing, and not on the day of withdrawal', async () => {
    const office = await lubuskieOffice()
    await bring(office, [kostrzyn], 'sign')
    await office.client.recruitment.move({
      programmeId: office.programmeId,
      items: [withdrawal(null)],
    })
    const days: readonly (readonly [on: string, state: string, counted: number])[] = [
      ['2020-03-01', 'none', 0],
      ['2020-03-02', 'invited', 0],
      ['2020-03-31', 'invited', 0],
      ['2020-04-01', 'declared', 0],
      ['2020-05-03', 'declared', 0],
      ['2020-05-04', 'signed', 1],
      ['2020-07-09', 'signed', 1],
      ['2020-07-10', 'withdrawn', 0],
      ['2021-12-31', 'withdrawn', 0],
    ]
    for (const [on, state, counted] of days) {
      const { jst } = figuresOf(await boardOf(office, on))
      expect([on, await stateOf(office, kostrzyn, on), jst?.reached]).toEqual([on, state, counted])
    }
  })
})

describe('a move on a selection', () => {
  it('is made with every JST or with none', async () => {
    const office = await lubuskieOffice()
    await bring(office, [miedzyrzecz], 'invite')
    const before = dumpOf(office.path)
    const { client, programmeId } = office
    const items = [step(miedzyrzecz, 'declare'), { ...step(kostrzyn, 'declare'), version: 0 }]
    expect(await client.recruitment.check({ programmeId, items })).toMatchObject([
      { teryt: miedzyrzecz, refusal: null },
      { teryt: kostrzyn, refusal: { code: 'recruitment.notInvited' } },
    ])
    expect(await codeOf(client.recruitment.move({ programmeId, items }))).toBe(
      'recruitment.notInvited',
    )
    expect(dumpOf(office.path)).toEqual(before)
  })

  it('is one entry of the history, and is taken back as one', async () => {
    const office = await lubuskieOffice()
    const { client } = office
    const { changeSetId, moved } = await moveAll(office, [kostrzyn, ...mediumTowns], 'invite')
    expect(moved).toBe(7)
    const [newest] = await client.history.list({ before: null, limit: 1 })
    expect(newest).toMatchObject({ id: changeSetId, procedure: 'recruitment.move', records: 7 })
    await client.history.takeBack({ id: changeSetId, reason: 'Pomyłka' })
    expect(figuresOf(await boardOf(office)).jst).toEqual(quota(0, 43, 0))
    expect(await codeOf(client.history.takeBack({ id: changeSetId, reason: 'Znów' }))).toBe(
      'history.alreadyTakenBack',
    )
  })

  it('refuses a JST that is named twice, or that no register has', async () => {
    const { client, programmeId, path } = await lubuskieOffice()
    const before = dumpOf(path)
    const invited = step(kostrzyn, 'invite')
    const twice = { programmeId, items: [invited, invited] }
    expect(await refusalOf(client.recruitment.move(twice))).toEqual({
      code: 'recruitment.listedTwice',
      figures: { teryt: kostrzyn },
    })
    const unknown = { programmeId, items: [step('9999999', 'invite')] }
    expect(await refusalOf(client.recruitment.move(unknown))).toEqual({
      code: 'jst.unknown',
      figures: { teryt: '9999999' },
    })
    expect(dumpOf(path)).toEqual(before)
  })

  it('refuses one agreement number for two JSTs', async () => {
    const office = await lubuskieOffice()
    await bring(office, [kostrzyn, miedzyrzecz], 'declare')
    const items = [kostrzyn, miedzyrzecz].map((teryt) => {
      const move = { kind: 'sign', on: day('2020-05-04'), number: 'WS/1', signatory: 'X' } as const
      return { teryt, version: 2, move }
    })
    const { client, programmeId } = office
    expect(await refusalOf(client.recruitment.move({ programmeId, items }))).toMatchObject({
      code: 'agreement.numberTaken',
      figures: { number: 'WS/1' },
    })
    expect(await stateOf(office, kostrzyn)).toBe('declared')
  })
})

describe('a JST that withdraws', () => {
  it('gives its place to another, invited on the same day', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    const items = [withdrawal(miedzyrzecz)]
    const { changeSetId, moved } = await client.recruitment.move({ programmeId, items })
    expect(moved, 'the withdrawal and the invitation').toBe(2)
    const page = await client.jst.get({ programmeId, teryt: miedzyrzecz })
    expect(page.recruitment).toMatchObject({
      invitedOn: '2020-07-10',
      replaces: { teryt: kostrzyn, name: 'Kostrzyn nad Odrą' },
    })
    expect(await client.history.get({ id: changeSetId })).toMatchObject({
      set: { reason: 'Zmiana planów', records: 2 },
    })
    const timeline = await client.jst.timeline({ programmeId, teryt: kostrzyn })
    expect(timeline[0]).toMatchObject({ event: 'withdrawn', on: '2020-07-10' })
  })

  it('cannot take its own place', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    const items = [withdrawal(kostrzyn)]
    expect(await codeOf(client.recruitment.move({ programmeId, items }))).toBe(
      'recruitment.listedTwice',
    )
    expect(await stateOf(office, kostrzyn)).toBe('signed')
  })

  it('may be invited again: a second attempt, with the first kept', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    await client.recruitment.move({ programmeId, items: [withdrawal(null)] })
    const invited = { ...step(kostrzyn, 'invite', '2020-08-03'), version: 4 }
    await client.recruitment.move({ programmeId, items: [invited] })
    const page = await client.jst.get({ programmeId, teryt: kostrzyn })
    expect(page.recruitment).toMatchObject({ invitedOn: '2020-08-03', agreementNumber: null })
    expect(page.earlier).toMatchObject([
      { invitedOn: '2020-03-02', agreementNumber: 'WS/0801011/2020', withdrawnOn: '2020-07-10' },
    ])

    // Who still looks at the first attempt cannot move the second by mistake.
    const late = step(kostrzyn, 'declare', '2020-08-04')
    expect(await codeOf(client.recruitment.move({ programmeId, items: [late] }))).toBe(
      'record.changedMeanwhile',
    )
    // The number of the first agreement stays that agreement's, and the refusal says whose.
    const version = page.recruitment?.version ?? 0
    const declare = { ...late, version }
    await client.recruitment.move({ programmeId, items: [declare] })
    const sign = { ...step(kostrzyn, 'sign', '2020-08-05'), version: version + 1 }
    expect(await codeOf(client.recruitment.move({ programmeId, items: [sign] }))).toBe(
      'agreement.numberOfEarlierAttempt',
    )
    await bring(office, [miedzyrzecz], 'declare')
    const move = { ...step(kostrzyn, 'sign').move }
    const other = { teryt: miedzyrzecz, version: 2, move }
    expect(await codeOf(client.recruitment.move({ programmeId, items: [other] }))).toBe(
      'agreement.numberTaken',
    )
  })

  it('is not waited for on the board once another JST has its place', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    await client.recruitment.move({ programmeId, items: [withdrawal(miedzyrzecz)] })
    const waitedFor = async (on?: string) => {
      const [jst] = (await boardOf(office, on)).quotas
      return jst?.missingBy.find(({ step }) => step === 'replaceJst')?.teryts ?? []
    }
    expect(await waitedFor()).toEqual([])
    // The one invited for the place leaves too: the place of both is free from that day on.
    const on = day('2020-08-03')
    const move = { kind: 'withdraw', on, reason: 'Odmowa', replacement: null } as const
    await client.recruitment.move({
      programmeId,
      items: [{ teryt: miedzyrzecz, version: 1, move }],
    })
    expect(await waitedFor('2020-08-02')).toEqual([])
    expect(await waitedFor('2020-08-03')).toEqual([kostrzyn, miedzyrzecz])
  })
})

describe('a place given to a JST that has applied and waits', () => {
  const [, , slubice = '', , , zary = ''] = mediumTowns
  const offered = async ({ client, programmeId }: LubuskieOffice, teryt: string) =>
    (await client.recruitment.replacements({ programmeId, teryt })).map(
      ({ teryt: code, application }) => [code, application?.place ?? null],
    )
  const give = { ...withdrawal(zary), teryt: miedzyrzecz }

  /** Two medium-sized towns have signed, Kostrzyn and then Żary have applied. */
  async function waitingOffice() {
    const office = await lubuskieOffice()
    await bring(office, [miedzyrzecz, nowaSol], 'sign')
    await moveAll(office, [kostrzyn, zary], 'invite')
    await moveAll(office, [kostrzyn], 'declare')
    const declared = step(zary, 'declare', '2020-04-15')
    await office.client.recruitment.move({ programmeId: office.programmeId, items: [declared] })
    return office
  }

  it('is offered first, a medium-sized town before the others while one is needed', async () => {
    const office = await waitingOffice()
    const [first, second, third] = await offered(office, miedzyrzecz)
    expect([first, second, third]).toEqual([
      [zary, 2],
      [kostrzyn, 1],
      [slubice, null],
    ])
    await moveAll(office, [zary], 'sign')
    expect((await offered(office, miedzyrzecz))[0]).toEqual([kostrzyn, 1])
    expect((await offered(office, kostrzyn)).map(([code]) => code)).not.toContain(kostrzyn)
  })

  it('keeps its steps, and holds the place on the board and on both pages', async () => {
    const office = await waitingOffice()
    const { client, programmeId } = office
    const { changeSetId } = await client.recruitment.move({ programmeId, items: [give] })
    const page = await client.jst.get({ programmeId, teryt: zary })
    expect(page).toMatchObject({
      state: 'declared',
      recruitment: {
        invitedOn: '2020-03-02',
        declaredOn: '2020-04-15',
        replaces: { teryt: miedzyrzecz },
      },
    })
    const [line] = await client.jst.timeline({ programmeId, teryt: zary })
    expect(line).toMatchObject({ event: 'placeGiven', replaces: { teryt: miedzyrzecz } })
    expect((await client.jst.get({ programmeId, teryt: miedzyrzecz })).replacedBy?.teryt).toBe(zary)
    const waitedFor = async () => {
      const [jst] = (await boardOf(office)).quotas
      return jst?.missingBy.find(({ step }) => step === 'replaceJst')?.teryts ?? []
    }
    expect(await waitedFor()).toEqual([])

    // Nobody else's place can be given to it, and it is not offered.
    expect((await offered(office, nowaSol)).map(([code]) => code)).not.toContain(zary)
    const before = dumpOf(office.path)
    const items = [{ ...withdrawal(zary), teryt: nowaSol }]
    expect(await refusalOf(client.recruitment.move({ programmeId, items }))).toEqual({
      code: 'recruitment.holdsPlace',
      figures: { jst: 'Żary', of: 'Międzyrzecz' },
    })
    expect(dumpOf(office.path)).toEqual(before)

    await client.history.takeBack({ id: changeSetId, reason: 'Pomyłka' })
    expect(await stateOf(office, miedzyrzecz)).toBe('signed')
    expect((await client.jst.get({ programmeId, teryt: zary })).recruitment?.replaces).toBeNull()
  })

  it('is given back with the withdrawal while nothing is signed', async () => {
    const office = await waitingOffice()
    const { client, programmeId } = office
    await client.recruitment.move({ programmeId, items: [give] })
    const jst = { programmeId, teryt: miedzyrzecz }
    expect((await client.jst.get(jst)).undo).toMatchObject({
      move: 'withdraw',
      withdrawsInvitation: null,
      waitsAgain: 'Żary',
    })
    await client.recruitment.undo({ ...jst, version: 4, reason: 'Pomyłka' })
    expect(await stateOf(office, miedzyrzecz)).toBe('signed')
    const page = await client.jst.get({ programmeId, teryt: zary })
    expect(page).toMatchObject({ state: 'declared', recruitment: { replaces: null } })
    expect((await client.jst.timeline({ programmeId, teryt: zary }))[0]).toMatchObject({
      event: 'placeLost',
      replaces: { teryt: miedzyrzecz },
    })

    await client.recruitment.move({ programmeId, items: [{ ...give, version: 5 }] })
    const signed = { ...step(zary, 'sign', '2020-07-13'), version: 5 }
    await client.recruitment.move({ programmeId, items: [signed] })
    const undo = client.recruitment.undo({ ...jst, version: 6, reason: 'Pomyłka' })
    expect(await codeOf(undo)).toBe('recruitment.placeTaken')
  })
})

describe('undo', () => {
  it('of a withdrawal resumes the implementation that the withdrawal ended', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'join')
    const jst = { programmeId, teryt: kostrzyn }
    const page = () => client.jst.get(jst)
    await client.implementation.move({
      ...jst,
      version: 0,
      move: { kind: 'sign', on: day('2020-09-01'), number: 'UI/1' },
    })
    const on = day('2020-09-02')
    const move = { kind: 'withdraw', on, reason: 'Zmiana planów', replacement: null } as const
    await client.recruitment.move({ programmeId, items: [{ teryt: kostrzyn, version: 4, move }] })
    expect(await page()).toMatchObject({
      state: 'withdrawn',
      implementation: 'ended',
      undo: { move: 'withdraw', resumesImplementation: true, withdrawsInvitation: null },
    })
    await client.recruitment.undo({ ...jst, version: 5, reason: 'Pomyłka' })
    expect(await page()).toMatchObject({ state: 'takingPart', implementation: 'agreed' })
  })

  it('of a withdrawal takes the invitation back of the JST that had the place for an answer', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    await client.recruitment.move({ programmeId, items: [withdrawal(miedzyrzecz)] })
    const jst = { programmeId, teryt: kostrzyn }
    expect(await client.jst.get(jst)).toMatchObject({
      next: { step: 'replaceJst' },
      replacedBy: { teryt: miedzyrzecz, name: 'Międzyrzecz' },
      undo: { move: 'withdraw', withdrawsInvitation: 'Międzyrzecz', resumesImplementation: false },
    })
    const { changeSetId } = await client.recruitment.undo({ ...jst, version: 4, reason: 'Pomyłka' })
    expect(await stateOf(office, kostrzyn)).toBe('signed')
    expect(await stateOf(office, miedzyrzecz)).toBe('none')
    expect(await client.history.get({ id: changeSetId })).toMatchObject({ set: { records: 2 } })
    // Both come back together.
    await client.history.takeBack({ id: changeSetId, reason: 'Jednak' })
    expect(await stateOf(office, kostrzyn)).toBe('withdrawn')
    expect(await stateOf(office, miedzyrzecz)).toBe('invited')
  })

  it('of a withdrawal is refused by the name of the JST that has gone on to take the place', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    await client.recruitment.move({ programmeId, items: [withdrawal(miedzyrzecz)] })
    const declare = { ...step(miedzyrzecz, 'declare', '2020-07-20') }
    await client.recruitment.move({ programmeId, items: [declare] })
    const before = dumpOf(office.path)
    const jst = { programmeId, teryt: kostrzyn }
    const refusal = {
      code: 'recruitment.placeTaken',
      figures: { jst: 'Międzyrzecz', state: 'declared' },
    }
    expect((await client.jst.get(jst)).undo).toMatchObject({ move: null, refusal })
    const undo = client.recruitment.undo({ ...jst, version: 4, reason: 'Pomyłka' })
    expect(await refusalOf(undo)).toEqual(refusal)
    expect(dumpOf(office.path)).toEqual(before)

    // That one withdraws: the place is free, and the first may have it back.
    const on = day('2020-08-03')
    const move = { kind: 'withdraw', on, reason: 'Odmowa', replacement: null } as const
    await client.recruitment.move({
      programmeId,
      items: [{ teryt: miedzyrzecz, version: 2, move }],
    })
    await client.recruitment.undo({ ...jst, version: 4, reason: 'Pomyłka' })
    expect(await stateOf(office, kostrzyn)).toBe('signed')
    expect(await stateOf(office, miedzyrzecz)).toBe('withdrawn')
  })

  it('takes the steps back one by one, with a reason, down to no attempt at all', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'join')
    const states: unknown[] = []
    for (const version of [4, 5, 6, 7]) {
      const input = { programmeId, teryt: kostrzyn, version, reason: `Pomyłka ${version}` }
      await client.recruitment.undo(input)
      states.push(await stateOf(office, kostrzyn))
    }
    expect(states).toEqual(['signed', 'declared', 'invited', 'none'])
    const page = await client.jst.get({ programmeId, teryt: kostrzyn })
    expect(page.recruitment).toBeNull()
    const reasons = (await client.history.list({ before: null, limit: 4 })).map((set) => set.reason)
    expect(reasons).toEqual(['Pomyłka 7', 'Pomyłka 6', 'Pomyłka 5', 'Pomyłka 4'])
    const nothing = { programmeId, teryt: kostrzyn, version: 0, reason: 'Znów' }
    expect(await codeOf(client.recruitment.undo(nothing))).toBe('recruitment.nothingToUndo')
  })

  it('of an invitation leaves no version that an old window could still save on', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'invite')
    await client.recruitment.undo({ programmeId, teryt: kostrzyn, version: 1, reason: 'Pomyłka' })
    const items = [step(kostrzyn, 'invite', '2020-03-20')]
    await client.recruitment.move({ programmeId, items })
    const stale = { programmeId, items: [step(kostrzyn, 'declare')] }
    expect(await codeOf(client.recruitment.move(stale))).toBe('record.changedMeanwhile')
  })

  it('is refused to bring a number back that has gone to another JST since', async () => {
    const office = await lubuskieOffice()
    const { client, programmeId } = office
    await bring(office, [kostrzyn, miedzyrzecz], 'declare')
    const sign = (teryt: string) => ({
      teryt,
      version: 2,
      move: { kind: 'sign', on: day('2020-05-04'), number: 'WS/1', signatory: 'X' } as const,
    })
    await client.recruitment.move({ programmeId, items: [sign(kostrzyn)] })
    await client.recruitment.undo({ programmeId, teryt: kostrzyn, version: 3, reason: 'Pomyłka' })
    const [undone] = await client.history.list({ before: null, limit: 1 })
    await client.recruitment.move({ programmeId, items: [sign(miedzyrzecz)] })
    const before = dumpOf(office.path)
    const back = client.history.takeBack({ id: undone?.id ?? '', reason: 'Jednak' })
    expect(await codeOf(back)).toBe('history.valueTaken')
    expect(dumpOf(office.path)).toEqual(before)
  })
})

describe('an implementation', () => {
  it('needs a JST that takes part, and no day before that', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    const sign = (on: string) =>
      client.implementation.move({
        programmeId,
        teryt: kostrzyn,
        version: 0,
        move: { kind: 'sign', on: day(on), number: 'UW/1' },
      })
    expect(await codeOf(sign('2020-09-01'))).toBe('implementation.notTakingPart')
    await moveAll(office, [kostrzyn], 'join')
    expect(await refusalOf(sign('2020-05-31'))).toEqual({
      code: 'implementation.beforeTakingPart',
      figures: { day: '2020-05-31', earlierDay: '2020-06-01' },
    })
    await sign('2020-06-01')
    expect(figuresOf(await boardOf(office)).implementations?.reached).toBe(1)
  })

  it('keeps the steps on which it rests from being taken back', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'sign')
    const joining = await moveAll(office, [kostrzyn], 'join')
    const move = { kind: 'sign', on: day('2020-09-01'), number: 'UW/1' } as const
    await client.implementation.move({ programmeId, teryt: kostrzyn, version: 0, move })
    const takenBack = client.history.takeBack({ id: joining.changeSetId, reason: 'x' })
    expect(await refusalOf(takenBack)).toEqual({
      code: 'history.implementationRests',
      figures: { jst: 'Kostrzyn nad Odrą (0801011)' },
    })
    const undo = { programmeId, teryt: kostrzyn, version: 4, reason: 'x' }
    expect(await codeOf(client.recruitment.undo(undo))).toBe('recruitment.implementationAgreement')
    expect(await stateOf(office, kostrzyn)).toBe('takingPart')
  })

  it('ended with a withdrawal cannot go on before that is undone, and its page says so', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'join')
    const jst = { programmeId, teryt: kostrzyn }
    const undoable = async () => (await client.jst.get(jst)).implementationUndo
    expect(await undoable()).toMatchObject({ refusal: { code: 'implementation.nothingToUndo' } })
    const sign = { kind: 'sign', on: day('2020-07-01'), number: 'UW/1' } as const
    await client.implementation.move({ ...jst, version: 0, move: sign })
    expect(await undoable()).toEqual({ move: 'sign', refusal: null })
    const on = day('2020-08-03')
    const move = { kind: 'withdraw', on, reason: 'Odmowa', replacement: null } as const
    await client.recruitment.move({ programmeId, items: [{ teryt: kostrzyn, version: 4, move }] })
    const refusal = { code: 'implementation.jstWithdrawn', figures: { day: on } }
    expect(await undoable()).toEqual({ move: null, refusal })
    const tried = client.implementation.undo({ ...jst, version: 2, reason: 'Pomyłka' })
    expect(await refusalOf(tried)).toEqual(refusal)
    await client.recruitment.undo({ ...jst, version: 5, reason: 'Pomyłka' })
    expect(await undoable()).toEqual({ move: 'sign', refusal: null })
  })
})

describe('an agreement number', () => {
  const sign = (number: string) =>
    ({ kind: 'sign', on: day('2020-07-01'), number, signatory: 'Jan Kowalski' }) as const

  it('is one agreement’s for good, support and implementation agreements together', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'join')
    await bring(office, [miedzyrzecz], 'declare')
    const implement = (number: string) =>
      client.implementation.move({ programmeId, teryt: kostrzyn, version: 0, move: sign(number) })
    // The support agreement of the JST itself, and in other letters.
    expect(await refusalOf(implement(`ws/ ${kostrzyn}/2020`))).toEqual({
      code: 'agreement.numberTaken',
      figures: { number: `ws/ ${kostrzyn}/2020` },
    })
    await implement('UWD/1/2020')
    const support = (number: string) => [{ teryt: miedzyrzecz, version: 2, move: sign(number) }]
    const taken = client.recruitment.move({ programmeId, items: support('uwd/1/2020') })
    expect(await codeOf(taken)).toBe('agreement.numberTaken')
    await client.recruitment.move({ programmeId, items: support('UWD/2/2020') })
  })

  it('is not read from a list when an implementation agreement has it', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'join')
    const jst = { programmeId, teryt: kostrzyn }
    await client.implementation.move({ ...jst, version: 0, move: sign('UWD/1/2020') })
    const lines = ['Kod TERYT;Nr umowy;Data umowy', `${miedzyrzecz};UWD/1/2020;01.07.2020`]
    const file = new File([lines.join('\r\n')], 'lista.csv')
    const { rows } = await client.recruitment.previewImport({ programmeId, file })
    expect(rows[0]).toMatchObject({ verdict: 'ignored' })
    expect(rows[1]).toMatchObject({
      verdict: 'refused',
      refusal: { code: 'agreement.numberTaken' },
    })
  })

  it('does not come back once an agreement of the other kind has taken it', async () => {
    const office = await implementingOffice([kostrzyn])
    const { client, programmeId } = office
    await bring(office, [kostrzyn], 'join')
    await bring(office, [miedzyrzecz], 'declare')
    const jst = { programmeId, teryt: kostrzyn }
    await client.implementation.move({ ...jst, version: 0, move: sign('WW/1') })
    const undone = await client.implementation.undo({ ...jst, version: 1, reason: 'Pomyłka' })
    const items = [{ teryt: miedzyrzecz, version: 2, move: sign('WW/1') }]
    await client.recruitment.move({ programmeId, items })
    const before = dumpOf(office.path)
    const back = client.history.takeBack({ id: undone.changeSetId, reason: 'Jednak' })
    expect(await codeOf(back)).toBe('history.valueTaken')
    expect(dumpOf(office.path)).toEqual(before)
  })
})
