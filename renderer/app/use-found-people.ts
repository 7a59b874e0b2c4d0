import { IconUser } from '@tabler/icons-react'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#db/values/fold.ts'
import { api } from '../api.ts'
import type { Entry } from './command-entries.ts'

/** People are looked for from so many letters on. */
const shortestName = 2
/** So many people are asked for at once. */
const limit = 12
const nobody: readonly Entry[] = []

export interface FoundPeople {
  readonly entries: readonly Entry[]
  /** Whether the answer for what is typed has come. */
  readonly arrived: boolean
  readonly looking: boolean
}

/**
 * People by parts of their names. The host finds them: an office may have thousands, and few
 * open the palette for one of them. Those found for the letters before stand until it answers.
 */
export function useFoundPeople(programmeId: string, folded: string): FoundPeople {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const enabled = folded.length >= shortestName
  const { data, isFetching } = useQuery({
    ...api.people.find.queryOptions({ input: { programmeId, q: folded, limit } }),
    enabled,
    placeholderData: keepPreviousData,
  })
  const entries = useMemo(
    () =>
      (data ?? []).map((person): Entry => {
        const label = `${person.lastName} ${person.firstName}`
        const words = { function: t(`person.function.${person.function}`), jst: person.jstName }
        return {
          id: `person-${person.id}`,
          label,
          description: t('palette.person', words),
          icon: IconUser,
          folded: fold(label),
          run: () => void navigate({ to: '/osoby/$id', params: { id: person.id } }),
        }
      }),
    [data, navigate, t],
  )
  return { entries: enabled ? entries : nobody, arrived: data !== undefined, looking: isFetching }
}
