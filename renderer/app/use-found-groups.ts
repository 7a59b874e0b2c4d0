import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundGroup, FoundHit, FoundKind } from '#db/values/desk-search.ts'
import { useFormat } from '../ui/format.ts'
import type { Entry } from './command-entries.ts'
import { foundEntry } from './found-entries.ts'
import { keptLines } from './kept-lines.ts'
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
  const linesOf = useMemo(() => {
    const means = { t, format, language, navigate, atDesk }
    return keptLines((hit: FoundHit) => ({ ...foundEntry(hit, means), hit }))
  }, [t, format, language, navigate, atDesk])
  return useMemo(
    () =>
      linesOf(groups).map(({ group: { kind }, lines }) => ({
        kind,
        title: t(`deskSearch.group.${kind}`),
        entries: lines,
      })),
    [groups, linesOf, t],
  )
}
