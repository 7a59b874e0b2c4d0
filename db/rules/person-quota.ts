import { type Panel, panelLimits } from '#db/values/person.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A person as the quota looks at one. */
export interface QuotaPerson {
  readonly id: string
  readonly panel: Panel
  readonly leftOn: string | null
  readonly mergedIntoId: string | null
}

/** Whether the JST sends this person now: has not left, and is not a copy of another record. */
export const isSent = ({ leftOn, mergedIntoId }: Omit<QuotaPerson, 'id' | 'panel'>): boolean =>
  leftOn === null && mergedIntoId === null

/** The people of a panel whom their JST sends now. */
export const sentIn = <P extends QuotaPerson>(people: readonly P[], panel: Panel): readonly P[] =>
  people.filter((person) => person.panel === panel && isSent(person))

/** How many people of a panel the JST still has to name: one manager, at least one of the staff. */
export const stillToName = (people: readonly QuotaPerson[], panel: Panel): number =>
  Math.max(0, panelLimits[panel].least - sentIn(people, panel).length)

/**
 * Whether one more person of a panel fits: a JST sends exactly one manager and at most two of
 * its staff [programme sheet]. `except` is the person who is moved or who leaves with it.
 * Refuses `people.quotaFull` with the limit, which person this would be and the panel.
 */
export function decideSeat(
  people: readonly QuotaPerson[],
  panel: Panel,
  except: string | null,
): Decision<true> {
  const limit = panelLimits[panel].most
  const sent = sentIn(people, panel).filter(({ id }) => id !== except).length
  if (sent < limit) return allow(true)
  return refuse('people.quotaFull', { panel, limit, nth: sent + 1 })
}
