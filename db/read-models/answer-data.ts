import { type AnswerFieldKey, type AnswerLanguage, answerFields } from '#db/values/answer-fields.ts'
import { hiddenHere } from '#db/values/answer-gap.ts'
import type { Day } from '#db/values/day.ts'
import { mentorPhoneReaders } from '#db/values/desk.ts'
import type { Role } from '#db/values/role.ts'
import { usualStageNames } from '#db/values/stage.ts'
import type { ReadDb } from '../columns.ts'
import type { AnswerData } from '../rules/answer-text.ts'
import { deskDay } from '../rules/desk-day.ts'
import { isAway } from '../rules/duty.ts'
import { newestAttempt } from '../rules/recruitment-place.ts'
import { jstByTeryt } from '../stores/jst.ts'
import { visitsOfJst } from '../stores/mentor-visit.ts'
import { contactsOf, type ProgrammeRow, stagesOf } from '../stores/programme.ts'
import { attemptsOfJst } from '../stores/recruitment.ts'
import { daysOf } from '../stores/training.ts'
import { nextTrainings, nextVisit, saidMentor } from './desk-card-course.ts'
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

/**
 * The live data of a programme, and of a JST when one is named, in words of the language and as
 * the answer card has it. How to reach a mentor is told to those alone who may give it.
 */
export async function answerData(
  db: ReadDb,
  programme: ProgrammeRow,
  asked: {
    readonly teryt: string | null
    readonly language: AnswerLanguage
    readonly today: Day
    readonly role: Role
  },
): Promise<AnswerData> {
  const { teryt, language, role } = asked
  const day = deskDay(programme, asked.today)
  const said = (on: Day | null) => (on === null ? null : daySaid(on, language))
  const contact = (await contactsOf(db, programme.id)).find((one) => !isAway(one, day))
  const ofProgramme = {
    recruitmentEnd: said(await recruitmentEnd(db, programme.id)),
    listOpening: said(await listOpensOn(db, programme.id)),
    programmeEnd: said(programme.to),
    contact: contact?.name ?? null,
    contactPhone: contact?.phone ?? null,
  }
  if (teryt === null) return { ...ofNoJst, ...ofProgramme }
  const gives = mentorPhoneReaders.has(role)
  const mentor = await saidMentor(db, programme.id, teryt, day, gives)
  const toWhoGives = (key: AnswerFieldKey, reached: string) =>
    gives ? reached : hiddenHere[language](answerFields[key].name[language])
  const attempts = await attemptsOfJst(db, programme.id, teryt)
  const planned = nextVisit(await visitsOfJst(db, programme.id, teryt), day)
  // Nobody who calls is told of a visit that was missed as of one to come.
  const visit = planned?.overdue ? null : planned
  return {
    ...ofProgramme,
    jst: (await jstByTeryt(db, teryt)).name,
    agreementNumber: newestAttempt(attempts)?.agreementNumber ?? null,
    ...(await trainingSaid(db, programme.id, { teryt, language, day })),
    mentor: mentor?.name ?? null,
    mentorPhone: mentor && toWhoGives('mentorPhone', mentor.phone),
    mentorEmail: mentor && toWhoGives('mentorEmail', mentor.email),
    visitDay:
      visit &&
      daySaid(visit.on, language) + (visit.at === null ? '' : `, ${at[language]} ${visit.at}`),
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
  programmeId: string,
  asked: { readonly teryt: string; readonly language: AnswerLanguage; readonly day: Day },
) {
  const { teryt, language, day } = asked
  const [next] = await nextTrainings(db, programmeId, teryt, day)
  if (next === undefined) return { nextTraining: null, trainingDay: null, trainingPlace: null }
  const each = (await daysOf(db, next.id)).map(
    ({ on, from, to }) => `${daySaid(on, language)}, ${hoursSaid(from, to, language)}`,
  )
  return {
    nextTraining: language === 'pl' ? `„${next.subject}”` : `“${next.subject}”`,
    trainingDay: each.join('; '),
    trainingPlace: next.place,
  }
}

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
