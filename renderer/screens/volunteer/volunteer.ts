import type { client } from '../../api.ts'

/** What the host says of the list of those willing to implement. */
export type VolunteerList = Awaited<ReturnType<typeof client.volunteer.list>>
export type ListedJst = VolunteerList['rows'][number]
