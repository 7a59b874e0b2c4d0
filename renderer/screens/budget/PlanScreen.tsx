// The budget and its versions: known totals, tasks and lines, limits, months, money rules.
import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { api } from '../../api.ts'
import { useOffice } from '../../app/office.ts'
import { Loaded } from '../../ui/Loaded.tsx'
import type { BudgetOverview } from './budget.ts'
import { PlanView } from './PlanView.tsx'
import type { planSearch } from './search.ts'

const route = getRouteApi('/budzet/plan')

/** The budget and its versions, in the one that the address names. */
export function PlanScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const overview = useQuery(
    api.budget.overview.queryOptions({ input: { programmeId: programme.id } }),
  )
  return (
    <Loaded query={overview} what={t('budget.reading')}>
      {(data) => <Chosen overview={data} />}
    </Loaded>
  )
}

/** The version that the address names, else an open draft, else the one in force. */
function Chosen({ overview }: { readonly overview: BudgetOverview }) {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const { version: asked, against: other, ...marked } = route.useSearch()
  const navigate = route.useNavigate()
  const { versions } = overview
  const shown =
    versions.find(({ ordinal }) => ordinal === asked) ??
    versions.find(({ state }) => state === 'draft') ??
    versions[0]
  const against = versions.find(({ ordinal }) => ordinal === other && ordinal !== shown?.ordinal)
  const version = useQuery({
    ...api.budget.version.queryOptions({ input: { versionId: shown?.id ?? '' } }),
    enabled: shown !== undefined,
  })
  if (shown === undefined) return null
  const go = (search: z.output<typeof planSearch>) =>
    void navigate({ search, replace: true, resetScroll: false })
  return (
    <Loaded query={version} what={t('budget.reading')}>
      {(data) => (
        <PlanView
          programme={programme}
          overview={overview}
          shown={shown}
          version={data}
          against={against ?? null}
          marked={marked}
          onShow={(ordinal) => go({ ...marked, version: ordinal, against: other })}
          onAgainst={(ordinal) => go({ ...marked, version: asked, against: ordinal })}
          onUnmark={() => go({ version: asked, against: other })}
        />
      )}
    </Loaded>
  )
}
