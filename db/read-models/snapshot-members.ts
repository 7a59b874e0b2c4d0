import type { Instant } from '#db/values/day.ts'
import type { IndicatorRule, IndicatorSet, MarkSubject } from '#db/values/indicator.ts'
import type { JstKind } from '#db/values/jst.ts'
import type { ReadDb } from '../columns.ts'
import { type IndicatorGround, setsOf } from '../rules/indicator.ts'
import type { Mark } from '../rules/indicator-mark.ts'
import type { MemberChange } from '../rules/snapshot.ts'
import { type Deed, deedsSince, lastDeed } from './snapshot-deeds.ts'

/** A thing that may count, as lists name it. */
export interface NamedMark {
  readonly key: string
  readonly subject: MarkSubject
  readonly id: string
  readonly name: string
  readonly teryt: string | null
  readonly jstName: string
  readonly kind: JstKind | null
}

const namedMark = ({ key, subject, id, name, place }: Mark): NamedMark => ({
  ...{ key, subject, id, name },
  ...{ teryt: place?.jstId ?? null, jstName: place?.jstName ?? '', kind: place?.kind ?? null },
})

/** A record that counts otherwise than when the period was frozen. */
export interface ChangedMember extends MemberChange {
  /** What it is called and what it opens; null where it is gone or is no record of its own. */
  readonly mark: NamedMark | null
  /** What was done with it last since the period was frozen; null where nothing names it. */
  readonly since: Deed | null
}

const taking = ['recruitment']
const implementing = ['implementation', ...taking]
const presence = ['attendance', 'training_day', 'training']

/** The tables whose records decide whether a thing of each set counts, by their names. */
const tablesOf: Readonly<Record<IndicatorSet, readonly string[]>> = {
  jstsSigned: taking,
  jstsTrained: [...taking, 'person', ...presence],
  jstsImplementing: implementing,
  jstsImplemented: implementing,
  jstsCertified: ['implementation_certificate', ...implementing],
  openingReports: ['opening_report', ...taking],
  implementationPlans: ['implementation_plan', ...taking],
  deliverables: ['deliverable', ...implementing],
  participants: ['person', ...presence],
  peopleTrained: ['person', ...presence],
  trainingsHeld: presence,
  attendances: ['person', ...presence],
  visitsHeld: ['mentor_visit'],
  enquiries: ['enquiry'],
}

function tablesOfRule(rule: IndicatorRule): readonly string[] {
  const own = setsOf(rule).flatMap((set) => tablesOf[set])
  if (rule.kind === 'surveyChange') return [...own, 'survey_score']
  return rule.kind === 'entered' ? ['indicator_value'] : own
}

/** The differences of one value of a snapshot. */
export interface ValueChanges {
  readonly rule: IndicatorRule
  readonly changes: readonly MemberChange[]
}

/**
 * The members of each value with their names, and with the last deed since `takenAt` that touched
 * each: the history is read once for all of them.
 */
export async function changedMembers(
  db: ReadDb,
  ground: IndicatorGround,
  values: readonly ValueChanges[],
  takenAt: Instant,
): Promise<readonly (readonly ChangedMember[])[]> {
  const found = values.map(({ rule, changes }) => {
    const marks = new Map(
      setsOf(rule).flatMap((set) =>
        (ground.marks.get(set) ?? []).map((mark) => [mark.key, mark] as const),
      ),
    )
    const members = changes.map((change) => {
      const mark = marks.get(change.key)
      return { change, mark, names: namesOf(change.key, mark) }
    })
    return { tables: tablesOfRule(rule), members }
  })
  const deeds = await deedsSince(
    db,
    found.flatMap(({ tables, members }) => (members.length === 0 ? [] : tables)),
    found.flatMap(({ members }) => members.flatMap(({ names }) => names)),
    takenAt,
  )
  return found.map(({ tables, members }) =>
    members.map(({ change, mark, names }) => ({
      ...change,
      mark: mark === undefined ? null : namedMark(mark),
      since: lastDeed(deeds, tables, names),
    })),
  )
}

/** What the history may call a member by; one that is gone is known by what its key says of it. */
function namesOf(key: string, mark: Mark | undefined): readonly string[] {
  const [, id = '', part = ''] = key.split(':')
  const own = mark === undefined ? [] : [mark.id]
  // One deliverable is not touched by what is done with the others of its JST.
  if (key.startsWith('deliverable:')) return [id, `${id}:${part}`]
  return [...new Set([...own, id, ...(part === '' ? [] : [part])])]
}
