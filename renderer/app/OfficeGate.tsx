import { useQuery } from '@tanstack/react-query'
import { lazyRouteComponent } from '@tanstack/react-router'
import { type ReactNode, Suspense, useEffect, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { LoadingState } from '../ui/LoadingState.tsx'
import { RefusalAlert } from '../ui/RefusalAlert.tsx'
import { DraftScope } from '../ui/use-draft.ts'
import { Doorstep } from './Doorstep.tsx'
import { type Office, OfficeContext } from './office.ts'
import { accountQuery, programmesQuery, statusQuery } from './office-queries.ts'
import { queryClient } from './query-client.ts'
import { chosenAccount, chosenProgramme, openedStore } from './remembered.ts'
import { shownProgramme } from './shown-programme.ts'

const FirstRun = lazyRouteComponent(() => import('../screens/office/FirstRun.tsx'), 'FirstRun')
const StoreRefused = lazyRouteComponent(
  () => import('../screens/office/StoreRefused.tsx'),
  'StoreRefused',
)
const WhoWorks = lazyRouteComponent(() => import('../screens/office/WhoWorks.tsx'), 'WhoWorks')

/** The gate, and words while a screen that stands before the office is fetched. */
export function OfficeGate({ children }: { readonly children: ReactNode }) {
  return (
    <Suspense fallback={<Waiting />}>
      <Gate>{children}</Gate>
    </Suspense>
  )
}

/**
 * Decides what the window shows before any screen: the first run, a store that
 * was refused, the question who works here, or the office itself. The three
 * questions are asked at once, so that a start costs one round trip.
 */
function Gate({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation()
  const status = useQuery(statusQuery)
  const current = useQuery(accountQuery)
  const list = useQuery(programmesQuery)
  const [programmeId, setProgrammeId] = useState(chosenProgramme.get)
  const [choosing, setChoosing] = useState(false)

  const office = useMemo((): Office | null => {
    const programme = shownProgramme(list.data ?? [], programmeId)
    if (!status.data?.store || !current.data || !list.data || !programme) return null
    return {
      status: status.data,
      store: status.data.store,
      account: current.data,
      programme,
      programmes: list.data,
      chooseProgramme(id) {
        chosenProgramme.set(id)
        setProgrammeId(id)
      },
      changeAccount: () => setChoosing(true),
    }
  }, [status.data, current.data, list.data, programmeId])

  const openPath = status.data?.store?.path
  useEffect(() => {
    if (openPath !== undefined) openedStore.set(openPath)
  }, [openPath])

  if (status.isError) return <Failed error={status.error} again={() => void status.refetch()} />
  if (!status.data) return <Waiting />
  if (status.data.phase === 'none') return <FirstRun status={status.data} />
  if (status.data.phase === 'refused') return <StoreRefused status={status.data} />
  const again = () => void queryClient.invalidateQueries()
  if (current.isError) return <Failed error={current.error} again={again} />
  if (current.isPending) return <Waiting />
  if (choosing || current.data === null) {
    return (
      <WhoWorks
        status={status.data}
        current={current.data}
        onChosen={async (id) => {
          chosenAccount.set(id)
          await queryClient.invalidateQueries()
          setChoosing(false)
        }}
        onCancel={current.data ? () => setChoosing(false) : null}
      />
    )
  }
  if (list.isError) return <Failed error={list.error} again={again} />
  if (list.isPending) return <Waiting />
  if (office === null) {
    return (
      <Doorstep title={t('gate.noProgramme')}>
        <p>{t('gate.noProgrammeText')}</p>
      </Doorstep>
    )
  }
  return (
    <OfficeContext value={office}>
      <DraftScope value={`${office.store.path} ${office.account.id}`}>{children}</DraftScope>
    </OfficeContext>
  )
}

function Waiting() {
  const { t } = useTranslation()
  return <LoadingState what={t('gate.opening')} />
}

function Failed({ error, again }: { readonly error: unknown; readonly again: () => void }) {
  const { t } = useTranslation()
  return (
    <Doorstep title={t('gate.failed')}>
      <RefusalAlert error={error} onRetry={again} />
    </Doorstep>
  )
}
