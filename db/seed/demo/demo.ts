/**
 * The sample office ("Biuro przykładowe"): a whole life of the Lubuskie programme with
 * invented people, deeds and contact data. Made by one seeded generator, so that every
 * store of it is the same but for the keys that seal people's data in the history, which
 * are drawn for each; every step goes through the rules and leaves its history.
 */
import { day } from '#db/values/day.ts'
import type { WriteDb } from '../../columns.ts'
import { addAccount } from '../../stores/account.ts'
import { listJsts } from '../../stores/jst.ts'
import { programmeById } from '../../stores/programme.ts'
import { type Person, seedingTx, seedProgramme } from '../lubuskie.ts'
import { type RegisterFiles, seedRegister } from '../register.ts'
import { answerChapter } from './answer-chapter.ts'
import { budgetChapter } from './budget-chapter.ts'
import { certificateChapter } from './certificate-chapter.ts'
import { claimChapter } from './claim-chapter.ts'
import { Diary, play } from './diary.ts'
import { enquiryChapter } from './enquiry-chapter.ts'
import { expenseChapter } from './expense-chapter.ts'
import { contractChapter } from './expense-contract-chapter.ts'
import { implementationChapter } from './implementation-chapter.ts'
import { plotImplementations } from './implementation-plot.ts'
import { indicatorChapter } from './indicator-chapter.ts'
import { mentorChapter } from './mentor-chapter.ts'
import { notesChapter } from './notes-chapter.ts'
import type { Chapter, DemoOffice } from './office.ts'
import { packageChapter } from './package-chapter.ts'
import { paperChapter } from './paper-chapter.ts'
import { colleagues, inventPeople } from './people.ts'
import { personChapter } from './person-chapter.ts'
import { plotPeople } from './person-plot.ts'
import { privacyChapter } from './privacy-chapter.ts'
import { programmeChapter } from './programme-chapter.ts'
import { Randomness } from './random.ts'
import { recruitmentChapter } from './recruitment-chapter.ts'
import { plotRecruitment } from './recruitment-plot.ts'
import { registerChapter } from './register-chapter.ts'
import { reportChapter } from './report-chapter.ts'
import { snapshotChapter } from './snapshot-chapter.ts'
import { staffChapter } from './staff-chapter.ts'
import { standardChapter } from './standard-chapter.ts'
import { surveyChapter } from './survey-chapter.ts'
import { trainingChapter } from './training-chapter.ts'
import { visitChapter } from './visit-chapter.ts'
import { volunteerChapter } from './volunteer-chapter.ts'
import { planChapter } from './volunteer-plans.ts'

/**
 * The day on which the sample office stands: the programme's last, so that nothing on record
 * lies ahead of it. Any earlier day can be asked for.
 */
export const sampleDay = day('2021-12-31')

/** The moment at which the sample office was set up. */
export const demoStart = new Date('2019-09-02T07:30:00Z')

/** The parts of the office's life; a new feature adds its own at the end. */
const chapters: readonly Chapter[] = [
  staffChapter,
  registerChapter,
  recruitmentChapter,
  notesChapter,
  implementationChapter,
  programmeChapter,
  budgetChapter,
  contractChapter,
  expenseChapter,
  claimChapter,
  snapshotChapter,
  privacyChapter,
  personChapter,
  trainingChapter,
  reportChapter,
  visitChapter,
  volunteerChapter,
  planChapter,
  mentorChapter,
  packageChapter,
  standardChapter,
  certificateChapter,
  surveyChapter,
  enquiryChapter,
  answerChapter,
  paperChapter,
  indicatorChapter,
]

/**
 * Fills a new store with the sample office. `person`, who opens it, coordinates it beside
 * an invented coordinator, who did what the history tells; `now` stamps the setting up
 * alone and is `demoStart` outside tests.
 */
export async function seedDemo(
  db: WriteDb,
  files: RegisterFiles,
  person: Person,
  now: Date,
): Promise<void> {
  const office = await openOffice(db, files, person, now)
  const diaries = chapters.map(({ name, plan }) => {
    const diary = new Diary(new Randomness(name))
    plan(diary, office)
    return diary
  })
  await play(db, office, diaries)
}

/** Sets the office up and draws what will become of it. */
async function openOffice(
  db: WriteDb,
  files: RegisterFiles,
  person: Person,
  now: Date,
): Promise<DemoOffice> {
  const tx = seedingTx(db, person, now, new Randomness('office').id)
  await addAccount(tx, { ...person, role: 'coordinator' })
  const coordinator = await addAccount(tx, colleagues.coordinator)
  await seedRegister(tx, files)
  const programmeId = await seedProgramme(tx, { isSample: true, sampleDay })
  await tx.finish()

  const { from, to } = await programmeById(db, programmeId)
  const jsts = await listJsts(db)
  const teryts = jsts.map(({ id }) => id)
  const recruitment = plotRecruitment(teryts, new Randomness('plot of recruitment'))
  const people = inventPeople(jsts, new Randomness('people of the JSTs'))
  return {
    programmeId,
    period: { from, to },
    jsts,
    people,
    hired: new Map([['coordinator', coordinator]]),
    recruitment,
    implementations: plotImplementations(recruitment, new Randomness('plot of implementations')),
    participants: plotPeople({ jsts, people, recruitment }, new Randomness('plot of participants')),
  }
}
