import { dayOf, instantOf } from '#db/values/day.ts'
import {
  lastOpinionOn,
  leftProgrammeBy,
  listOpensOn,
  recruitmentStateOfJstOn,
  volunteerFacts,
} from '../../read-models/volunteer-list.ts'
import { decideWithdrawal } from '../../rules/ranking-annex.ts'
import {
  decideApplication,
  decideApproval,
  decideOpinion,
  decideRankingRules,
} from '../../rules/volunteer.ts'
import { rankingRulesOf } from '../../stores/ranking-rules.ts'
import * as store from '../../stores/volunteer.ts'
import { officeMoment } from './clock.ts'
import { allowed, type Diary, passed, type Scene, type Work } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import type { Chapter } from './office.ts'
import { colleagues } from './people.ts'
import { type PlannedApplication, plotVolunteers } from './volunteer-plot.ts'
import * as script from './volunteer-script.ts'

/** The list of those willing to implement: applications, opinions, ranking, protocol, annex. */
export const volunteerChapter: Chapter = {
  name: 'volunteers',
  plan(diary, office) {
    const { applications, leaver, takenBack } = plotVolunteers(office, diary.random)
    diary.write(script.rulesSaved.on, 'coordinator', 'volunteer.saveRules', whenHeld(saveRules))
    for (const one of applications) {
      diary.write(
        one.enteredOn,
        mentorOf(one.jst),
        'volunteer.apply',
        whenHeld((scene) => apply(scene, one)),
      )
    }
    diary.write(
      script.takenBack.on,
      mentorOf(takenBack),
      'volunteer.takeBackApplication',
      whenHeld((scene) => takeBack(scene, takenBack)),
    )
    planOpinions(diary, applications)
    diary.write(script.approval.on, 'coordinator', 'volunteer.approve', whenHeld(approve))
    diary.write(
      script.annex.on,
      mentorOf(leaver),
      'volunteer.withdraw',
      whenHeld((scene) => withdraw(scene, leaver)),
    )
  },
}

/**
 * The list is opened by the last training for managers: while the sample office holds none,
 * nothing of the list happens in it either.
 */
export const whenHeld =
  (work: Work): Work =>
  async (scene) =>
    (await listOpensOn(scene.tx.db, scene.office.programmeId)) === null ? passed : work(scene)

function planOpinions(diary: Diary, applications: readonly PlannedApplication[]): void {
  const judged = applications.filter(({ recommendation }) => recommendation !== null)
  const perDay = Math.ceil(judged.length / script.opinionDays.length)
  for (const [at, { jst, recommendation }] of judged.entries()) {
    if (recommendation === null) continue
    const on = script.opinionDays[Math.floor(at / perDay)] ?? script.opinionDays[0]
    const opinion = {
      summary: diary.random.pick(script.summaries),
      recommendation,
      grounds: diary.random.pick<string>(script.grounds[recommendation]),
      condition: recommendation === 'conditional' ? diary.random.pick(script.conditions) : '',
    }
    diary.write(
      on,
      mentorOf(jst),
      'volunteer.saveOpinion',
      whenHeld(async ({ tx, office: { programmeId }, today, author }) => {
        const applications = await store.applicationsIn(tx.db, programmeId)
        const own = applications.find(({ jstId }) => jstId === jst)
        const appliedAt = own?.appliedAt ?? null
        const given = { ...opinion, givenOn: today }
        allowed(decideOpinion(given, { today, appliedAt, standing: null, approved: false }))
        return store.addOpinion(tx, { programmeId, jstId: jst, ...given, givenBy: author })
      }),
    )
  }
}

async function saveRules({ tx, office }: Scene) {
  const { rules } = script.rulesSaved
  allowed(decideRankingRules(rules, false))
  const { id, version } = await rankingRulesOf(tx.db, office.programmeId)
  return store.saveRankingRules(tx, id, version, { ...rules, proposed: [] })
}

async function apply(scene: Scene, { jst, channel, paperSeconds }: PlannedApplication) {
  const { tx, office, at, author } = scene
  const { programmeId } = office
  const { handedIn, reason } = script.onPaper
  const appliedAt =
    paperSeconds === null
      ? instantOf(new Date(Date.parse(at) - 97_000))
      : officeMoment(handedIn, 13 * 3_600 + paperSeconds)
  const lateReason = paperSeconds === null ? '' : reason
  allowed(
    decideApplication(
      { appliedAt, lateReason },
      {
        now: at,
        opensOn: await listOpensOn(tx.db, programmeId),
        state: await recruitmentStateOfJstOn(tx.db, programmeId, jst, dayOf(new Date(appliedAt))),
        applied: false,
        approved: false,
      },
    ),
  )
  return store.addApplication(tx, {
    programmeId,
    jstId: jst,
    ...{ appliedAt, channel, lateReason, enteredBy: author, enteredAt: at },
    ...{ withdrawnOn: null, withdrawReason: '' },
  })
}

async function takeBack({ tx, office, today }: Scene, jst: string) {
  const all = await store.applicationsIn(tx.db, office.programmeId)
  const own = all.find(({ jstId }) => jstId === jst)
  if (own === undefined) throw new Error(`${jst} has not applied`)
  const { reason } = script.takenBack
  tx.because(reason)
  const patch = { withdrawnOn: today, withdrawReason: reason }
  return store.saveApplication(tx, own.id, own.version, patch)
}

async function approve({ tx, office: { programmeId }, today }: Scene) {
  const { rows, opensOn, opinions, rules } = await volunteerFacts(tx.db, programmeId)
  const committee = [colleagues.coordinator, colleagues.mentorNorth, colleagues.mentorSouth].map(
    ({ name }) => name,
  )
  const left = (await leftProgrammeBy(tx.db, programmeId, rows, [today])).map(({ name }) => name)
  const day = { on: today, today, opensOn, lastOpinionOn: lastOpinionOn(rows, opinions), left }
  allowed(decideApproval(rows, committee, day, false))
  const { places, mediumPlaces, weight, keepReserved } = rules
  return store.addList(tx, {
    ...{ programmeId, number: script.approval.number, approvedOn: today, committee, rows },
    rules: { places, mediumPlaces, weight, keepReserved },
    remarks: 'Lista przykładowa: JST, osoby i zdarzenia są zmyślone.',
  })
}

async function withdraw({ tx, office: { programmeId }, today }: Scene, jst: string) {
  const { approved, standing } = await volunteerFacts(tx.db, programmeId)
  if (approved === null || standing === null) throw new Error('The list is not approved')
  const left = await leftProgrammeBy(tx.db, programmeId, standing.reserve, [today])
  const gone = new Set(left.map(({ jstId }) => jstId))
  const { movedUp } = allowed(decideWithdrawal(standing, jst, approved.rules, gone))
  const { number, reason } = script.annex
  tx.because(reason)
  return store.addAnnex(tx, {
    ...{ listId: approved.id, ordinal: 1, number, on: today },
    ...{ withdrawnJstId: jst, reason, movedUp },
  })
}
