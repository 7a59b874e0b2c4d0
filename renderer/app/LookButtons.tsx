import { ActionIcon, Button, Tooltip, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Theme } from '#electron/contract/look.ts'
import { changeLanguage, useLanguage } from './language.ts'

const nextTheme: Record<Theme, Theme> = { auto: 'light', light: 'dark', dark: 'auto' }
const icons = { auto: IconDeviceDesktop, light: IconSun, dark: IconMoon } as const

/** Goes round light, dark and as the system has it; says which one is on. */
export function ThemeButton() {
  const { t } = useTranslation()
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const Icon = icons[colorScheme]
  const label = t('look.themeNow', { theme: t(`look.theme.${colorScheme}`) })
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="lg"
        aria-label={label}
        onClick={() => setColorScheme(nextTheme[colorScheme])}
      >
        <Icon size={18} stroke={1.75} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}

/** Puts the window into the other language; the button is written in that language. */
export function LanguageButton() {
  const other = useLanguage() === 'pl' ? 'en' : 'pl'
  return (
    <Button
      variant="subtle"
      color="gray"
      size="compact-md"
      lang={other}
      onClick={() => void changeLanguage(other)}
      aria-label={other === 'en' ? 'Switch to English' : 'Przełącz na polski'}
    >
      {other.toUpperCase()}
    </Button>
  )
}
