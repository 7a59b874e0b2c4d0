import type { Day } from '#db/values/day.ts'
import { mentorPhoneReaders, phoneReaders } from '#db/values/desk.ts'
import type { Role } from '#db/values/role.ts'
import type { ReadDb } from '../columns.ts'
import { deskDay } from '../rules/desk-day.ts'
import { sayingOf } from '../rules/desk-saying.ts'
import { lastStepOn } from '../rules/recruitment-state.ts'
import { referenceDay } from '../rules/reference-day.ts'
import { implementationOfJst } from '../stores/implementation.ts'
import { standingCertificateOf } from '../stores/implementation-certificate.ts'
import { jstByTeryt, listPowiats } from '../stores/jst.ts'
import type { ProgrammeRow } from '../stores/programme.ts'
import { attemptsOfJst } from '../stores/recruitment.ts'
import { lastCalls, openFollowUps } from './desk-card-calls.ts'
import { nextTrainings, saidMentor, saidPeople, visitsAhead } from './desk-card-course.ts'
import { awaitedOf, saidPackage } from './desk-card-package.ts'
import { nextStepOfJst } from './jst-next-step.ts'
import { takerOf } from './jst-page.ts'
import { registerRow } from './register.ts'

/**
 * Everything that one of a role may say of a JST on the telephone, as it stands on the reference
 * day: never an address, a PESEL or an answer to a sensitive question.
 */
export async function deskCard(
  db: ReadDb,
  programme: ProgrammeRow,
  teryt: string,
  { today, role }: { readonly today: Day; readonly role: Role },
) {
  const jst = await jstByTeryt(db, teryt)
  const day = referenceDay(programme, today)
  const attempts = await attemptsOfJst(db, programme.id, teryt)
  const support = attempts.findLast((dates) => lastStepOn(dates, day) !== null) ?? null
  const work = await implementationOfJst(db, programme.id, teryt)
  const powiat = (await listPowiats(db)).find(({ id }) => id === jst.powiatId)
  const standing = registerRow(jst, powiat?.name ?? '', attempts, work, day)
  const { state, implementation } = standing
  const { next, place } = await nextStepOfJst(db, programme, teryt, { day, state, implementation })
  const certificate = await standingCertificateOf(db, programme.id, teryt)
  const given = certificate !== null && certificate.issuedOn <= day ? certificate : null
  const begun = implementation === 'none' ? null : work
  const endedOn = implementation === 'ended' ? (work?.endedOn ?? null) : null
  const own = { programmeId: programme.id, teryt }
  const parts = begun === null ? null : await saidPackage(db, own, { day, endedOn })
  const trainings = await nextTrainings(db, programme.id, teryt, day)
  const { visit, steps } = await visitsAhead(db, programme.id, teryt, day)
  const overSince = programme.sampleDay === null && today > programme.to ? programme.to : null
  const [training] = trainings
  return {
    day,
    jst: {
      ...{ teryt, name: jst.name, kind: jst.kind, powiatName: powiat?.name ?? '' },
      ...{ phone: jst.phone, email: jst.email, state, implementation },
    },
    saying: sayingOf({
      ...{ recruitment: state, implementation, support, work, certificate: given, next },
      rank: place.kind === 'reserve' ? place.rank : null,
      placeTaker:
        next.step === 'replaceJst' && support !== null
          ? ((await takerOf(db, programme.id, support))?.name ?? null)
          : null,
      training: training === undefined ? null : { on: training.on, at: training.from },
      ...{ visit, awaited: parts === null ? [] : awaitedOf(parts), overSince },
    }),
    agreements: [
      ...agreed('support', support?.agreementOn, support?.agreementNumber, support?.withdrawnOn),
      ...agreed('implementation', begun?.agreementOn, begun?.agreementNumber, begun?.endedOn),
      ...agreed('certificate', given?.issuedOn, given?.number, null),
    ].filter(({ on }) => on <= day),
    people: await saidPeople(db, programme.id, teryt, phoneReaders.has(role)),
    trainings,
    visit,
    mentor: await saidMentor(db, programme.id, teryt, day, mentorPhoneReaders.has(role)),
    package: parts,
    followUps: await openFollowUps(db, programme.id, teryt, deskDay(programme, today)),
    steps,
    ...(await lastCalls(db, programme.id, teryt)),
  }
}

type Kind = 'support' | 'implementation' | 'certificate'

const agreed = (
  kind: Kind,
  on: Day | null | undefined,
  number: string | null | undefined,
  endedOn: Day | null | undefined,
) => (on ? [{ kind, on, number: number ?? '', endedOn: endedOn ?? null }] : [])
