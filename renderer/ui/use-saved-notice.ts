import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'

/** Says shortly that something was written: `const saved = useSavedNotice(); saved(t('…'))`. */
export function useSavedNotice(): (message?: string) => void {
  const { t } = useTranslation()
  return useCallback(
    (message) => {
      notifications.show({
        message: message ?? t('saved.done'),
        color: 'accent',
        closeButtonProps: { 'aria-label': t('action.close') },
      })
    },
    [t],
  )
}
