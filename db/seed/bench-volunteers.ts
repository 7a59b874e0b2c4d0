import { isNotNull } from 'drizzle-orm'
import { instantOf } from '#db/values/day.ts'
import { recommendations } from '#db/values/volunteer.ts'
import type { WriteDb } from '../columns.ts'
import { programme } from '../schema/programme.ts'
import { recruitment } from '../schema/recruitment.ts'
import { mentorOpinion, volunteerApplication } from '../schema/volunteer.ts'
import { scaledRegister } from './bench-register.ts'
import { Randomness } from './demo/random.ts'
import { type Person, seedingTx } from './lubuskie.ts'

/** A fifth of the invented register takes part; a little more, for chance. */
const jstsPerApplication = 6
const begun = new Date('2020-11-02T07:30:00Z')
const secondsApart = 7
const grounds = 'Zespół gotowy do wdrożenia.'

/**
 * Fills a new store with an invented register in which `count` JSTs that take part applied for
 * the list, each with its mentor's opinion; now and then two in the same second. The same for
 * the same count. Answers the programme.
 */
export async function scaledVolunteers(
  db: WriteDb,
  count: number,
  person: Person,
): Promise<{ readonly programmeId: string }> {
  await scaledRegister(db, count * jstsPerApplication, person)
  const random = new Randomness(`volunteers of ${count}`)
  const tx = seedingTx(db, person, begun, random.id)
  const [owner] = await db.select({ id: programme.id }).from(programme)
  if (owner === undefined) throw new Error('The register has no programme')
  const programmeId = owner.id
  const takingPart = await db
    .select({ jstId: recruitment.jstId })
    .from(recruitment)
    .where(isNotNull(recruitment.joinedOn))
    .orderBy(recruitment.jstId)
  if (takingPart.length < count) throw new Error(`Only ${takingPart.length} JSTs take part`)
  for (const [at, { jstId }] of random.shuffled(takingPart).slice(0, count).entries()) {
    const seconds = Math.floor(at / (random.chance(10) ? 2 : 1)) * secondsApart
    const appliedAt = instantOf(new Date(begun.getTime() + seconds * 1_000))
    await tx.insert(volunteerApplication, {
      ...{ programmeId, jstId, ordinal: at + 1, appliedAt, channel: 'training' },
      ...{ enteredBy: person.name, enteredAt: appliedAt, lateReason: '' },
      ...{ withdrawnOn: null, withdrawReason: '' },
    })
    await tx.insert(mentorOpinion, {
      ...{ programmeId, jstId, summary: '', recommendation: random.pick(recommendations) },
      ...{ grounds, condition: '', givenOn: null, givenBy: person.name },
    })
  }
  await tx.finish()
  return { programmeId }
}
