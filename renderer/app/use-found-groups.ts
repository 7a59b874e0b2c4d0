import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundGroup, FoundHit, FoundKind } from '#db/values/desk-search.ts'
import { useFormat } from '../ui/format.ts'
import type { Entry } from './command-entries.ts'
import { foundEntry } from './found-entries.ts'
import { useLanguage } from './language.ts'

/** Lines of one kind under their heading. */
export interface EntryGroup {
  readonly kind: FoundKind
  readonly title: string
  readonly entries: readonly (Entry & { readonly hit: FoundHit })[]
}

/** The groups that the host found, as lines that a person reads and opens. */
export function useFoundGroups(
  groups: readonly FoundGroup[],
  { atDesk }: { readonly atDesk: boolean },
): readonly EntryGroup[] {
  const { t } = useTranslation()
  const format = useFormat()
  const language = useLanguage()
  const navigate = useNavigate()
  return useMemo(() => {
    const means = { t, format, language, navigate, atDesk }
    return groups.map(({ kind, hits }) => ({
      kind,
      title: t(`deskSearch.group.${kind}`),
      entries: hits.map((hit) => ({ ...foundEntry(hit, means), hit })),
    }))
  }, [groups, t, format, language, navigate, atDesk])
}
