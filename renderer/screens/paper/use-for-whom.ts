import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'

/** Papers whose reader nothing on record says: the person who issues one does. */
export type AddressedKind =
  | 'monthlyReport'
  | 'budgetReport'
  | 'attendanceList'
  | 'rankingProtocol'
  | 'transferNote'
  | 'claimAnnex'

/**
 * Whom a paper of a kind is for: whom the last one of the kind was for, or who usually reads it,
 * until the person types another.
 */
export function useForWhom(kind: AddressedKind) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { data } = useQuery(
    api.document.standing.queryOptions({ input: { programmeId: programme.id, kind } }),
  )
  const [typed, change] = useState<string | null>(null)
  return { value: typed ?? data?.[0]?.forWhom ?? t(`paper.addressee.${kind}`), change }
}
