import type { ReadDb } from '#db/columns.ts'
import { volunteerFacts } from '#db/read-models/volunteer-list.ts'
import { recordedState } from '#db/rules/recruitment-state.ts'
import { listJsts } from '#db/stores/jst.ts'
import { attemptsIn } from '#db/stores/recruitment.ts'
import type { ApplicationRow, OpinionRow } from '#db/stores/volunteer.ts'
import type { RankedJst } from '#db/values/volunteer.ts'

type Facts = Awaited<ReturnType<typeof volunteerFacts>>

/** The list as its screen and its protocol show it. */
export async function volunteerPage(db: ReadDb, programmeId: string) {
  const facts = await volunteerFacts(db, programmeId)
  const jsts = new Map((await listJsts(db)).map((row) => [row.id, row]))
  const called = (jstId: string) => {
    const row = jsts.get(jstId)
    if (row === undefined) throw new Error(`The register has no ${jstId}`)
    return { name: row.name, kind: row.kind }
  }
  const standing = facts.applications.filter(({ withdrawnOn }) => withdrawnOn === null)
  const applications = new Map(standing.map((row) => [row.jstId, row]))
  const opinions = new Map(facts.opinions.map((row) => [row.jstId, row]))
  const movedUp = new Map(
    facts.annexes.flatMap((annex) => annex.movedUp.map(({ jstId, trace }) => [jstId, trace])),
  )
  const latest = new Map((await attemptsIn(db, programmeId)).map((row) => [row.jstId, row]))
  const { rules, approved } = facts
  return {
    opensOn: facts.opensOn,
    rules: {
      places: rules.places,
      mediumPlaces: rules.mediumPlaces,
      weight: rules.weight,
      keepReserved: rules.keepReserved,
      version: rules.version,
      proposed: [...rules.proposed],
    },
    approved:
      approved === null
        ? null
        : {
            id: approved.id,
            number: approved.number,
            approvedOn: approved.approvedOn,
            committee: [...approved.committee],
            remarks: approved.remarks,
          },
    keptOpen: facts.keptOpen,
    rows: facts.rows.map((ranked) => ({
      ranked,
      kind: called(ranked.jstId).kind,
      standing: standingNow(ranked, facts),
      reserveRank: reserveRankNow(ranked, facts),
      left: leftBy(ranked, facts),
      movedUp: movedUp.get(ranked.jstId) ?? null,
      takesPart: recordedState(latest.get(ranked.jstId) ?? null) === 'takingPart',
      application: applicationOf(applications.get(ranked.jstId)),
      opinion: opinionOf(opinions.get(ranked.jstId)),
    })),
    annexes: facts.annexes.map((annex) => ({
      id: annex.id,
      number: annex.number,
      on: annex.on,
      teryt: annex.withdrawnJstId,
      ...called(annex.withdrawnJstId),
      reason: annex.reason,
      movedUp: annex.movedUp.map(({ jstId, trace }) => ({
        teryt: jstId,
        ...called(jstId),
        trace,
      })),
    })),
    takenBack: facts.applications.flatMap(({ jstId, appliedAt, withdrawnOn, withdrawReason }) =>
      withdrawnOn === null
        ? []
        : [
            {
              teryt: jstId,
              ...called(jstId),
              appliedAt,
              withdrawnOn,
              reason: withdrawReason,
            },
          ],
    ),
    others: [...latest.values()]
      .filter((row) => recordedState(row) === 'takingPart' && !applications.has(row.jstId))
      .map(({ jstId }) => ({
        teryt: jstId,
        ...called(jstId),
        mediumTown: jsts.get(jstId)?.mediumTown ?? false,
        opinion: opinionOf(opinions.get(jstId)),
      }))
      .toSorted((one, other) => one.name.localeCompare(other.name, 'pl')),
  }
}

function standingNow({ jstId, placement }: RankedJst, { standing }: Facts) {
  if (standing === null || placement.kind === 'refused' || placement.kind === 'unjudged') {
    return placement.kind
  }
  if (standing.withdrawn.has(jstId)) return 'withdrawn' as const
  return standing.accepted.some((row) => row.jstId === jstId)
    ? ('accepted' as const)
    : ('reserve' as const)
}

/** Its number in the queue of the reserve, from 1; it grows shorter by each annex. */
function reserveRankNow({ jstId, placement }: RankedJst, { standing }: Facts): number | null {
  if (standing === null) return placement.kind === 'reserve' ? placement.rank : null
  const at = standing.reserve.findIndex((row) => row.jstId === jstId)
  return at === -1 ? null : at + 1
}

/** The annex by which it left an approved list. */
function leftBy({ jstId }: RankedJst, { annexes }: Facts) {
  const annex = annexes.find(({ withdrawnJstId }) => withdrawnJstId === jstId)
  return annex === undefined ? null : { number: annex.number, on: annex.on, reason: annex.reason }
}

function applicationOf(row: ApplicationRow | undefined) {
  if (row === undefined) return null
  const { id, version, ordinal, appliedAt, channel, enteredBy, enteredAt, lateReason } = row
  return { id, version, ordinal, appliedAt, channel, enteredBy, enteredAt, lateReason }
}

function opinionOf(row: OpinionRow | undefined) {
  if (row === undefined) return null
  const { version, summary, recommendation, grounds, condition, givenOn, givenBy } = row
  return { version, summary, recommendation, grounds, condition, givenOn, givenBy }
}
