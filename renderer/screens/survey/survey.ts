import type { client } from '../../api.ts'

/** What the host says of the survey. */
export type SurveyResults = Awaited<ReturnType<typeof client.survey.results>>
export type SurveyRound = SurveyResults['before']
export type RankedJst = SurveyRound['ranked'][number]
export type Criterion = SurveyResults['criteria'][number]

/** What the host says of one JST. */
export type JstSurvey = Awaited<ReturnType<typeof client.survey.ofJst>>
export type JstRound = NonNullable<JstSurvey['before']>

/** The sheet of one assessor. */
export type Sheet = Awaited<ReturnType<typeof client.survey.sheet>>
export type SheetJst = Sheet['jsts'][number]
export type SheetScore = SheetJst['scores'][number]
