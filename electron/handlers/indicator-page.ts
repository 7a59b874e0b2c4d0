import type { ReadDb } from '#db/columns.ts'
import {
  type Evidence,
  evidenceOf,
  namedChanges,
  soughtIn,
} from '#db/read-models/indicator-evidence.ts'
import { indicatorGround } from '#db/read-models/indicator-ground.ts'
import { indicatorEvidence, indicatorPage } from '#db/read-models/indicator-page.ts'
import { indicatorsOn, standingOf } from '#db/read-models/indicator-standings.ts'
import { RefusedError } from '#db/refused-error.ts'
import { formatOf, sharedOn, unitOf, valueOn } from '#db/rules/indicator.ts'
import { decideRule, decideWhole } from '#db/rules/indicator-entry.ts'
import type { Mark } from '#db/rules/indicator-mark.ts'
import { referenceDay } from '#db/rules/reference-day.ts'
import { enteredIn, indicatorById, indicatorsOf } from '#db/stores/indicator.ts'
import { fileOf } from '#db/stores/kept-file.ts'
import { type ProgrammeRow, programmeById } from '#db/stores/programme.ts'
import type { Day } from '#db/values/day.ts'
import type { IndicatorRule, IndicatorStanding } from '#db/values/indicator.ts'
import type { Decision } from '#db/values/refusal.ts'
import type { indicator as contract } from '../contract/indicator.ts'
import type { HandlersOf } from '../define.ts'
import type { Actor } from '../host/actors.ts'
import { keepsPeople } from './people.ts'

/** How many of a preview are named. */
const previewed = 50

/** The unit beside a standing, for lists. */
export const listed = (standing: IndicatorStanding) => ({
  ...standing,
  unit: unitOf(standing.rule),
})

/** The indicators of a programme on a day, those that are measured no more apart. */
export async function listOn(db: ReadDb, programme: ProgrammeRow, day: Day) {
  const retired = (await indicatorsOf(db, programme.id)).filter(({ active }) => !active)
  const rules = retired.map(({ rule }) => rule)
  const ground = await indicatorGround(db, programme, rules, [day])
  const { from, to } = programme
  return {
    ...{ day, programme: { from, to } },
    indicators: (await indicatorsOn(db, programme, day)).map(listed),
    inactive: retired.map((row) => listed(standingOf(row, programme, ground, day))),
  }
}

/** A mark as lists name it. */
const named = ({ key, subject, id, name, place }: Mark) => ({
  ...{ key, subject, id, name },
  ...{ teryt: place?.jstId ?? null, jstName: place?.jstName ?? '', kind: place?.kind ?? null },
})

/** Whether the names behind a rule would tell the sex of people. */
export const tellsSex = (rule: IndicatorRule): boolean =>
  (rule.kind === 'count' && rule.where.sex !== undefined) ||
  (rule.kind === 'share' && (rule.of.where.sex ?? rule.among.where.sex) !== undefined)

/** The parts of a value; by sex only for who keeps people's records: beside names it tells whose. */
const toldBreakdown = <Rows>(breakdown: Readonly<Record<string, Rows>>, actor: Actor | null) =>
  Object.fromEntries(Object.entries(breakdown).filter(([by]) => by !== 'sex' || keepsPeople(actor)))

type Telling = Parameters<typeof soughtIn>[1] & {
  readonly limit: number
  readonly actor: Actor | null
}

/** Whether an actor may read the names behind a rule. */
const mayName = (rule: IndicatorRule, actor: Actor | null) => keepsPeople(actor) || !tellsSex(rule)

/** Evidence for the window: as many names as asked for, none that tell what they may not. */
export function toldEvidence(
  rule: IndicatorRule,
  evidence: Evidence,
  changes: ReturnType<typeof namedChanges>,
  { limit, actor, ...search }: Telling,
) {
  const shown = mayName(rule, actor)
  // How many are found by a name tells of the name too.
  const { counted, waiting } = shown ? soughtIn(evidence, search, limit) : soughtIn(evidence, {}, 0)
  return {
    named: shown,
    counted: {
      ...counted,
      rows: counted.rows.map(({ mark, since }) => ({ ...named(mark), since })),
    },
    waiting: {
      ...waiting,
      rows: waiting.rows.map(({ mark, contractorId: _, ...step }) => ({ ...named(mark), ...step })),
    },
    changes: [...changes],
  }
}

export const list: HandlersOf<typeof contract>['list'] = ({ read, input, today }) =>
  read(async (db) => {
    const programme = await programmeById(db, input.programmeId)
    return listOn(db, programme, input.day ?? referenceDay(programme, today))
  })

export const page: HandlersOf<typeof contract>['page'] = ({ read, input, today, actor }) =>
  read(async (db) => {
    const { id } = input
    const { programmeId } = await indicatorById(db, id)
    const programme = await programmeById(db, programmeId)
    const day = input.day ?? referenceDay(programme, today)
    const found = await indicatorPage(db, programme, id, day)
    const { row, standing, course, whole, breakdown } = found
    const { from, to } = programme
    const entered = (await enteredIn(db, programmeId)).filter((one) => one.indicatorId === id)
    return {
      ...{ day, programmeId, programme: { from, to }, indicator: listed(standing) },
      written: { target: row.target, deadline: row.deadline },
      ...{ course: [...course], whole, breakdown: toldBreakdown(breakdown, actor) },
      named: mayName(row.rule, actor),
      entered: entered.toReversed().map((one) => {
        const { id, version, on, entered: value, evidence } = one
        return { id, version, on, value, evidence, file: fileOf(one) }
      }),
    }
  })

export const evidence: HandlersOf<typeof contract>['evidence'] = ({ read, input, today, actor }) =>
  read(async (db) => {
    const { id, day: asked, ...search } = input
    const { programmeId } = await indicatorById(db, id)
    const programme = await programmeById(db, programmeId)
    const day = asked ?? referenceDay(programme, today)
    const { row, evidence, changes } = await indicatorEvidence(db, programme, id, day)
    return toldEvidence(row.rule, evidence, changes, { ...search, actor })
  })

export const preview: HandlersOf<typeof contract>['preview'] = ({ read, input, today, actor }) =>
  read(async (db) => {
    const { programmeId, rule } = input
    const programme = await programmeById(db, programmeId)
    const day = input.day ?? referenceDay(programme, today)
    held(decideRule(rule))
    const ground = await indicatorGround(db, programme, [rule], [day])
    const whole = rule.kind === 'share' ? sharedOn(rule, ground, day).whole.length : null
    if (whole !== null) held(decideWhole(whole, day))
    const evidence = await evidenceOf(db, programme, rule, ground, day)
    const changes = namedChanges(rule, ground, day)
    return {
      ...{ day, value: valueOn(rule, ground, day, null), format: formatOf(rule), whole },
      evidence: toldEvidence(rule, evidence, changes, { limit: previewed, actor }),
    }
  })

/** A refusal of a rule, as a query tells it. */
function held(decision: Decision<true>): void {
  if (!decision.ok) throw new RefusedError(decision.refusal)
}
