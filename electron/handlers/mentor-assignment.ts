import type { ReadDb } from '#db/columns.ts'
import { refused } from '#db/refused-error.ts'
import { decideAssignment, goesOnFrom, passesWithCare } from '#db/rules/mentor-assignment.ts'
import { isOpen } from '#db/rules/mentor-visit.ts'
import { recordedState } from '#db/rules/recruitment-state.ts'
import { listJsts } from '#db/stores/jst.ts'
import * as store from '#db/stores/mentor.ts'
import { saveVisit, visitsIn } from '#db/stores/mentor-visit.ts'
import { programmeById } from '#db/stores/programme.ts'
import { attemptsIn } from '#db/stores/recruitment.ts'
import type { Day } from '#db/values/day.ts'
import { allow } from '#db/values/refusal.ts'
import type { mentor as contract } from '../contract/mentor.ts'
import type { HandlersOf } from '../define.ts'
import { seenVersion } from './steps.ts'

type Handlers = HandlersOf<typeof contract>
type Asked = Parameters<Handlers['checkAssignment']>[0]['input']

/** What the assignment would meet at each JST of the selection. */
export const checkAssignment: Handlers['checkAssignment'] = ({ read, input }) =>
  read(async (db) =>
    (await judged(db, input)).map(({ teryt, decision }) => ({
      teryt,
      refusal: decision.ok ? null : decision.refusal,
    })),
  )

/**
 * Gives each JST of the selection the mentor, or none of them. The visits still to be held pass
 * with the JST to the new mentor, but for those that come before the new care begins.
 */
export const assign: Handlers['assign'] = async ({ tx, db, input, today }) => {
  const { programmeId, mentorId, from, handover, items } = input
  const decided = await judged(db, input)
  const versions = new Map(items.map(({ teryt, version }) => [teryt, version]))
  let visitsMoved = 0
  for (const { teryt, assignments, decision } of decided) {
    seenVersion(assignments.at(-1) ?? null, versions.get(teryt) ?? 0)
    if (!decision.ok) return decision
    const ended = assignments.find(({ id }) => id === decision.value.ends?.id)
    if (ended !== undefined && decision.value.ends !== null) {
      const { to } = decision.value.ends
      await store.saveAssignment(tx, ended.id, ended.version, { to, handover })
    }
    const passing = { programmeId, teryt, mentorId, before: ended?.mentorId ?? null }
    visitsMoved += await passVisits(tx, { ...passing, from, today })
    const fields = { programmeId, jstId: teryt, mentorId, from, to: null, handover: '' }
    await store.addAssignment(tx, fields)
  }
  return allow({ changeSetId: tx.changeSetId, assigned: decided.length, visitsMoved })
}

interface Passing {
  readonly programmeId: string
  readonly teryt: string
  /** The mentor before; null where the JST had none, and whoever went there stood in. */
  readonly before: string | null
  /** Who has the JST from that day. */
  readonly mentorId: string
  readonly from: Day
  readonly today: Day
}

async function passVisits(
  tx: Parameters<Handlers['assign']>[0]['tx'],
  { programmeId, teryt, before, mentorId, ...days }: Passing,
): Promise<number> {
  const open = (await visitsIn(tx.db, programmeId)).filter(
    (visit) => visit.jstId === teryt && visit.mentorId !== mentorId && isOpen(visit),
  )
  const passing = open.filter(
    (visit) =>
      (before === null || visit.mentorId === before) && passesWithCare(visit.plannedOn, days),
  )
  for (const { id, version } of passing) await saveVisit(tx, id, version, { mentorId })
  return passing.length
}

/** Each JST of the selection once, with its assignments and the verdict. */
async function judged(db: ReadDb, { programmeId, mentorId, from, handover, items }: Asked) {
  const { from: begin, to: end } = await programmeById(db, programmeId)
  const mentors = new Map((await store.mentorsOf(db, programmeId)).map((row) => [row.id, row]))
  const asked = mentors.get(mentorId)
  if (asked === undefined) throw refused('record.gone', { table: 'mentor' })
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const attempts = Map.groupBy(await attemptsIn(db, programmeId), ({ jstId }) => jstId)
  const all = Map.groupBy(await store.assignmentsIn(db, programmeId), ({ jstId }) => jstId)
  return [...new Set(items.map(({ teryt }) => teryt))].map((teryt) => {
    if (!jsts.has(teryt)) throw refused('record.gone', { table: 'jst' })
    const assignments = all.get(teryt) ?? []
    const decision = decideAssignment(
      { mentorId, from, handover },
      {
        state: recordedState(attempts.get(teryt)?.at(-1) ?? null),
        assignments,
        mentorActive: asked.active,
        nameOf: (id) => mentors.get(id)?.name ?? '',
        period: { from: begin, to: end },
      },
    )
    return { teryt, assignments, decision }
  })
}

/**
 * The names of the JSTs that take part and have a mentor on a day or will have that one later,
 * by the mentor's id, in the order of the alphabet.
 */
export async function inCareFrom(
  db: ReadDb,
  programmeId: string,
  on: Day,
): Promise<(mentorId: string) => readonly string[]> {
  const attempts = Map.groupBy(await attemptsIn(db, programmeId), ({ jstId }) => jstId)
  const takingPart = new Map(
    (await listJsts(db))
      .filter(({ id }) => recordedState(attempts.get(id)?.at(-1) ?? null) === 'takingPart')
      .map(({ id, name }) => [id, name]),
  )
  const care = (await store.assignmentsIn(db, programmeId)).filter((one) => goesOnFrom(one, on))
  const { compare } = new Intl.Collator('pl')
  return (mentorId) => {
    const own = care.filter((one) => one.mentorId === mentorId)
    const names = own.flatMap(({ jstId }) => takingPart.get(jstId) ?? [])
    return [...new Set(names)].toSorted(compare)
  }
}
