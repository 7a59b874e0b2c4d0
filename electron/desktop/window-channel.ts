import { type BrowserWindow, type IpcMainEvent, ipcMain, MessageChannelMain } from 'electron'
import * as z from 'zod'
import { type Language, languages, type Theme, themes } from '#electron/contract/look.ts'
import { isNoteKeys } from '#electron/contract/note-keys.ts'
import type { WindowCommand } from '#electron/contract/window-command.ts'
import { type HostDeath, type NoteKeyState, windowLink } from '#electron/contract/window-link.ts'
import { isOwnAddress } from './app-protocol.ts'
import type { HostLink } from './host-link.ts'

const connectSchema = z.object({ restart: z.boolean() })
const appearanceSchema = z.object({ language: z.enum(languages), theme: z.enum(themes) })
const takesCallsSchema = z.object({ keys: z.string().refine(isNoteKeys).nullable() })

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

/** What a window's page may tell the shell besides asking for its port. */
export interface WindowEars {
  appearance(appearance: Appearance): void
  /** The note's shortcut that is wanted, or null; answers how it stands then. */
  takesCalls(keys: string | null): NoteKeyState
}

/**
 * The main process's side of window-link.ts: gives the page a new port to the host each
 * time it asks, or tells it that the host is dead; passes commands to it, and what the main
 * window's page says to `ears`. Messages of another form are dropped; the note's small window has
 * no ears, for it looks as the main one does.
 */
export const openWindowChannel = (
  window: BrowserWindow,
  link: HostLink,
  ears: WindowEars | null,
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
    if (told.success && isFromPage(event, window)) ears?.appearance(told.data)
  }

  const takesCalls = (event: IpcMainEvent, message: unknown): void => {
    const told = takesCallsSchema.safeParse(message)
    if (ears === null || !told.success || !isFromPage(event, window)) return
    const { keys } = told.data
    window.webContents.send(windowLink.noteKey, { keys, state: ears.takesCalls(keys) })
  }

  ipcMain.on(windowLink.connect, connect)
  ipcMain.on(windowLink.appearance, appearance)
  ipcMain.on(windowLink.takesCalls, takesCalls)
  window.once('closed', () => {
    ipcMain.off(windowLink.connect, connect)
    ipcMain.off(windowLink.appearance, appearance)
    ipcMain.off(windowLink.takesCalls, takesCalls)
  })
  return {
    send(command) {
      if (!window.isDestroyed()) window.webContents.send(windowLink.command, command)
    },
    tellDeath,
  }
}
