import { type BrowserWindow, type IpcMainEvent, ipcMain, MessageChannelMain } from 'electron'
import * as z from 'zod'
import { type Language, languages, type Theme, themes } from '#electron/contract/look.ts'
import type { WindowCommand } from '#electron/contract/window-command.ts'
import { type HostDeath, windowLink } from '#electron/contract/window-link.ts'
import { isOwnAddress } from './app-protocol.ts'
import type { HostLink } from './host-link.ts'

const connectSchema = z.object({ restart: z.boolean() })
const appearanceSchema = z.object({ language: z.enum(languages), theme: z.enum(themes) })

export interface Appearance {
  readonly language: Language
  readonly theme: Theme
}

/**
 * Whether a message comes from the office's own page: the main frame of the window, on its
 * own origin. An embedded or foreign frame, or one already gone, is not listened to.
 */
const isFromPage = (event: IpcMainEvent, window: BrowserWindow): boolean => {
  const frame = event.senderFrame
  return (
    !window.isDestroyed() &&
    event.sender === window.webContents &&
    frame !== null &&
    frame.parent === null &&
    isOwnAddress(frame.url)
  )
}

export interface WindowChannel {
  send(command: WindowCommand): void
  tellDeath(death: HostDeath): void
}

/**
 * The main process's side of window-link.ts: gives the page a new port to the host each
 * time it asks, or tells it that the host is dead; passes commands to it, and what it says
 * about its language and theme to `onAppearance`. Messages of another form are dropped.
 */
export const openWindowChannel = (
  window: BrowserWindow,
  link: HostLink,
  onAppearance: (appearance: Appearance) => void,
): WindowChannel => {
  const tellDeath = (death: HostDeath): void => {
    if (!window.isDestroyed()) window.webContents.send(windowLink.hostDied, death)
  }

  const connect = (event: IpcMainEvent, message: unknown): void => {
    const asked = connectSchema.safeParse(message)
    if (!asked.success || !isFromPage(event, window)) return
    if (asked.data.restart) link.restart()
    const death = link.death()
    if (death !== null) {
      tellDeath(death)
      return
    }
    const { port1, port2 } = new MessageChannelMain()
    if (link.connect(port1)) window.webContents.postMessage(windowLink.port, null, [port2])
  }

  const appearance = (event: IpcMainEvent, message: unknown): void => {
    const told = appearanceSchema.safeParse(message)
    if (told.success && isFromPage(event, window)) onAppearance(told.data)
  }

  ipcMain.on(windowLink.connect, connect)
  ipcMain.on(windowLink.appearance, appearance)
  window.once('closed', () => {
    ipcMain.off(windowLink.connect, connect)
    ipcMain.off(windowLink.appearance, appearance)
  })
  return {
    send(command) {
      if (!window.isDestroyed()) window.webContents.send(windowLink.command, command)
    },
    tellDeath,
  }
}
