import { Anchor } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useRouter } from '@tanstack/react-router'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PapersSearch } from '../screens/paper/search.ts'

/** Says what became of papers that were given out behind another screen, and leads to them. */
export function usePaperNotice(): (message: string, search: PapersSearch) => void {
  const { t } = useTranslation()
  const router = useRouter()
  return useCallback(
    (message, search) => {
      const to = { to: '/pisma', search } as const
      const id = notifications.show({
        message: (
          <>
            {message} {/* Notices stand outside the router, so its links do not work in them. */}
            <Anchor
              inherit
              href={router.buildLocation(to).href}
              onClick={(event) => {
                event.preventDefault()
                notifications.hide(id)
                void router.navigate(to)
              }}
            >
              {t('paper.works.open')}
            </Anchor>
          </>
        ),
        color: 'accent',
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      })
    },
    [t, router],
  )
}
