import { useDebouncedValue } from '@mantine/hooks'
import { IconBuildingStore, IconFileInvoice, IconFileText } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { fold, matchesFolded } from '#db/values/fold.ts'
import { api } from '../api.ts'
import { useFormat } from '../ui/format.ts'
import type { Entry } from './command-entries.ts'

/** How long after the last key the host is asked, in milliseconds. */
const askDelay = 120
/** One letter would name a good part of all documents. */
const fewestLetters = 2

export interface FoundExpenses {
  readonly groups: readonly { readonly title: string; readonly entries: readonly Entry[] }[]
  /** Whether an answer to what is typed is still awaited. */
  readonly looking: boolean
  readonly failed: boolean
}

/**
 * Contractors, contracts and documents by words of theirs. There may be 100,000, so the host
 * looks for them, once the person has paused. Until it answers, the last ones that have the
 * words are shown, so that Enter never opens something else than what is typed.
 */
export function useFoundExpenses(programmeId: string, query: string): FoundExpenses {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const [asked] = useDebouncedValue(query.trim(), askDelay)
  const folded = fold(query)
  const enabled = folded.length >= fewestLetters
  const found = useQuery({
    ...api.expense.find.queryOptions({ input: { programmeId, q: asked } }),
    enabled: enabled && fold(asked).length >= fewestLetters,
    placeholderData: keepPreviousData,
  })
  const answered = asked === query.trim() && !found.isPlaceholderData && !found.isPending
  const { documents = [], contractors = [], contracts = [] } = (enabled && found.data) || {}
  const entries = {
    contractors: contractors.map(({ id, name, number }) => ({
      id: `contractor-${id}`,
      label: name,
      description: number,
      icon: IconBuildingStore,
      run: () =>
        void navigate({
          to: '/budzet/kontrahenci',
          state: { words: number === '' ? name : number },
        }),
    })),
    contracts: contracts.map(({ id, number, contractor, subject }) => ({
      id: `contract-${id}`,
      label: number,
      description: `${contractor} · ${subject}`,
      icon: IconFileText,
      run: () => void navigate({ to: '/budzet/umowy', state: { words: number } }),
    })),
    documents: documents.map(({ id, number, contractor, issuedOn, gross }) => ({
      id: `document-${id}`,
      label: number,
      description: [contractor, format.day(issuedOn), format.money(gross)]
        .filter((part) => part !== null)
        .join(' · '),
      icon: IconFileInvoice,
      run: () => void navigate({ to: '/budzet/dokumenty/$id', params: { id } }),
    })),
  }
  const groups = (['contractors', 'contracts', 'documents'] as const).map((kind) => ({
    title: t(`palette.${kind}Group`),
    entries: entries[kind]
      .map(
        (entry): Entry => ({
          ...entry,
          folded: fold(`${entry.label} ${entry.description}`),
          exact: enabled && isExact(entry, kind, query),
        }),
      )
      .filter((entry) => answered || matchesFolded(entry.folded, folded))
      .toSorted((one, other) => Number(other.exact) - Number(one.exact)),
  }))
  return { groups, looking: enabled && !answered && !found.isError, failed: found.isError }
}

/** Whether the number of a record is what was typed: as it is written, a contractor's by digits. */
function isExact(entry: Numbered, kind: string, query: string): boolean {
  if (kind !== 'contractors') return fold(entry.label) === fold(query)
  const { description: number } = entry
  return number !== '' && number === query.replace(/[\s-]/g, '')
}

interface Numbered {
  readonly label: string
  readonly description: string
}
