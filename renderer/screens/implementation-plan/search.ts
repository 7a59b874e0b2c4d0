import { planStates } from '#db/values/implementation-plan.ts'
import { oneOf, searchOf } from '../../app/address-search.ts'

/**
 * The plans that the list shows: all, those in one state, those with a late task, or the
 * places on the list whose plan waits to be accepted.
 */
export const planFilters = [...planStates, 'late', 'waiting'] as const
export type PlanFilter = (typeof planFilters)[number]

/** What the address of the list of plans says. */
export const plansSearch = searchOf({ show: oneOf(planFilters) })
