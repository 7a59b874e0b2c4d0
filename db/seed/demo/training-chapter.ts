import type { Day } from '#db/values/day.ts'
import { day } from '#db/values/day.ts'
import type { Panel } from '#db/values/person.ts'
import { panels } from '#db/values/person.ts'
import { decideLastForManagers } from '../../rules/training.ts'
import { trainingRules } from '../../schema/training.ts'
import * as store from '../../stores/training.ts'
import { trainingRulesOf } from '../../stores/training-rules.ts'
import { addSeries } from '../../stores/training-series.ts'
import { officeHour, workingDaysAfter } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import type { Chapter } from './office.ts'
import { applyFor, enterTraining, giveUp, invite, type SeriesIds } from './training-deeds.ts'
import {
  type PlannedSignup,
  type PlannedTraining,
  plotTrainings,
  waitingOn,
} from './training-plot.ts'
import { planAttendance, planCertificates } from './training-proof.ts'
import { cancelled, overflow, rulesConfirmed, seriesNames } from './training-script.ts'

const seriesOn = day('2020-05-12')

/** The trainings: planned, applied for, held, proved. */
export const trainingChapter: Chapter = {
  name: 'trainings',
  plan(diary, office) {
    const series = new Map<Panel, string>()
    planSeries(diary, series)
    const trainings = plotTrainings(office, diary.random)
    for (const [at, one] of trainings.entries()) {
      diary.write(one.enteredOn, 'coordinator', 'training.save', (scene) =>
        enterTraining(scene, one, at + 1, series),
      )
      planApplications(diary, one)
      if (one.last !== true) continue
      const marked = workingDaysAfter(one.enteredOn, 1)
      diary.write(marked, 'coordinator', 'training.markLast', (scene) => markLast(scene, one))
    }
    planOverflow(diary, trainings)
    planAttendance(diary, trainings)
    planCertificates(diary, trainings)
    planCancelled(diary, series, trainings.length + 1)
  },
}

function planSeries(diary: Diary, series: Map<Panel, string>): void {
  for (const [at, panel] of panels.entries()) {
    diary.write(seriesOn, 'coordinator', 'training.saveSeries', async ({ tx, office }) => {
      const { programmeId } = office
      const name = seriesNames[panel]
      const row = await addSeries(tx, { programmeId, ordinal: at + 1, panel, name })
      series.set(panel, row.id)
    })
  }
  const { on, signatory } = rulesConfirmed
  diary.write(on, 'coordinator', 'training.saveRules', async ({ tx, office }) => {
    const { id, version } = await trainingRulesOf(tx.db, office.programmeId)
    await tx.update(trainingRules, id, version, { signatory, proposed: [] })
  })
}

/** Letters, applications as the JSTs send them, and those who give up. */
function planApplications(diary: Diary, one: PlannedTraining): void {
  for (const [on, jsts] of one.invited) {
    diary.write(on, 'coordinator', 'training.invite', (scene) => invite(scene, one, jsts))
  }
  const together = Map.groupBy(one.signups, ({ person, on }) => `${person.jst} ${on}`)
  for (const applications of together.values()) {
    const [first] = applications
    if (first === undefined) continue
    diary.writeAt(first.on, first.seconds, mentorOf(first.person.jst), 'training.signUp', (scene) =>
      applyFor(scene, one, applications),
    )
  }
  for (const application of one.signups) {
    const { withdrawal, person } = application
    if (withdrawal === null || moved(one, application)) continue
    diary.write(withdrawal.on, mentorOf(person.jst), 'training.withdraw', (scene) =>
      giveUp(scene, one, application, withdrawal.reason),
    )
  }
}

/** Who was moved to the second group from the waiting list has nothing to withdraw any more. */
const moved = (one: PlannedTraining, application: PlannedSignup) =>
  one.days[0] === overflow.from && waitingOn(one, overflow.on).includes(application)

async function markLast({ tx }: Scene, { record }: PlannedTraining): Promise<void> {
  const row = await store.trainingById(tx.db, record.id)
  allowed(decideLastForManagers(row, null))
  await store.saveTraining(tx, row.id, row.version, { lastForManagers: true })
}

/** Those who wait for the first group of staff are moved to the second. */
function planOverflow(diary: Diary, trainings: readonly PlannedTraining[]): void {
  const begins = (on: string) => {
    const found = trainings.find(({ panel, days }) => panel === 'staff' && days[0] === on)
    if (found === undefined) throw new Error(`No training begins on ${on}`)
    return found
  }
  const [full, next] = [begins(overflow.from), begins(overflow.to)]
  const waiting = waitingOn(full, overflow.on)
  for (const [at, one] of waiting.entries()) {
    const seconds = officeHour(9) + at * 180
    diary.writeAt(overflow.on, seconds, 'coordinator', 'training.withdraw', (scene) =>
      giveUp(scene, full, one, overflow.reason),
    )
  }
  diary.writeAt(overflow.on, officeHour(12), 'coordinator', 'training.signUp', (scene) =>
    applyFor(scene, next, waiting),
  )
}

function planCancelled(diary: Diary, series: SeriesIds, ordinal: number): void {
  const { subject, heldOn, place, reason } = cancelled
  const record = { id: '' }
  const one = {
    ...({ panel: 'staff', subject, place, form: 'onSite', trainer: 'Piotr Testowy' } as const),
    ...{ materials: '', capacity: 20, days: [heldOn], record, cohort: [], source: 'bulk' as const },
    hours: { from: '09:00', to: '13:15', minutes: 240 },
  }
  const entered: Day = workingDaysAfter(day('2020-09-28'), 0)
  diary.write(entered, 'coordinator', 'training.save', (scene) =>
    enterTraining(scene, one, ordinal, series),
  )
  diary.write(cancelled.on, 'coordinator', 'training.cancel', (scene) =>
    cancel(scene, record.id, reason),
  )
}

async function cancel({ tx, today }: Scene, id: string, cancelReason: string): Promise<void> {
  const { version } = await store.trainingById(tx.db, id)
  await store.saveTraining(tx, id, version, { cancelledOn: today, cancelReason })
  tx.because(cancelReason)
}
