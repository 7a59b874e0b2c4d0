import { IconSchool } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { fold } from '#db/values/fold.ts'
import { api } from '../api.ts'
import { useFormat } from '../ui/format.ts'
import type { Entry } from './command-entries.ts'

export interface FoundTrainings {
  readonly entries: readonly Entry[]
  readonly arrived: boolean
}

/** Every training of the programme, found by its subject, series, trainer or place. */
export function useFoundTrainings(programmeId: string): FoundTrainings {
  const { t } = useTranslation()
  const format = useFormat()
  const navigate = useNavigate()
  const { data } = useQuery(api.training.list.queryOptions({ input: { programmeId } }))
  const entries = useMemo(
    () =>
      (data?.trainings ?? []).map((row): Entry => {
        const days = row.days.map(({ on }) => format.day(on)).join(', ')
        return {
          id: `training-${row.id}`,
          label: row.subject,
          description: `${t(`person.panel.${row.panel}`)}, ${days}`,
          icon: IconSchool,
          folded: fold(`${row.subject} ${row.seriesName} ${row.trainer} ${row.place}`),
          run: () => void navigate({ to: '/szkolenia/$id', params: { id: row.id } }),
        }
      }),
    [data, navigate, t, format],
  )
  return { entries, arrived: data !== undefined }
}
