import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import { PlansView } from './PlansView.tsx'

/** The plans of every JST that holds a place on the list, and how they go. */
export function PlansScreen() {
  const { t } = useTranslation()
  const { id } = useOffice().programme
  const list = useQuery(api.implementationPlan.list.queryOptions({ input: { programmeId: id } }))
  return (
    <Loaded query={list} what={t('plan.reading')}>
      {(data) => <PlansView list={data} />}
    </Loaded>
  )
}
