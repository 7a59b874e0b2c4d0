import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { api } from '../../api.ts'
import type { Template } from './papers.ts'
import type { GivenPaper } from './use-asked-again.ts'

/** Of the chosen JSTs those that have a standing paper from this template, each with its newest. */
export function useGivenFrom(
  programmeId: string,
  template: Template | null,
  chosen: readonly string[],
  names: ReadonlyMap<string, string>,
): readonly (GivenPaper & { readonly teryt: string })[] {
  const { data = [] } = useQuery({
    ...api.document.standing.queryOptions({
      input: { programmeId, kind: template?.kind ?? 'letter' },
    }),
    enabled: template !== null,
  })
  const newest = useMemo(() => {
    const own = data.filter(({ templateId }) => templateId === template?.id)
    return new Map(own.toReversed().map((paper) => [paper.teryt, paper]))
  }, [data, template?.id])
  return chosen.flatMap((teryt) => {
    const paper = newest.get(teryt)
    if (paper === undefined) return []
    const { id, number, issuedOn } = paper
    return { teryt, id, number, issuedOn, of: names.get(teryt) ?? teryt }
  })
}
