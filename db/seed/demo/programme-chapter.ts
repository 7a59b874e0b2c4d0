import { type Day, day } from '#db/values/day.ts'
import { decideDuty } from '../../rules/duty.ts'
import { decideStage } from '../../rules/programme.ts'
import {
  contactsOf,
  programmeById,
  saveContact,
  saveDeliverable,
  saveProgramme,
  saveStage,
  stagesOf,
} from '../../stores/programme.ts'
import { workingDaysAfter } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import type { Chapter } from './office.ts'

/**
 * When each stage began and ended, and when each of its deliverables was done, in the
 * order in which the programme's sheet lists them.
 */
const stages = [
  {
    from: '2019-09-02',
    to: '2020-03-13',
    done: ['2020-02-27', '2020-03-13'],
  },
  {
    from: '2020-02-04',
    to: '2021-03-19',
    done: ['2020-12-21', '2021-02-25', '2021-02-24', '2021-02-25', '2021-03-12', '2021-03-19'],
  },
  {
    from: '2021-03-23',
    to: '2021-12-22',
    done: [
      '2021-07-13',
      '2021-10-28',
      '2021-09-30',
      '2021-12-14',
      '2021-08-31',
      '2021-11-30',
      '2021-12-10',
      '2021-12-22',
    ],
  },
] as const

/** When the coordinator had the agreement before her, and confirmed what was proposed. */
const confirmedOn = day('2019-09-16')

/** The programme's stages as they came, begun, delivered piece by piece, ended; its contacts' hours. */
export const programmeChapter: Chapter = {
  name: 'programme',
  plan(diary) {
    diary.write(confirmedOn, 'coordinator', 'programme.save', async ({ tx, office }) => {
      const { id, version } = await programmeById(tx.db, office.programmeId)
      await saveProgramme(tx, id, version, { proposed: [] })
    })
    planDuty(diary)
    for (const [at, { from, to, done }] of stages.entries()) {
      for (const [place, on] of done.entries()) planDeliverable(diary, at, place, day(on))
      planStage(diary, at, workingDaysAfter(day(from), 1), { actualFrom: day(from) })
      planStage(diary, at, day(to), { actualTo: day(to) })
    }
  },
}

/**
 * Sample duty hours of the public contacts, in the order of the sheet, which gives none. The last
 * one is away on the sample day, and the first stands in.
 */
const dutyHours = [
  'pn–pt 7.30–15.30; śr 7.30–17.00',
  'pn–cz 8.00–15.00',
  'pn, śr, pt 9.00–13.00',
] as const
const absence = { awayFrom: day('2021-12-27'), awayTo: day('2022-01-05') }

function planDuty(diary: Diary): void {
  diary.write(confirmedOn, 'coordinator', 'programme.saveContact', async ({ tx, office }) => {
    const contacts = await contactsOf(tx.db, office.programmeId)
    for (const [at, { id, version }] of contacts.entries()) {
      await saveContact(tx, office.programmeId, id, version, { duty: dutyHours[at] ?? '' })
    }
  })
  diary.write(day('2021-12-23'), 'coordinator', 'programme.saveContact', async ({ tx, office }) => {
    const contacts = await contactsOf(tx.db, office.programmeId)
    const [first, away] = [contacts[0], contacts.at(-1)]
    if (first === undefined || away === undefined) throw new Error('There are no contacts')
    const { id, version } = away
    const typed = { duty: away.duty, substituteId: first.id, ...absence }
    const kept = allowed(decideDuty(typed, { id, name: away.name, others: contacts }))
    await saveContact(tx, office.programmeId, id, version, kept)
  })
}

function planDeliverable(diary: Diary, at: number, place: number, doneOn: Day): void {
  diary.write(doneOn, 'coordinator', 'programme.saveDeliverable', async (scene) => {
    const deliverable = (await stageAt(scene, at)).deliverables[place]
    if (deliverable === undefined) throw new Error(`Stage ${at + 1} has no item ${place + 1}`)
    await saveDeliverable(scene.tx, deliverable.id, deliverable.version, { doneOn })
  })
}

type Days = { readonly actualFrom: Day } | { readonly actualTo: Day }

/** Saving a stage confirms its planned days, which were only proposed. */
function planStage(diary: Diary, at: number, on: Day, days: Days): void {
  diary.write(on, 'coordinator', 'programme.saveStage', async (scene) => {
    const stage = await stageAt(scene, at)
    const { id, version, name, plannedFrom, plannedTo, actualFrom, actualTo } = stage
    const facts = { name, plannedFrom, plannedTo, actualFrom, actualTo, ...days }
    const proposed: readonly string[] = []
    await saveStage(scene.tx, id, version, { ...allowed(decideStage(facts)), proposed })
  })
}

async function stageAt({ tx, office }: Scene, at: number) {
  const stage = (await stagesOf(tx.db, office.programmeId))[at]
  if (stage === undefined) throw new Error(`The programme has no stage ${at + 1}`)
  return stage
}
