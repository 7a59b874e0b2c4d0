import { usualPort } from '#electron/contract/window-link.ts'

/**
 * The command that starts the browser shell where a window's page came from: what the window
 * keeps belongs to that port. The usual port is taken without being named.
 */
export const startCommand = (port: string): string =>
  port === String(usualPort) ? 'npm start' : `npm start -- --browser --port ${port || '80'}`
