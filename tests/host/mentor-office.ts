import { day } from '#db/values/day.ts'
import type { TimeOfDay } from '#db/values/training.ts'
import { lubuskieOffice } from './office.ts'
import { bring } from './recruiting.ts'

/** Two JSTs that take part in the office of mentors, and one that has only signed. */
export const [first, second, third] = ['0801011', '0801022', '0801032'] as const

/** An office with two mentors, two JSTs that take part and one that has only signed. */
export async function mentoring() {
  const office = await lubuskieOffice()
  await bring(office, [first, second], 'join')
  await bring(office, [third], 'sign')
  const { client, programmeId } = office
  const add = (name: string) =>
    client.mentor.save({
      ...{ programmeId, id: null, version: 0, name, phone: '684565487', email: '' },
      accountId: null,
    })
  const north = await add('Piotr Testowy')
  const south = await add('Ewa Modelowa')
  const list = () => client.mentor.list({ programmeId })
  const ofJst = (teryt: string) => client.mentor.ofJst({ programmeId, teryt })
  const items = async (teryts: readonly string[]) =>
    Promise.all(
      teryts.map(async (teryt) => ({ teryt, version: (await ofJst(teryt)).assignmentVersion })),
    )
  return {
    ...office,
    north,
    south,
    list,
    ofJst,
    assign: async (
      mentorId: string,
      from: string,
      teryts: readonly string[] = [first, second],
      handover = '',
    ) =>
      client.mentor.assign({
        ...{ programmeId, mentorId, from: day(from), handover, items: await items(teryts) },
      }),
    plan: (teryt: string, plannedOn: string, at: string | null = null, mentorId = north.id) =>
      client.mentor.planVisit({
        ...{ programmeId, teryt, id: null, version: 0, mentorId, place: 'Urząd' },
        ...{ plannedOn: day(plannedOn), plannedAt: at as TimeOfDay | null },
      }),
    last: async () => (await client.history.list({ before: null, limit: 1 }))[0],
  }
}

export type Mentoring = Awaited<ReturnType<typeof mentoring>>

/** A visit as it is written down once it was held. */
export const held = (visit: { id: string; version: number }, over: object = {}) => ({
  ...visit,
  ...{ heldOn: day('2020-09-10'), personIds: [], others: 'Sekretarz gminy' },
  ...{ findings: 'Zakładka czeka na treść', documentId: null, steps: [] },
  ...over,
})
/** A next step as it is typed. */
export const step = (text: string, dueOn: string) => ({
  ...{ id: null, version: 0, text, owner: 'Koordynator', dueOn: day(dueOn) },
})
