import { useMantineColorScheme } from '@mantine/core'
import { useNavigate, useRouter } from '@tanstack/react-router'
import { useEffect } from 'react'
import { assertNever } from '#db/values/assert-never.ts'
import type { WindowCommand } from '#electron/contract/window-command.ts'
import { printScreen } from '../ui/print-screen.ts'
import { hearCommands } from './hear-commands.ts'
import { ring } from './note-state.ts'
import { showOverlay } from './palette-state.ts'

/** Does what the desktop shell's menu, or a second start of the program, asks of the window. */
export function useWindowCommands(takesCalls: boolean): void {
  const router = useRouter()
  const navigate = useNavigate()
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
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
        case 'print':
          return void printScreen()
        case 'note':
          return takesCalls ? ring() : undefined
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
    return hearCommands(obey)
  }, [router, navigate, setColorScheme, takesCalls])
}
