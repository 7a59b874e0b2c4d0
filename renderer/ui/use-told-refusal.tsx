import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { RefusalAlert } from './RefusalAlert.tsx'

/** Says a refusal beside the screen, where the button that met it has no place of its own. */
export function useToldRefusal(): (error: unknown) => void {
  const { t } = useTranslation()
  return useCallback(
    (error) => {
      notifications.show({
        message: <RefusalAlert error={error} />,
        autoClose: false,
        closeButtonProps: { 'aria-label': t('action.close') },
      })
    },
    [t],
  )
}
