import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import { phases } from '#db/values/implementing.ts'
import { roundFacts } from '../../read-models/survey-round.ts'
import { decideAssessment, decideCriteria, decidePoints } from '../../rules/survey-entry.ts'
import { decideRoundDay } from '../../rules/survey-round.ts'
import * as store from '../../stores/survey.ts'
import { surveyCriteria } from '../survey-criteria.ts'
import { allowed, type Scene } from './diary.ts'
import type { Chapter, DemoOffice } from './office.ts'
import { colleagues } from './people.ts'
import type { Randomness } from './random.ts'
import * as script from './survey-script.ts'

/** The points of one assessor in one JST, criterion by criterion; null where none were given. */
type Points = readonly (number | null)[]

interface Assessed {
  readonly jst: string
  /** Of each assessor, in their order. */
  readonly points: readonly Points[]
}

/** The survey: who took part tested before, who implements tested after, by two assessors. */
export const surveyChapter: Chapter = {
  name: 'quality survey',
  plan(diary, office) {
    diary.write(script.criteriaSaved, 'coordinator', 'survey.saveCriteria', confirmCriteria)
    const rounds = plotRounds(office, diary.random)
    for (const phase of phases) {
      for (const [at, { who, days }] of script.assessors.entries()) {
        const perDay = Math.ceil(rounds[phase].length / days[phase].length)
        for (const [nth, on] of days[phase].entries()) {
          const batch = rounds[phase].slice(nth * perDay, (nth + 1) * perDay)
          diary.write(on, who, 'survey.saveScores', (scene) => score(scene, phase, batch, at))
        }
      }
    }
    const implementing = implementingIn(office)
    for (const note of script.notes) {
      const jst = implementing[note.at]
      if (jst === undefined) throw new Error('No JST to note anything of')
      diary.write(note.on, script.assessors[0].who, 'survey.saveNote', (scene) =>
        writeNote(scene, jst, note),
      )
    }
  },
}

/** Those whose implementation was not ended early, in the order of their agreements. */
const implementingIn = ({ implementations }: DemoOffice): readonly string[] =>
  implementations.filter(({ end }) => end === null).map(({ jst }) => jst)

/** How good each office is in each round, and what two people who look at it give. */
function plotRounds(office: DemoOffice, random: Randomness): Record<Phase, readonly Assessed[]> {
  const took = office.recruitment
    .filter(({ joinedOn, withdrawal }) => joinedOn !== null && withdrawal === null)
    .map(({ jst }) => jst)
    .toSorted()
  const { quality, twists, incompleteAt } = script
  const level = new Map(took.map((jst) => [jst, random.int(quality.from, quality.to)]))
  const before = took.map((jst, at) => {
    const points = bothGive(level.get(jst) ?? quality.from, random)
    return { jst, points: at === incompleteAt ? points.map(withoutEnglishMail) : points }
  })
  const after: Assessed[] = []
  for (const [at, jst] of implementingIn(office).entries()) {
    const gain =
      at === twists.worse.at ? -twists.worse.by : random.int(quality.better.from, quality.better.to)
    const drawn = bothGive((level.get(jst) ?? quality.from) + gain, random)
    const same = at === twists.tied.of ? after[twists.tied.with]?.points : undefined
    after.push({ jst, points: same ?? drawn })
  }
  return { before, after }
}

/** What two assessors give an office of a quality in per cent; they differ by a point at most. */
function bothGive(level: number, random: Randomness): readonly Points[] {
  const first = surveyCriteria.map(({ most }) => {
    const here = level + random.int(-script.quality.spread, script.quality.spread)
    return Math.min(most, Math.max(0, Math.round((here * most) / 100)))
  })
  const second = first.map((points, at) =>
    Math.min(surveyCriteria[at]?.most ?? 0, Math.max(0, points + random.int(-1, 1))),
  )
  return [first, second]
}

const withoutEnglishMail = (points: Points): Points =>
  points.map((one, at) => {
    const { tested, language } = surveyCriteria[at] ?? {}
    return tested === 'email' && language === 'en' ? null : one
  })

async function confirmCriteria({ tx, office }: Scene): Promise<void> {
  const rows = await store.criteriaOf(tx.db, office.programmeId)
  allowed(decideCriteria(rows, []))
  for (const { id, version } of rows) {
    await store.saveCriterion(tx, id, version, { isProposed: false })
  }
}

async function score(scene: Scene, phase: Phase, batch: readonly Assessed[], assessorAt: number) {
  const { tx, office, today, author: assessor } = scene
  const { programmeId, period } = office
  allowed(decideAssessment({ assessor, on: today }, { from: period.from, today }))
  const criteria = await store.criteriaOf(tx.db, programmeId)
  for (const { jst: jstId, points: given } of batch) {
    const round = await roundFacts(tx.db, { programmeId, jstId, phase })
    allowed(decideRoundDay(phase, today, round))
    for (const [at, criterion] of criteria.entries()) {
      const points = given[assessorAt]?.[at] ?? null
      if (points === null) continue
      allowed(decidePoints(points, criterion))
      const place = { programmeId, jstId, criterionId: criterion.id, phase, assessor }
      await store.addScore(tx, { ...place, points, assessedOn: today, note: '' })
    }
  }
}

interface Note {
  readonly on: Day
  readonly phase: Phase
  readonly criterion: number
  readonly text: string
}

async function writeNote({ tx, office }: Scene, jstId: string, note: Note): Promise<void> {
  const criterion = (await store.criteriaOf(tx.db, office.programmeId))[note.criterion]
  const assessor = colleagues[script.assessors[0].who].name
  const row =
    criterion === undefined
      ? null
      : await store.scoreAt(tx.db, {
          ...{ jstId, criterionId: criterion.id, phase: note.phase, assessor },
        })
  if (row === null) throw new Error(`${jstId} has no score to note anything of`)
  await store.saveScore(tx, row.id, row.version, { note: note.text })
}
