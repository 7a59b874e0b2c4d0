import { eq } from 'drizzle-orm'
import { addDays, day } from '#db/values/day.ts'
import type { WriteDb } from '../columns.ts'
import { deliverablesOf } from '../rules/package.ts'
import { recordedDeliverableState } from '../rules/package-standing.ts'
import { implementation } from '../schema/implementation.ts'
import { deliverable } from '../schema/implementing.ts'
import { programme } from '../schema/programme.ts'
import { listJsts } from '../stores/jst.ts'
import { noFile } from '../stores/kept-file.ts'
import { adding } from './bench-adding.ts'
import { scaledRegister } from './bench-register.ts'
import { Randomness } from './demo/random.ts'
import type { Person } from './lubuskie.ts'

const languages = ['pl', 'en', 'de']
const agreementOn = day('2020-02-03')
const benchPerson: Person = { name: 'Pomiar Przykładowy', login: 'przyklad.pomiar' }

/**
 * Fills a new store with `count` invented JSTs, each with an implementation agreement and a
 * package of nine, a tenth of them not ordered and the rest in every state, some late, for
 * measurements. Written past the history, which a measurement of reading does not need. The
 * same for the same count; marked as sample. Answers the programme's id.
 */
export async function scaledPackages(
  db: WriteDb,
  count: number,
  by: Person = benchPerson,
): Promise<string> {
  await scaledRegister(db, count, by)
  const random = new Randomness(`packages of ${count}`)
  const [kept] = await db
    .select({ id: programme.id })
    .from(programme)
    .where(eq(programme.isSample, true))
  const programmeId = kept?.id ?? ''
  await db.delete(implementation)
  const jsts = await listJsts(db)
  const parts = deliverablesOf(languages)
  const [addAgreement, addPart] = [adding(db, implementation), adding(db, deliverable)]
  for (const [at, { id: jstId }] of jsts.entries()) {
    addAgreement({
      ...{ id: random.id(), version: 1, programmeId, jstId, agreementOn },
      ...{ agreementNumber: `UW/${at + 1}`, completedOn: null, endedOn: null, endReason: null },
    })
    for (const { kind, language } of parts) {
      if (random.chance(10)) continue
      const orderedOn = addDays(agreementOn, random.int(1, 60))
      const after = (from: typeof orderedOn | null, goesOn: number) =>
        from !== null && random.chance(goesOn) ? addDays(from, random.int(5, 60)) : null
      const startedOn = after(orderedOn, 90)
      const receivedOn = after(startedOn, 80)
      const deliveredOn = after(receivedOn, 80)
      const course = { startedOn, receivedOn, deliveredOn }
      addPart({
        ...{ id: random.id(), version: 1, programmeId, jstId, kind, language, contractorId: null },
        ...{ orderedOn, dueOn: addDays(orderedOn, random.int(60, 300)), ...course },
        ...{ state: recordedDeliverableState(course), ...noFile },
        acceptance: deliveredOn === null ? '' : 'Protokół odbioru',
      })
    }
  }
  return programmeId
}
