import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { ProgrammeView } from './ProgrammeView.tsx'

/** Programme and stages: all facts of the sheet, read here and changed by the coordinator. */
export function ProgrammeScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const programme = useQuery(api.programme.get.queryOptions({ input: { id } }))
  const benchmarks = useQuery(api.programme.benchmarks.queryOptions({ input: {} }))
  return (
    <Loaded query={programme} what={t('programme.reading')}>
      {(data) => <ProgrammeView programme={data} benchmarks={benchmarks.data ?? []} />}
    </Loaded>
  )
}
