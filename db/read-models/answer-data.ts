import type { AnswerFieldKey, AnswerLanguage } from '#db/values/answer-fields.ts'
import type { Day } from '#db/values/day.ts'
import { usualStageNames } from '#db/values/stage.ts'
import type { ReadDb } from '../columns.ts'
import type { AnswerData } from '../rules/answer-text.ts'
import { deskDay } from '../rules/desk-day.ts'
import { newestAttempt } from '../rules/recruitment-place.ts'
import { jstByTeryt } from '../stores/jst.ts'
import { type VisitRow, visitsIn } from '../stores/mentor-visit.ts'
import { contactsOf, type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { attemptsOfJst } from '../stores/recruitment.ts'
import { daysOf, trainingById } from '../stores/training.ts'
import { mentorsByJst } from './mentor-facts.ts'
import { nextTrainingOfJst } from './training-schedule.ts'
import { listOpensOn } from './volunteer-list.ts'

const locales: Readonly<Record<AnswerLanguage, string>> = { pl: 'pl-PL', en: 'en-GB' }

/** A day as it is said: `5 października 2020`. */
function daySaid(on: Day, language: AnswerLanguage): string {
  const options = { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' } as const
  return new Intl.DateTimeFormat(locales[language], options).format(new Date(on))
}

const hoursSaid = (from: string, to: string, language: AnswerLanguage): string =>
  language === 'pl' ? `w godz. ${from}–${to}` : `${from}–${to}`

const at: Readonly<Record<AnswerLanguage, string>> = { pl: 'godz.', en: 'at' }

/** The live data of a programme, and of a JST when one is named, in words of the language. */
export async function answerData(
  db: ReadDb,
  programme: ProgrammeRow,
  asked: { readonly teryt: string | null; readonly language: AnswerLanguage; readonly today: Day },
): Promise<AnswerData> {
  const { teryt, language } = asked
  const day = deskDay(programme, asked.today)
  const said = (on: Day | null) => (on === null ? null : daySaid(on, language))
  const contact = (await contactsOf(db, programme.id)).find(
    ({ awayFrom, awayTo }) =>
      awayFrom === null || day < awayFrom || (awayTo !== null && day > awayTo),
  )
  const ofProgramme = {
    recruitmentEnd: said(await recruitmentEnd(db, programme.id)),
    listOpening: said(await listOpensOn(db, programme.id)),
    programmeEnd: said(programme.to),
    contact: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
  }
  if (teryt === null) return { ...ofNoJst, ...ofProgramme }
  const mentor = (await mentorsByJst(db, programme.id, day)).get(teryt)
  const attempts = await attemptsOfJst(db, programme.id, teryt)
  const visit = nextVisit(await visitsIn(db, programme.id), teryt, day)
  return {
    ...ofProgramme,
    jst: (await jstByTeryt(db, teryt)).name,
    agreementNumber: newestAttempt(attempts)?.agreementNumber ?? null,
    ...(await trainingSaid(db, programme, { ...asked, teryt })),
    mentor: mentor?.name ?? null,
    mentorPhone: mentor?.phone ?? null,
    mentorEmail: mentor?.email ?? null,
    visitDay:
      visit &&
      daySaid(visit.plannedOn, language) +
        (visit.plannedAt === null ? '' : `, ${at[language]} ${visit.plannedAt}`),
    visitPlace: visit?.place ?? null,
  }
}

const ofNoJst = {
  jst: null,
  agreementNumber: null,
  nextTraining: null,
  trainingDay: null,
  trainingPlace: null,
  mentor: null,
  mentorPhone: null,
  mentorEmail: null,
  visitDay: null,
  visitPlace: null,
} satisfies Partial<Record<AnswerFieldKey, null>>

/** The next training of the JST with all its days and hours, and where it is held. */
async function trainingSaid(
  db: ReadDb,
  programme: ProgrammeRow,
  asked: { readonly teryt: string; readonly language: AnswerLanguage; readonly today: Day },
) {
  const none = { nextTraining: null, trainingDay: null, trainingPlace: null }
  const next = await nextTrainingOfJst(db, programme, asked.teryt, asked.today)
  // The schedule stands on the programme's last day once it is over; the desk goes on.
  if (next === null) return none
  const days = await daysOf(db, next.id)
  if (days.every(({ on }) => on < deskDay(programme, asked.today))) return none
  const { place } = await trainingById(db, next.id)
  const each = days.map(
    ({ on, from, to }) => `${daySaid(on, asked.language)}, ${hoursSaid(from, to, asked.language)}`,
  )
  return {
    nextTraining: asked.language === 'pl' ? `„${next.subject}”` : `“${next.subject}”`,
    trainingDay: each.join('; '),
    trainingPlace: place,
  }
}

/** The visit still to be held at the JST that comes first. */
const nextVisit = (visits: readonly VisitRow[], teryt: string, day: Day): VisitRow | null =>
  visits.find(
    ({ jstId, plannedOn, heldOn, cancelledOn }) =>
      jstId === teryt && heldOn === null && cancelledOn === null && plannedOn >= day,
  ) ?? null

/**
 * The end of the stage in which JSTs are recruited, the first proper one of the programme's
 * sheet. A day that is only proposed is told to nobody.
 */
async function recruitmentEnd(db: ReadDb, programmeId: string): Promise<Day | null> {
  const stage = (await stagesOf(db, programmeId)).find(({ name }) => name === usualStageNames.first)
  if (stage === undefined) return null
  if (stage.actualTo !== null) return stage.actualTo
  return stage.proposed.includes('plannedTo') ? null : stage.plannedTo
}
