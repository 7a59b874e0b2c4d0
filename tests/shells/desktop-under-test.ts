import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Browser, chromium } from '@playwright/test'
import {
  type DesktopDouble,
  type DoubleOptions,
  doubleArguments,
  startDesktop,
} from '../electron-double/start.ts'
import { findBrowser } from '../runner/browser.ts'

const executablePath = findBrowser()

/** Whether this machine can show the window; where not, the suites are skipped and say so. */
export const hasBrowser = executablePath !== undefined

/** A window as the double's `windows` answer has it. */
export interface WindowSeen {
  readonly deeds: readonly string[]
  readonly bounds: object
  readonly options: Readonly<Record<string, unknown>> & { readonly webPreferences: object }
}

/** Built desktop shells on the double, sharing one browser and removing what they leave. */
export interface DesktopsUnderTest {
  newDataDir(): string
  start(options?: Partial<DoubleOptions>): Promise<DesktopDouble>
  /** Closes every desktop that still runs, then the browser. */
  close(): Promise<void>
}

export const openDesktops = async (): Promise<DesktopsUnderTest> => {
  const browser: Browser = await chromium.launch({
    executablePath: executablePath ?? '',
    args: [...doubleArguments],
  })
  const folders: string[] = []
  const running = new Set<DesktopDouble>()

  const newDataDir = (): string => {
    const folder = mkdtempSync(join(tmpdir(), 'biuro-soi-desktop-'))
    folders.push(folder)
    return folder
  }
  return {
    newDataDir,
    async start(options = {}) {
      const desktop = await startDesktop({ dataDir: newDataDir(), browser, ...options })
      running.add(desktop)
      const close = async (): Promise<void> => {
        running.delete(desktop)
        await desktop.close()
      }
      return { ...desktop, close }
    },
    async close() {
      for (const desktop of running) await desktop.close()
      await browser.close()
      for (const folder of folders) rmSync(folder, { recursive: true, force: true })
    },
  }
}
