import { useMantineColorScheme } from '@mantine/core'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { assertNever } from '#db/values/assert-never.ts'
import type { WindowCommand } from '#electron/contract/window-command.ts'
import { windowLink } from '#electron/contract/window-link.ts'
import { shell } from '../api.ts'
import { showOverlay } from './palette-state.ts'

/** Does what the desktop shell's menu, or a second start of the program, asks of the window. */
export function useWindowCommands(): void {
  const router = useRouter()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    if (shell !== 'desktop') return
    const obey = (command: WindowCommand) => {
      switch (command.command) {
        case 'navigate':
          return router.history.push(command.to)
        case 'new-store':
          return void navigate({ to: '/nowe-biuro' })
        case 'open-store': {
          const search = { dialog: 'open' as const, ...(command.path && { file: command.path }) }
          return void navigate({ to: '/ustawienia', search })
        }
        case 'backup':
          return void navigate({ to: '/ustawienia', search: { dialog: 'backup' } })
        case 'search':
          return showOverlay('palette')
        case 'theme':
          return setColorScheme(command.theme)
        case 'shortcuts':
          return showOverlay('shortcuts')
        case 'about':
          return void navigate({ to: '/ustawienia', hash: 'about' })
        default:
          return assertNever(command)
      }
    }
    const onMessage = async (event: MessageEvent) => {
      if (event.source !== window || event.origin !== window.location.origin) return
      if (event.data?.type !== windowLink.command) return
      // Fetched with the first command: no start needs it, and the order of commands is kept.
      const { windowCommandSchema } = await import('#electron/contract/window-command.ts')
      const command = windowCommandSchema.safeParse(event.data.command)
      if (command.success) obey(command.data)
    }
    window.addEventListener('message', onMessage)
    return () => window.removeEventListener('message', onMessage)
  }, [router, navigate, setColorScheme])
}
