import type { client } from '../../api.ts'

/** What the host says of the mentors and of the JSTs in their care. */
export type MentorsPage = Awaited<ReturnType<typeof client.mentor.list>>
export type MentorRow = MentorsPage['mentors'][number]
export type CaredJst = MentorsPage['jsts'][number]

/** What the host says of visits and next steps. */
export type VisitsPage = Awaited<ReturnType<typeof client.mentor.visits>>
export type MentorVisit = VisitsPage['visits'][number]
export type MentorStep = VisitsPage['steps'][number]
export type VisitClash = MentorVisit['clashes'][number]

/** What the host says of the mentor of one JST. */
export type JstMentor = Awaited<ReturnType<typeof client.mentor.ofJst>>

/** The fragment of the address of a JST's page that leads to its mentor and visits. */
export const mentorPlace = 'mentor'
