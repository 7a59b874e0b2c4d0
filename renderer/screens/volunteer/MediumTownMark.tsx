import { Badge } from '@mantine/core'
import { useTranslation } from 'react-i18next'

/** Beside the name of a medium-sized town; in a narrow column it is never cut. */
export function MediumTownMark() {
  const { t } = useTranslation()
  return (
    <Badge variant="default" size="sm" tt="none" miw="max-content">
      {t('volunteer.mediumTown')}
    </Badge>
  )
}
