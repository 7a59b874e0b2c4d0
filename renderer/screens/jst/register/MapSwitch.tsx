import { Button } from '@mantine/core'
import { IconMap, IconMapOff } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

interface Props {
  readonly shown: boolean
  readonly onChange: (shown: boolean) => void
}

/** Puts the map of powiats away and brings it back. */
export const MapSwitch = memo(function MapSwitch({ shown, onChange }: Props) {
  const { t } = useTranslation()
  const Icon = shown ? IconMapOff : IconMap
  return (
    <Button
      variant="default"
      size="compact-sm"
      leftSection={<Icon size={16} stroke={1.75} aria-hidden />}
      onClick={() => onChange(!shown)}
    >
      {t(shown ? 'register.map.hide' : 'register.map.show')}
    </Button>
  )
})
