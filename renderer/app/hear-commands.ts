import type { WindowCommand } from '#electron/contract/window-command.ts'
import { windowLink } from '#electron/contract/window-link.ts'
import { shell } from '../api.ts'

/**
 * Passes on what the desktop shell asks of this window, in the order it asked; a message of
 * another form is dropped. What is returned ends it. The browser shell asks nothing.
 */
export function hearCommands(obey: (command: WindowCommand) => void): () => void {
  if (shell !== 'desktop') return () => undefined
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
}
