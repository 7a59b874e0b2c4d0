import { useMantineColorScheme } from '@mantine/core'
import { useEffect } from 'react'
import { type ToPreload, windowLink } from '#electron/contract/window-link.ts'
import { shell } from '../api.ts'
import { useLanguage } from './language.ts'

/** Keeps the desktop shell's menu and window background in step with the window. */
export function useAppearance(): void {
  const language = useLanguage()
  const { colorScheme } = useMantineColorScheme()
  useEffect(() => {
    if (shell !== 'desktop') return
    const message: ToPreload = { type: windowLink.appearance, language, theme: colorScheme }
    window.postMessage(message, window.location.origin)
  }, [language, colorScheme])
}
