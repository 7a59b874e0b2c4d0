import { useQuery } from '@tanstack/react-query'
import type { IssuedKind } from '#db/values/issued-document.ts'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { standsAs } from './papers.ts'
import type { GivenPaper } from './use-asked-again.ts'

/**
 * The newest paper of this thing that stands in the register, alone or none; `own` are the ways in
 * which the title of such a paper may end.
 */
export function useGivenOf(kind: IssuedKind, ...own: readonly string[]): readonly GivenPaper[] {
  const { programme } = useOffice()
  const { data = [] } = useQuery(
    api.document.standing.queryOptions({ input: { programmeId: programme.id, kind } }),
  )
  const paper = data.find(({ title }) => own.some((one) => standsAs(title, one)))
  if (paper === undefined) return []
  return [{ id: paper.id, number: paper.number, issuedOn: paper.issuedOn, of: '' }]
}
