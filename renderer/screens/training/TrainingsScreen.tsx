import { useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../api.ts'
import { useMay, useOffice } from '../../app/office.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { RulesSection } from './list/RulesSection.tsx'
import { ScheduleView } from './list/ScheduleView.tsx'
import { SeriesSection } from './list/SeriesSection.tsx'
import { TrainingDialog } from './plan/TrainingDialog.tsx'
import type { TrainingsSearch } from './search.ts'

const route = getRouteApi('/szkolenia/')
const typing = 'input, textarea, select, [contenteditable="true"], [role="dialog"] *'

/** The schedule of trainings, its series and rules; `N` adds a training. */
export function TrainingsScreen() {
  const { t } = useTranslation()
  const { programme } = useOffice()
  const search = route.useSearch()
  const navigate = route.useNavigate()
  const may = useMay(contract.training.save)
  /** The day that the new training is offered to begin on; null while none is added. */
  const [adding, setAdding] = useState<{ readonly on: Day | null } | null>(null)
  const input = { programmeId: programme.id }
  const schedule = useQuery(api.training.list.queryOptions({ input }))
  const rules = useQuery(api.training.rules.queryOptions({ input }))
  const hasSeries = (schedule.data?.series.length ?? 0) > 0
  const change = useCallback(
    (changes: Partial<TrainingsSearch>) => {
      void navigate({ search: (now) => ({ ...now, ...changes }), state: true, replace: true })
    },
    [navigate],
  )
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const bare = !event.ctrlKey && !event.metaKey && !event.altKey && !event.isComposing
      const add = event.key.toLowerCase() === 'n' && bare && may && hasSeries
      if (!add || event.defaultPrevented) return
      if (event.target instanceof Element && event.target.matches(typing)) return
      event.preventDefault()
      setAdding({ on: null })
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [may, hasSeries])
  return (
    <>
      <PageTitle
        title={t('screen.trainingList')}
        lead={t('training.lead')}
        actions={
          hasSeries && (
            <GuardedButton
              procedure={contract.training.save}
              onClick={() => setAdding({ on: null })}
              aria-keyshortcuts="n"
            >
              {t('training.add')}
            </GuardedButton>
          )
        }
      />
      <Loaded query={schedule} what={t('training.loading')}>
        {(found) => (
          <>
            <ScheduleView
              programmeId={programme.id}
              schedule={found}
              search={search}
              onChange={change}
              onAdd={may && hasSeries ? (on) => setAdding({ on }) : null}
            />
            <SeriesSection programmeId={programme.id} series={found.series} />
            {adding && (
              <TrainingDialog
                programmeId={programme.id}
                training={null}
                on={adding.on}
                series={found.series}
                period={found}
                onClose={() => setAdding(null)}
                onSaved={(id) => void navigate({ to: '/szkolenia/$id', params: { id } })}
              />
            )}
          </>
        )}
      </Loaded>
      <Loaded query={rules} what={t('training.loading')}>
        {(found) => <RulesSection programmeId={programme.id} rules={found} />}
      </Loaded>
    </>
  )
}
