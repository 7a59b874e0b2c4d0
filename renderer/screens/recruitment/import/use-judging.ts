import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { api } from '../../../api.ts'
import type { Review } from './import-session.ts'

/**
 * The verdicts on the list as it is corrected now. They are asked for again when anything
 * they rest on changes, in this window or another, so that what is seen is what is written.
 */
export function useJudging(programmeId: string, review: Review) {
  const { previewId, fields, choices } = review
  const input = { programmeId, previewId, fields: [...fields], choices: [...choices] }
  return useQuery({
    ...api.recruitment.remapImport.queryOptions({ input }),
    placeholderData: keepPreviousData,
    // A long list weighs several megabytes, and the host judges it again in no time.
    gcTime: 0,
  })
}
