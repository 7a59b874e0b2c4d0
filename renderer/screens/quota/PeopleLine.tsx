import { useQuery } from '@tanstack/react-query'
import type { Day } from '#db/values/day.ts'
import { api } from '../../api.ts'
import { NeedSentence } from '../people/counts/NeedSentence.tsx'

interface Props {
  readonly programmeId: string
  readonly day: Day
}

/** People against the need, in one sentence under the board's figures. */
export default function PeopleLine({ programmeId, day }: Props) {
  const need = useQuery(api.peopleCounts.need.queryOptions({ input: { programmeId, day } }))
  return need.data && <NeedSentence need={need.data} mt="lg" />
}
