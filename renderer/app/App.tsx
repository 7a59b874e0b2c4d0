import { MantineProvider } from '@mantine/core'
import { Notifications } from '@mantine/notifications'
import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { HostLost } from '../screens/office/HostLost.tsx'
import { WhenIdle } from '../ui/WhenIdle.tsx'
import { useAppearance } from './appearance.ts'
import { queryClient } from './query-client.ts'
import { router } from './router.ts'
import { colorSchemeManager, cssVariables, theme } from './theme.ts'

/** Tells the desktop shell's menu and frame how the window looks. */
function Appearance() {
  useAppearance()
  return null
}

/** The window: providers, the screens, and the one screen above all when the host is gone. */
export function App() {
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={colorSchemeManager}
      defaultColorScheme="auto"
    >
      <QueryClientProvider client={queryClient}>
        <Appearance />
        <WhenIdle>
          <Notifications
            position="bottom-right"
            limit={3}
            autoClose={4_000}
            transitionDuration={0}
          />
        </WhenIdle>
        <RouterProvider router={router} />
        <HostLost />
      </QueryClientProvider>
    </MantineProvider>
  )
}
