import type { client } from '../../api.ts'

/** What the host says of the plan of one JST. */
export type PlanPage = Awaited<ReturnType<typeof client.implementationPlan.get>>
export type PlanTaskRow = PlanPage['tasks'][number]

/** What the host says of all plans. */
export type PlanList = Awaited<ReturnType<typeof client.implementationPlan.list>>
export type ListedPlan = PlanList['rows'][number]

/** The fragment of the address of a JST's page that leads to its plan. */
export const planPlace = 'plan'
