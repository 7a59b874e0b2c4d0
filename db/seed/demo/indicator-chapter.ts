import { type Day, day } from '#db/values/day.ts'
import type { IndicatorRule } from '#db/values/indicator.ts'
import { indicatorGround } from '../../read-models/indicator-ground.ts'
import { sharedOn } from '../../rules/indicator.ts'
import { decideIndicator, decideValue, decideWhole } from '../../rules/indicator-entry.ts'
import * as store from '../../stores/indicator.ts'
import { noFile } from '../../stores/kept-file.ts'
import { programmeById } from '../../stores/programme.ts'
import { allowed, type Scene } from './diary.ts'
import type { Chapter } from './office.ts'

const addedOn = day('2021-04-12')

/** What the office measures beside the sheet: a figure of its own, and a share. */
const added = [
  {
    ...{ code: 'P13', name: 'Oferty terenów opublikowane przez JST', kind: 'output' as const },
    nameEn: 'Offers of land published by JSTs',
    source: 'biuro, propozycja',
    rule: { kind: 'entered', unit: 'szt.', unitEn: 'pcs' } as const satisfies IndicatorRule,
    target: { kind: 'typed' as const, value: 6_000 },
  },
  {
    ...{ code: 'R4', name: 'JST wdrażające wśród biorących udział', kind: 'result' as const },
    nameEn: 'JSTs implementing among those that take part',
    source: 'biuro, propozycja',
    rule: {
      kind: 'share',
      of: { set: 'jstsImplementing', where: {} },
      among: { set: 'jstsSigned', where: {} },
    } as const satisfies IndicatorRule,
    target: { kind: 'none' as const },
  },
]

/** Counted by the mentors on the offices' pages at the end of each quarter. */
const counted: readonly (readonly [on: string, writtenOn: string, value: number])[] = [
  ['2021-06-30', '2021-07-05', 1_400],
  ['2021-09-30', '2021-10-06', 3_700],
  ['2021-12-15', '2021-12-16', 5_800],
]

/** Indicators of the office's own, one of them entered quarter by quarter with its evidence. */
export const indicatorChapter: Chapter = {
  name: 'indicators of the office',
  plan(diary) {
    for (const one of added) {
      diary.write(addedOn, 'coordinator', 'indicator.save', (scene) => addOne(scene, one))
    }
    for (const [on, writtenOn, value] of counted) {
      diary.write(day(writtenOn), 'mentorNorth', 'indicator.enterValue', (scene) =>
        enter(scene, day(on), value),
      )
    }
  },
}

async function addOne({ tx, office, today }: Scene, one: (typeof added)[number]) {
  const { programmeId } = office
  const programme = await programmeById(tx.db, programmeId)
  const rows = await store.indicatorsOf(tx.db, programmeId)
  const entry = { ...one, deadline: null }
  const period = { from: programme.from, to: programme.to }
  allowed(decideIndicator(entry, { others: rows, period, entered: 0, before: null }))
  if (one.rule.kind === 'share') {
    const ground = await indicatorGround(tx.db, programme, [one.rule], [today])
    allowed(decideWhole(sharedOn(one.rule, ground, today).whole.length, today))
  }
  const ordinal = rows.length + 1
  await store.addIndicator(tx, { ...entry, programmeId, ordinal, isProposed: true, active: true })
}

async function enter({ tx, office, today }: Scene, on: Day, value: number) {
  const { programmeId, period } = office
  const rows = await store.indicatorsOf(tx.db, programmeId)
  const own = rows.find(({ rule }) => rule.kind === 'entered')
  if (own === undefined) throw new Error('No indicator is entered')
  const evidence = 'Zestawienie opiekunów ze stron urzędów, z adresami ofert.'
  const others = (await store.enteredIn(tx.db, programmeId)).map((row) => row.on)
  const facts = { rule: own.rule, from: period.from, today, hasFile: false, others }
  allowed(decideValue({ on, entered: value, evidence }, facts))
  const fields = { programmeId, indicatorId: own.id, on, entered: value, evidence }
  await store.addEntered(tx, { ...fields, ...noFile })
}
