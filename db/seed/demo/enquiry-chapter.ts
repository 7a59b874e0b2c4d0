import { addDays, type Day, daysBetween, instantOf } from '#db/values/day.ts'
import { emptyNote, type NoteDraft } from '#db/values/desk.ts'
import { namedInNote, ownersIn } from '../../read-models/note-facts.ts'
import { decideEnquiry, decideStep } from '../../rules/enquiry.ts'
import { decideClosed } from '../../rules/follow-up.ts'
import { topicsOf } from '../../stores/desk-rules.ts'
import { addEnquiry, nextEnquiryOrdinal } from '../../stores/enquiry.ts'
import { addPromise, followUpById, saveFollowUp } from '../../stores/follow-up.ts'
import { givenAnswer } from './answer-chapter.ts'
import { workingDay } from './clock.ts'
import { allowed, type Scene } from './diary.ts'
import { askedOften, type Promised, promises, strangers } from './enquiry-script.ts'
import type { Chapter, DemoOffice } from './office.ts'
import type { Colleague } from './people.ts'
import type { Randomness } from './random.ts'

/** A conversation that will take place. */
interface Planned {
  readonly on: Day
  readonly who: Colleague
  readonly topic: string
  readonly note: NoteDraft
  /** Somebody whom a JST sends, by name on record once entered. */
  readonly person: { readonly id: string } | null
  readonly seconds: number
}

/** Conversations of the contact desk: most answered at once, some promises kept, three open. */
export const enquiryChapter: Chapter = {
  name: 'conversations of the contact desk',
  plan(diary, office) {
    const { random } = diary
    const asked = askedOften.flatMap((one) =>
      Array.from({ length: one.times }, () => {
        const on = workingDay(addDays(one.from, random.int(0, daysBetween(one.from, one.to) - 5)))
        return { ...one, on }
      }),
    )
    for (const { on, topic, kind, question, answer } of asked.toSorted((a, b) =>
      a.on < b.on ? -1 : a.on > b.on ? 1 : 0,
    )) {
      const outcome = random.chance(96) ? 'answered' : 'brokenOff'
      const said = { question, answer: outcome === 'answered' ? answer : '', outcome } as const
      const channel: NoteDraft['channel'] = random.chance(82)
        ? 'phone'
        : random.pick(['email', 'inPerson'] as const)
      const { note, person } = callerOf(kind, on, office, random)
      const others: readonly Colleague[] = ['coordinator', mentorOn(on)]
      const who = random.chance(75) ? 'contactDesk' : random.pick(others)
      const seconds = random.int(45, 260)
      const planned = { on, who, topic, note: { ...note, ...said, channel }, person, seconds }
      diary.write(on, who, 'enquiry.save', (scene) => talk(scene, planned, null))
    }
    for (const promise of promises) planPromise(promise, office, diary)
  },
}

/** The mentors came in February 2020; before, the coordinator takes what the desk does not. */
const mentorOn = (on: Day): Colleague => (on < '2020-02-10' ? 'coordinator' : 'mentorNorth')

function planPromise(
  promise: Promised,
  office: DemoOffice,
  diary: Parameters<Chapter['plan']>[0],
): void {
  const { on, topic, doneOn, result } = promise
  const { note, person } = callerOf(promise.kind, on, office, diary.random)
  const { question, answer, outcome, channel, step, dueOn: stepDueOn } = promise
  const said = { question, answer, outcome, channel, step, stepDueOn }
  const seconds = diary.random.int(90, 320)
  const who = 'contactDesk'
  const planned = { on, who, topic, note: { ...note, ...said }, person, seconds } as const
  const made = { id: '' }
  diary.write(on, who, 'enquiry.save', (scene) => talk(scene, planned, made))
  if (doneOn !== null) {
    diary.write(doneOn, who, 'followUp.close', async ({ tx, at, today }) => {
      const before = await followUpById(tx.db, made.id)
      const owners = await ownersIn(tx.db)
      allowed(decideClosed({ result, further: null }, { before, owners, day: today }))
      await saveFollowUp(tx, before.id, before.version, { doneAt: at, result })
    })
  }
}

/** Who calls: somebody sent by then, a JST that was invited, or one on no record. */
function callerOf(
  kind: Promised['kind'],
  on: Day,
  office: DemoOffice,
  random: Randomness,
): { readonly note: NoteDraft; readonly person: { readonly id: string } | null } {
  const sent = office.participants.filter(
    ({ namedOn, leaving }) => addDays(namedOn, 14) <= on && (leaving === null || leaving.on > on),
  )
  if (kind === 'person' && sent.length > 0) {
    const { record } = random.pick(sent)
    return { note: { ...emptyNote, callerKind: 'person' }, person: record }
  }
  if (kind === 'person' || kind === 'jst') {
    const invited = office.recruitment.filter(({ invitedOn }) => invitedOn <= on)
    const { jst } = random.pick(invited.length === 0 ? office.recruitment : invited)
    return { note: { ...emptyNote, callerKind: 'jst', jstId: jst }, person: null }
  }
  const callerName = random.pick(strangers[kind])
  const callerPhone = `601 ${random.int(100, 999)} ${random.int(100, 999)}`
  return { note: { ...emptyNote, callerKind: kind, callerName, callerPhone }, person: null }
}

async function talk(scene: Scene, planned: Planned, made: { id: string } | null): Promise<void> {
  const { tx, office, at, today } = scene
  const { programmeId } = office
  const takenBy = office.hired.get(planned.who)
  if (takenBy === undefined) throw new Error(`${planned.who} is not hired yet`)
  const topics = await topicsOf(tx.db, programmeId)
  const note = {
    ...planned.note,
    ...(planned.note.outcome === 'answered' ? await givenAnswer(scene, planned.note.question) : {}),
    personId: planned.person?.id ?? null,
    topicId: topics.find(({ name }) => name === planned.topic)?.id ?? null,
    stepOwnerId: planned.note.step === '' ? null : takenBy.id,
  }
  const said = allowed(decideEnquiry(note, await namedInNote(tx.db, programmeId, note)))
  const owners = await ownersIn(tx.db)
  const step = allowed(decideStep(note, { owners, day: today }))
  const row = await addEnquiry(tx, {
    programmeId,
    ordinal: await nextEnquiryOrdinal(tx.db),
    openedAt: instantOf(new Date(Date.parse(at) - planned.seconds * 1_000)),
    closedAt: at,
    takenById: takenBy.id,
    ...said,
  })
  if (step === null) return
  const promised = await addPromise(tx, { programmeId, enquiryId: row.id, ...step })
  if (made !== null) made.id = promised.id
}
