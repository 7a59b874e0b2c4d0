import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tanstack/react-router'
import { useCallback, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { api, type client } from '../api.ts'
import { fullName } from '../screens/jst/full-name.ts'
import { useOffice } from './office.ts'

type Received = Awaited<ReturnType<typeof client.followUp.received>>[number]

/** Long enough to be read at the end of a call, in milliseconds. */
const shownFor = 20_000

/**
 * Says it in the window when somebody hands a promise over to the person who works here. What was
 * theirs when the window opened is not news: the mark of the navigation counts it.
 */
export default function PromiseNotices() {
  const { programme } = useOffice()
  const input = { programmeId: programme.id }
  const { data, isStale } = useQuery(api.followUp.received.queryOptions({ input }))
  const known = useRef<ReadonlySet<string> | null>(null)
  const tell = useTell()
  useEffect(() => {
    // What was read for whoever worked here before stands until it is read again.
    if (data === undefined || isStale) return
    const before = known.current
    known.current = new Set(data.map(({ id }) => id))
    if (before !== null) tell(data.filter(({ id }) => !before.has(id)))
  }, [data, isStale, tell])
  return null
}

/** One notice, however many came at once, with the way to them. */
function useTell(): (received: readonly Received[]) => void {
  const { t } = useTranslation()
  const router = useRouter()
  return useCallback(
    (received) => {
      const [one, ...more] = received
      if (one === undefined) return
      const to =
        more.length === 0
          ? ({ to: '/kontakt/rozmowy/$id', params: { id: one.enquiryId } } as const)
          : ({ to: '/kontakt/wroc' } as const)
      const who = one.jst === null ? one.callerName : fullName(t, one.jst)
      const id = notifications.show({
        title:
          more.length === 0
            ? t('followUp.received.one', { name: one.from })
            : t('followUp.received.several', { count: received.length }),
        message: (
          <>
            {more.length === 0 && [who, one.step].filter(Boolean).join(': ')}{' '}
            {/* Notices stand outside the router, so its links do not work in them. */}
            <Anchor
              inherit
              href={router.buildLocation(to).href}
              onClick={(event) => {
                event.preventDefault()
                notifications.hide(id)
                void router.navigate(to)
              }}
            >
              {t(more.length === 0 ? 'followUp.received.open' : 'followUp.received.openAll')}
            </Anchor>
          </>
        ),
        color: 'accent',
        autoClose: shownFor,
        closeButtonProps: { 'aria-label': t('action.close') },
      })
    },
    [t, router],
  )
}
