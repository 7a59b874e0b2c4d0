import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReadDb } from '#db/columns.ts'
import { evidenceOf, soughtIn } from '#db/read-models/indicator-evidence.ts'
import { indicatorGround } from '#db/read-models/indicator-ground.ts'
import { indicatorEvidence, indicatorPage } from '#db/read-models/indicator-page.ts'
import { indicatorsOn } from '#db/read-models/indicator-standings.ts'
import { nextStepOfJst, nextStepsIn } from '#db/read-models/jst-next-step.ts'
import { peopleCountsFacts } from '#db/read-models/people-counts.ts'
import { quotaFacts } from '#db/read-models/quota-facts.ts'
import { realisationFacts } from '#db/read-models/realisation.ts'
import { registerOn } from '#db/read-models/register.ts'
import { valueOn } from '#db/rules/indicator.ts'
import { membersOf } from '#db/rules/indicator-members.ts'
import { peopleCounts } from '#db/rules/people-counts.ts'
import { quotaBoard } from '#db/rules/quota.ts'
import { realisation } from '#db/rules/realisation.ts'
import type { ProgrammeRow } from '#db/stores/programme.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import { type Day, day } from '#db/values/day.ts'
import type { CountRule } from '#db/values/indicator.ts'
import { indicatorsBySql } from './indicator-sql.ts'
import { type SeededStore, sampleStore } from './sample-store.ts'

let office: SeededStore
beforeAll(async () => {
  office = await sampleStore()
})
afterAll(() => office.remove())

const asked = <T>(work: (db: ReadDb, programme: ProgrammeRow) => Promise<T>): Promise<T> =>
  office.store.read(async (db) => {
    const [programme] = await listProgrammes(db)
    if (programme === undefined) throw new Error('No programme')
    return work(db, programme)
  })

const dates = ['2020-02-29', '2020-06-30', '2020-12-31', '2021-06-30', '2021-12-31'].map(day)

/** Each indicator of the sheet on the five dates, with its target, counted by hand. */
const figures: readonly (readonly [
  code: string,
  target: number | null,
  values: readonly (number | null)[],
  why: string,
])[] = [
  ['P1', 43, [7, 22, 43, 46, 46], 'signings less withdrawals of the script, as on the board'],
  [
    'P2',
    43,
    [0, 18, 40, 46, 46],
    'June: of 22, three missed the training and one signed on its eve; December: of 43, three begin in January',
  ],
  ['P3', 2, [0, 2, 1, 3, 3], 'Nowa Sól and Świebodzin, which withdrew; then Żary and Słubice'],
  [
    'P4',
    43,
    [0, 16, 43, 49, 49],
    'of the 18 JSTs of June two managers missed a day; those of JSTs that withdrew stay trained',
  ],
  ['P5', 43, [0, 0, 55, 79, 79], 'trainings of staff began in September 2020'],
  [
    'P6',
    43,
    [3, 19, 38, 42, 42],
    'bills of the experts: 3; +4 +4 +3 +5; +3 +5 +3 +4 +4; +2 +1, and one of a mentor',
  ],
  ['P7', 22, [0, 0, 0, 22, 24], 'accepted on the eve of each of the 24 agreements'],
  ['P8', 22, [0, 0, 0, 22, 23], '24 agreements by July, one ended in August'],
  ['P9', 1, [0, 0, 0, 2, 1], 'Nowa Sól and Żary, whose agreement ended early'],
  ['P10', 198, [0, 0, 0, 4, 205], 'the analyses of the first round; 23 × 9 less two presentations'],
  [
    'P11',
    107_474_160,
    [5_191_200, 20_337_060, 44_089_140, 63_253_860, 97_842_960],
    'documents paid by the day and 20 % of them; 2650 zł of 2020 were ruled out in 2021',
  ],
  [
    'P12',
    10_747_416,
    [519_120, 2_033_706, 4_408_914, 6_325_386, 9_784_296],
    'a tenth of what was paid',
  ],
  ['R1', 22, [0, 0, 0, 0, 23], 'every agreement that stands was completed by 16 December 2021'],
  ['R2', 22, [0, 0, 0, 0, 21], 'two of the 23 await a German presentation'],
  ['R3', null, [null, null, null, null, 2_178], 'the survey after was made in November 2021'],
  ['P13', 6_000, [null, null, null, 1_400, 5_800], 'entered by a mentor at the end of quarters'],
  ['R4', null, [0, 0, 0, 4_783, 5_000], '22 of 46 and 23 of 46, in hundredths of a percent'],
]

describe('the indicators of the sample office', () => {
  it.each(figures)('%s, target %s, comes to %j (%s)', async (code, target, values) => {
    const found = await asked(async (db, programme) => {
      const row = []
      for (const on of dates) {
        row.push((await indicatorsOn(db, programme, on)).find((one) => one.code === code))
      }
      return row
    })
    expect(found.map((one) => one?.value)).toEqual(values)
    expect(found.map((one) => one?.target)).toEqual(dates.map(() => target))
    const bySql = dates.map((on) => indicatorsBySql(office.store.path, on)[code])
    expect(bySql).toEqual(values)
  })

  it('are these and no others, the last two of the office itself', async () => {
    const [last = day('2021-12-31')] = dates.slice(-1)
    const found = await asked((db, programme) => indicatorsOn(db, programme, last))
    expect(found.map(({ code }) => code)).toEqual(figures.map(([code]) => code))
    expect(found.every(({ active, deadline }) => active && deadline === '2021-12-31')).toBe(true)
  })

  it.each(dates)(
    'agree on %s with the board, the counts of people and the realisation',
    async (on) => {
      const { values, board, counts, realised } = await asked(async (db, programme) => ({
        values: await valuesOn(db, programme, on),
        board: quotaBoard((await quotaFacts(db, programme, on)).facts),
        counts: peopleCounts(await peopleCountsFacts(db, programme, on)),
        realised: realisation(await realisationFacts(db, programme, on)),
      }))
      const reached = Object.fromEntries(board.quotas.map(({ key, reached }) => [key, reached]))
      expect(values).toMatchObject({
        P1: reached.jst,
        P8: reached.implementations,
        P9: reached.implementationMediumTowns,
        P11: realised.total.paid,
        R2: board.certificates?.issued,
      })
      const ofSets = await asked((db, programme) => countsOf(db, programme, on))
      expect(ofSets).toMatchObject({
        participants: counts.people.whole.counted,
        attendances: counts.attendances.whole.attendances,
      })
      // The counts of people call those trained too whose record is not complete.
      expect(ofSets.peopleTrained).toBeLessThanOrEqual(counts.people.whole.trained)
    },
  )
})

async function valuesOn(db: ReadDb, programme: ProgrammeRow, on: Day) {
  const rows = await indicatorsOn(db, programme, on)
  return Object.fromEntries(rows.map(({ code, value }) => [code, value]))
}

const sets = ['participants', 'attendances', 'peopleTrained', 'trainingsHeld', 'enquiries'] as const

async function countsOf(db: ReadDb, programme: ProgrammeRow, on: Day) {
  const found: Partial<Record<(typeof sets)[number], number | null>> = {}
  for (const set of sets) {
    const rule = { kind: 'count', set, where: {} } as const
    found[set] = valueOn(rule, await indicatorGround(db, programme, [rule], [on]), on, null)
  }
  return found as Record<(typeof sets)[number], number>
}

describe('the evidence of the sample office', () => {
  it('is as many as the value, and its parts add up to it', async () => {
    const pages = await asked(async (db, programme) => {
      const rows = []
      for (const { id } of await indicatorsOn(db, programme, programme.to)) {
        rows.push({
          ...(await indicatorPage(db, programme, id, programme.to)),
          ...(await indicatorEvidence(db, programme, id, programme.to)),
        })
      }
      return rows
    })
    for (const { standing, breakdown, evidence, course } of pages) {
      expect(course.at(-1), standing.code).toEqual({ day: '2021-12-31', value: standing.value })
      if (standing.rule.kind !== 'count') continue
      expect(evidence.counted, standing.code).toHaveLength(standing.value ?? -1)
      expect(Object.keys(breakdown).length, standing.code).toBeGreaterThan(2)
      for (const rows of Object.values(breakdown)) {
        expect(rows.reduce((sum, { value }) => sum + (value ?? 0), 0)).toBe(standing.value)
      }
    }
  })

  it('names who is missing what, and whose move it is', async () => {
    const steps = async (code: string, on: Day) =>
      asked(async (db, programme) => {
        const row = (await indicatorsOn(db, programme, on)).find((one) => one.code === code)
        if (row === undefined) throw new Error(`No ${code}`)
        const { evidence } = await indicatorEvidence(db, programme, row.id, on)
        return evidence.waiting.map(
          ({ mark, step, whose, who }) =>
            `${mark.name}: ${step} ${whose}${who === undefined ? '' : `, ${who}`}`,
        )
      })
    // The two JSTs whose German presentation is awaited have no certificate.
    const certificates = await steps('R2', day('2021-12-31'))
    expect(certificates).toHaveLength(2)
    // One of them is with its contractor; the other came and waits for the office.
    expect(certificates.map((one) => one.split(': ')[1]).toSorted()).toEqual([
      'completePackage contractor, Wydawnictwo Próbne sp. z o.o.',
      'completePackage office',
    ])
    // One report waits to be accepted, one to be received; two that were never ordered.
    expect(
      (await steps('P6', day('2021-12-31'))).map((one) => one.split(': ')[1]).toSorted(),
    ).toEqual([
      'acceptReport office',
      'awaitReport contractor, Ewa Modelowa',
      'orderReport office',
      'orderReport office',
    ])
    // In June 2020 three missed the first training and one had just signed; others were invited.
    const trained = await steps('P2', day('2020-06-30'))
    expect(trained.filter((one) => one.endsWith(': attendFirstTraining jst'))).toHaveLength(4)
    // As many as the dashboard tells of; one of the five misses the training too.
    const staff = await steps('P5', day('2021-12-31'))
    expect(staff.filter((one) => one.endsWith(': completeRecord office'))).toHaveLength(5)
    expect(staff.filter((one) => one.endsWith(': attendTraining jst'))).toHaveLength(1)
    expect(new Set(staff.map((one) => one.split(':')[0])).size).toBe(5)
  })

  it('waits for the same agreements as the board, and for nobody who does not implement', async () => {
    const on = day('2021-04-15')
    const [board, waiting] = await asked(async (db, programme) => {
      const row = (await indicatorsOn(db, programme, on)).find(({ code }) => code === 'P8')
      if (row === undefined) throw new Error('No P8')
      const { evidence } = await indicatorEvidence(db, programme, row.id, on)
      const { facts } = await quotaFacts(db, programme, on)
      return [quotaBoard(facts), soughtIn(evidence, {}, 100).waiting] as const
    })
    const quota = board.quotas.find(({ key }) => key === 'implementations')
    const told = ['acceptPlan', 'waitOnReserve', 'notImplementing'] as const
    const groups = told.map((step) => quota?.missingBy.find((group) => group.step === step))
    expect(groups.map((group) => [group?.whose, group?.teryts.length])).toEqual([
      ['mentor', 18],
      ['nobody', 3],
      ['nobody', 19],
    ])
    expect(waiting.steps.map(({ step, whose, count }) => [step, whose, count])).toEqual([
      ['acceptPlan', 'mentor', 18],
      ['notImplementing', 'nobody', 19],
      ['waitOnReserve', 'nobody', 3],
    ])
    expect(waiting.total).toBe(18)
  })

  it('has nobody on both sides, in any set on any of the dates', async () => {
    for (const set of [
      'jstsSigned',
      'jstsTrained',
      'openingReports',
      'deliverables',
      'participants',
      'peopleTrained',
      'trainingsHeld',
      'visitsHeld',
    ] as const) {
      const rule: { readonly kind: 'count' } & CountRule = { kind: 'count', set, where: {} }
      for (const on of dates) {
        const { counted, waiting } = await asked(async (db, programme) =>
          evidenceOf(db, programme, rule, await indicatorGround(db, programme, [rule], [on]), on),
        )
        const counting = new Set(counted.map(({ mark }) => mark.key))
        const steps = waiting.map(({ mark, step }) => `${mark.key} ${step}`)
        expect(counting.size, `${set} ${on}`).toBe(counted.length)
        expect(new Set(steps).size, `${set} ${on}`).toBe(steps.length)
        expect(waiting.filter(({ mark }) => counting.has(mark.key))).toEqual([])
      }
    }
  })
})

it('has in its courses the values of each day, the money of 28 months in one pass', async () => {
  const { courses, values } = await asked(async (db, programme) => {
    const rows = await indicatorsOn(db, programme, programme.to)
    const found = []
    for (const { code, id } of rows) {
      found.push([code, (await indicatorPage(db, programme, id, programme.to)).course] as const)
    }
    const values = []
    for (const on of dates) values.push(await valuesOn(db, programme, on))
    return { courses: found, values }
  })
  for (const [code, points] of courses) {
    expect(points, code).toHaveLength(28)
    const found = dates.map((on) => points.find((point) => point.day === on)?.value)
    expect(found, code).toEqual(values.map((row) => row[code]))
  }
})

it('keeps members whose weights make the value', async () => {
  const { value, members } = await asked(async (db, programme) => {
    const [row] = await indicatorsOn(db, programme, programme.to)
    if (row === undefined) throw new Error('No indicator')
    const ground = await indicatorGround(db, programme, [row.rule], [programme.to])
    return { value: row.value, members: membersOf(row.rule, ground, programme.to, row.id) }
  })
  expect(members.reduce((sum, { weight }) => sum + weight, 0)).toBe(value)
  expect(new Set(members.map(({ key }) => key)).size).toBe(members.length)
})

it.each(['2020-06-30', '2021-03-31', '2021-12-31'].map(day))(
  'asks on %s of every JST the step that its own page asks',
  async (on) => {
    const steps = await asked(async (db, programme) => {
      const next = await nextStepsIn(db, programme, on)
      const found = []
      for (const { teryt, state, implementation } of await registerOn(db, programme.id, on)) {
        const standing = { state, implementation }
        const own = await nextStepOfJst(db, programme, teryt, { day: on, ...standing })
        found.push([next(teryt, standing), own.next] as const)
      }
      return found
    })
    expect(steps).toHaveLength(94)
    expect(steps.map(([of]) => of)).toEqual(steps.map(([, own]) => own))
  },
)
