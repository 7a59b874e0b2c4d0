import { extname, join } from 'node:path'
import { type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Language } from '#electron/contract/look.ts'
import type { ShellRequest } from './host-messages.ts'
import { shellText } from './menu-text.ts'
import { openFolder } from './open-outside.ts'

const filtersFor = (suggestedName: string, language: Language): FileFilter[] => {
  const text = shellText[language]
  const extension = extname(suggestedName).slice(1)
  const every = { name: text.allFiles, extensions: ['*'] }
  return extension === '' ? [every] : [{ name: `*.${extension}`, extensions: [extension] }, every]
}

/**
 * Asks the person for a file with the system's own dialog, over the window. Answers the
 * absolute path, or null when they gave up. A save over an existing file has been
 * confirmed by the system.
 */
const chooseFile = async (
  request: Extract<ShellRequest, { kind: 'chooseFile' }>,
  window: BrowserWindow,
  language: Language,
): Promise<string | null> => {
  const { purpose, suggestedName, directory } = request
  const filters = filtersFor(suggestedName, language)
  if (purpose === 'save') {
    const defaultPath = directory === null ? suggestedName : join(directory, suggestedName)
    const { filePath } = await dialog.showSaveDialog(window, { defaultPath, filters })
    return filePath === '' ? null : filePath
  }
  const { filePaths } = await dialog.showOpenDialog(window, {
    ...(directory === null ? {} : { defaultPath: directory }),
    filters,
    properties: ['openFile'],
  })
  return filePaths[0] ?? null
}

/**
 * Serves what the host asks of the shell: a folder shown, or a file chosen. Without a
 * window (it is being closed) every choice counts as given up.
 */
export const answerShellRequest = async (
  request: ShellRequest,
  window: BrowserWindow | null,
  language: Language,
): Promise<boolean | string | null> => {
  switch (request.kind) {
    case 'openFolder':
      return openFolder(request.path)
    case 'chooseFile':
      return window === null ? null : chooseFile(request, window, language)
  }
}
