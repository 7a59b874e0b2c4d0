import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from './RefusalAlert.tsx'

/** Says a refusal beside the screen, where the button that met it has no place of its own. */
export function useToldRefusal(): (error: unknown) => void {
  const tell = useTitledRefusal()
  return useCallback((error) => tell(error), [tell])
}

/** The same under a title of its own: what was done before it was refused. */
export function useTitledRefusal(): (error: unknown, title?: string) => void {
  const { t } = useTranslation()
  return useCallback(
    (error, title) => {
      notifications.show({
        message: <RefusalAlert error={error} title={title} />,
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      })
    },
    [t],
  )
}
