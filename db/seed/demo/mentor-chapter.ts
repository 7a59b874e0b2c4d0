import type { Day } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { decideMentor } from '../../rules/mentor.ts'
import * as store from '../../stores/mentor.ts'
import { emailOf } from './contact-data.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { mentorOf } from './implementation-chapter.ts'
import { assign, type MentorRecords } from './mentor-care.ts'
import { type PlottedVisit, plotVisits } from './mentor-plot.ts'
import * as script from './mentor-script.ts'
import { cancel, finish, hold, linkMileage, plan, type VisitRecord } from './mentor-visits.ts'
import type { Chapter, DemoOffice } from './office.ts'
import { colleagues } from './people.ts'

type Who = ReturnType<typeof mentorOf>

/** The two mentors, their JSTs, one handover, and two visits at each JST that implements. */
export const mentorChapter: Chapter = {
  name: 'mentors',
  plan(diary, office) {
    const records: MentorRecords = new Map()
    for (const who of ['mentorNorth', 'mentorSouth'] as const) {
      diary.write(script.enteredOn, 'coordinator', 'mentor.save', (scene) =>
        enter(scene, who, records),
      )
    }
    planCare(diary, office, records)
    const visits = plotVisits(office, diary.random)
    planHandover(diary, office, records)
    for (const visit of visits) planVisit(diary, office, records, visit)
    planForgotten(diary, office, records)
  },
}

async function enter({ tx, office }: Scene, who: Who, records: MentorRecords) {
  const { name } = colleagues[who]
  const accountId = office.hired.get(who)?.id ?? null
  const fields = { name, phone: script.phones[who], email: emailOf(name), accountId }
  const kept = allowed(decideMentor(fields, []))
  const row = await store.addMentor(tx, {
    ...{ programmeId: office.programmeId, active: true, ...kept },
  })
  records.set(who, row.id)
}

/** Each mentor gets a half of the voivodeship at once; the last JST to join still waits. */
function planCare(diary: Diary, { recruitment }: DemoOffice, records: MentorRecords): void {
  const joined = recruitment.filter(
    ({ joinedOn, withdrawal }) =>
      joinedOn !== null && joinedOn < script.assignedOn && withdrawal === null,
  )
  const last = joined.toSorted((a, b) => String(a.joinedOn).localeCompare(String(b.joinedOn)))
  const given = last.slice(0, -1).map(({ jst }) => jst)
  const first = (jst: string): Who => (jst === script.handover.jst ? 'mentorNorth' : mentorOf(jst))
  for (const who of ['mentorNorth', 'mentorSouth'] as const) {
    const own = given.filter((jst) => first(jst) === who)
    diary.write(script.assignedOn, 'coordinator', 'mentor.assign', (scene) =>
      assign(scene, own, { records, who, handover: '' }),
    )
  }
}

/** The gmina of the south is visited by its first mentor and handed over before the agreement. */
function planHandover(diary: Diary, office: DemoOffice, records: MentorRecords): void {
  const { jst, first, on, note } = script.handover
  const visit: VisitRecord = { id: '' }
  const who = 'mentorNorth'
  const about = { office, jst, visit }
  diary.write(first.plannedOn, who, 'mentor.planVisit', (scene) =>
    plan(scene, about, { mentorId: records.get(who) ?? '', on: first.on, hour: null }),
  )
  diary.write(first.on, who, 'mentor.holdVisit', (scene) =>
    hold(scene, about, { findings: first.findings, others: '', steps: [] }),
  )
  diary.write(on, 'coordinator', 'mentor.assign', (scene) =>
    assign(scene, [jst], { records, who: mentorOf(jst), handover: note }),
  )
}

function planVisit(
  diary: Diary,
  office: DemoOffice,
  records: MentorRecords,
  plotted: PlottedVisit,
): void {
  const { jst, enteredOn, plannedOn, putOff, calledOff, heldOn, steps, mileage } = plotted
  const who = mentorOf(jst)
  const planner: Who = enteredOn === script.handover.plansNextOn ? 'mentorNorth' : who
  const hour = plotted.hour as TimeOfDay
  const planned = (on: Day, day: Day, by: Who, visit: VisitRecord) =>
    diary.write(on, by, 'mentor.planVisit', (scene) =>
      plan(scene, { office, jst, visit }, { mentorId: records.get(by) ?? '', on: day, hour }),
    )
  let visit: VisitRecord = { id: '' }
  planned(enteredOn, plannedOn, planner, visit)
  if (putOff !== null) planned(putOff.on, putOff.to, who, visit)
  if (calledOff !== null) {
    const off = visit
    diary.write(calledOff.on, who, 'mentor.cancelVisit', (scene) =>
      cancel(scene, off, calledOff.reason),
    )
    visit = { id: '' }
    if (heldOn !== null) planned(calledOff.on, heldOn, who, visit)
  }
  if (heldOn === null) return
  const about = { office, jst, visit }
  diary.write(heldOn, who, 'mentor.holdVisit', (scene) => hold(scene, about, plotted))
  if (mileage) linkMileage(diary, about, who, heldOn)
  for (const { text, doneOn } of steps) {
    if (doneOn === null) continue
    diary.write(doneOn, who, 'mentor.finishStep', (scene) => finish(scene, visit, text))
  }
}

/** A closing visit at the JST that finishes last: planned, and then nobody came back to it. */
function planForgotten(diary: Diary, office: DemoOffice, records: MentorRecords): void {
  const jst = office.implementations.at(-1)?.jst
  if (jst === undefined) return
  const who = mentorOf(jst)
  const { plannedOn, on } = script.forgotten
  const about = { office, jst, visit: { id: '' } }
  diary.write(plannedOn, who, 'mentor.planVisit', (scene) =>
    plan(scene, about, { mentorId: records.get(who) ?? '', on, hour: null }),
  )
}
