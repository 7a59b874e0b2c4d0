import { type BrowserWindow, dialog } from 'electron'
import type { Language } from '#electron/contract/look.ts'
import { shellText } from './menu-text.ts'

/**
 * When the window's page crashes, says so in the system's own dialog (there is no page to
 * say it) and loads the page again. The host goes on; drafts are kept by the page's storage.
 */
export const reopenAfterCrash = (window: BrowserWindow, language: () => Language): void => {
  window.webContents.on('render-process-gone', async (_event, { reason }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const text = shellText[language()]
    await dialog.showMessageBox(window, {
      type: 'warning',
      message: text.windowDied,
      detail: text.windowDiedDetail,
      buttons: [text.reopen],
    })
    if (!window.isDestroyed()) window.webContents.reload()
  })
}
