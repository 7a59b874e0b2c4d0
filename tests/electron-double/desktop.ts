import type { Page } from '@playwright/test'
import type { MenuEntry } from './desk.ts'

/** How a desktop shell under test is started. */
export interface DesktopOptions {
  /** An empty or used data folder; the caller removes it. */
  readonly dataDir: string
  readonly storePath?: string
  /** Open the sample office. */
  readonly demo?: boolean
}

/** What a system dialog was asked, as the main process put it. */
export interface DialogAsked {
  readonly kind: 'open' | 'save' | 'message'
  readonly defaultPath?: string
  readonly message?: string
}

/**
 * A running desktop shell, real Electron or the double: the same specs use both through
 * these words.
 */
export interface Desktop {
  /** The office's window. */
  readonly page: Page
  /** The absolute address of a screen, for `page.goto`: `address('/jst')`. */
  address(path: string): string
  readonly menu: {
    /** The application menu as it is now. */
    read(): Promise<readonly MenuEntry[]>
    /** Chooses an item by its id, such as `navigate-register`. */
    click(id: string): Promise<void>
  }
  readonly dialogs: {
    /** What the next file dialog answers: a path, or null for giving up. */
    answerNext(path: string | null): Promise<void>
    /** The file dialogs asked so far. */
    asked(): Promise<readonly DialogAsked[]>
  }
  /** Runs what starts a download and waits for the file. */
  download(start: () => Promise<unknown>): Promise<{ readonly name: string; readonly path: string }>
  /** The page of the next window that the shell opens besides, once it has loaded. */
  nextWindow(): Promise<Page>
  /** Ends the host's process as a crash would. */
  killHost(): Promise<void>
  /** Closes the window and waits until the shell has ended. */
  close(): Promise<void>
}
