import { and, eq, isNull, max } from 'drizzle-orm'
import type { Day } from '#db/values/day.ts'
import type { Candidate, RankedJst } from '#db/values/volunteer.ts'
import type { ReadDb } from '../columns.ts'
import { rankCandidates } from '../rules/ranking.ts'
import { standingList } from '../rules/ranking-annex.ts'
import { fillPlaces } from '../rules/ranking-places.ts'
import { recordedState, recruitmentStateOfAttemptsOn } from '../rules/recruitment-state.ts'
import { training, trainingDay } from '../schema/training.ts'
import { listJsts } from '../stores/jst.ts'
import { rankingRulesOf } from '../stores/ranking-rules.ts'
import { attemptsIn, attemptsOfJst } from '../stores/recruitment.ts'
import {
  annexesOf,
  applicationsIn,
  approvedListOf,
  type OpinionRow,
  opinionsIn,
} from '../stores/volunteer.ts'

/**
 * The day on which the list of JSTs willing to implement is opened: the last day of the training
 * marked as the last one for managers (programme sheet). Null while none is marked.
 */
export async function listOpensOn(db: ReadDb, programmeId: string): Promise<Day | null> {
  const [row] = await db
    .select({ on: max(trainingDay.on) })
    .from(training)
    .innerJoin(trainingDay, eq(trainingDay.trainingId, training.id))
    .where(
      and(
        eq(training.programmeId, programmeId),
        eq(training.lastForManagers, true),
        isNull(training.cancelledOn),
      ),
    )
  return row?.on ?? null
}

/** The JSTs whose applications stand, as the ranking sees them. */
export async function candidatesIn(db: ReadDb, programmeId: string): Promise<readonly Candidate[]> {
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const opinions = new Map((await opinionsIn(db, programmeId)).map((row) => [row.jstId, row]))
  const applications = await applicationsIn(db, programmeId)
  return applications
    .filter(({ withdrawnOn }) => withdrawnOn === null)
    .map(({ jstId, appliedAt, ordinal }) => ({
      jstId,
      name: jsts.get(jstId)?.name ?? jstId,
      mediumTown: jsts.get(jstId)?.mediumTown ?? false,
      appliedAt,
      ordinal,
      recommendation: opinions.get(jstId)?.recommendation ?? null,
    }))
}

/** Everything that the list's screen shows: the preview, or what was approved and came after. */
export async function volunteerFacts(db: ReadDb, programmeId: string) {
  const rules = await rankingRulesOf(db, programmeId)
  const approved = await approvedListOf(db, programmeId)
  const annexes = approved === null ? [] : await annexesOf(db, approved.id)
  const candidates = await candidatesIn(db, programmeId)
  const preview = rankCandidates(candidates, rules)
  const rows = approved?.rows ?? preview.rows
  const played = annexes.map(({ withdrawnJstId, movedUp }) => ({
    withdrawn: withdrawnJstId,
    movedUp,
  }))
  const standing = approved === null ? null : standingList(rows, played)
  return {
    opensOn: await listOpensOn(db, programmeId),
    rules,
    approved,
    annexes,
    applications: await applicationsIn(db, programmeId),
    opinions: await opinionsIn(db, programmeId),
    rows,
    /** Reserved places that wait for a medium-sized town, also after a withdrawal. */
    keptOpen:
      approved === null || standing === null
        ? preview.keptOpen
        : fillPlaces(standing.accepted, standing.reserve, approved.rules).keptOpen,
    standing,
  }
}

/** The day of the last recommendation that the rows rest on; null where none has a day. */
export function lastOpinionOn(
  rows: readonly RankedJst[],
  opinions: readonly OpinionRow[],
): Day | null {
  const listed = new Set(rows.map(({ jstId }) => jstId))
  const days = opinions.flatMap(({ jstId, givenOn }) => (listed.has(jstId) ? (givenOn ?? []) : []))
  return days.toSorted().at(-1) ?? null
}

/**
 * The ranked JSTs that did not take part in the programme at the end of one of the days: they
 * applied while they did, so they have left it.
 */
export async function leftProgrammeBy(
  db: ReadDb,
  programmeId: string,
  rows: readonly RankedJst[],
  days: readonly Day[],
): Promise<readonly RankedJst[]> {
  const attempts = Map.groupBy(await attemptsIn(db, programmeId), ({ jstId }) => jstId)
  const tookPart = (jstId: string, on: Day) =>
    recruitmentStateOfAttemptsOn(attempts.get(jstId) ?? [], on) === 'takingPart'
  return rows.filter(
    ({ jstId, position }) => position !== null && days.some((on) => !tookPart(jstId, on)),
  )
}

/** How the programme's recruitment stood with a JST at the end of a day. */
export async function recruitmentStateOfJstOn(
  db: ReadDb,
  programmeId: string,
  jstId: string,
  on: Day,
) {
  return recruitmentStateOfAttemptsOn(await attemptsOfJst(db, programmeId, jstId), on)
}

/** How the programme's recruitment stands with a JST, once every recorded step has happened. */
export async function recruitmentStateOf(db: ReadDb, programmeId: string, jstId: string) {
  return recordedState((await attemptsOfJst(db, programmeId, jstId)).at(-1) ?? null)
}
