import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import type { Plugin } from 'vite'

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url))

/** Entries of the main build that exist: name of the output file, source. */
const mainEntries = Object.fromEntries(
  [
    ['main', at('electron/main.ts')],
    ['host-process', at('electron/host-process.ts')],
    ['browser', at('electron/browser.ts')],
    ['sheet-worker', at('electron/imports/sheet-worker.ts')],
    ['certificate-worker', at('electron/documents/certificate-worker.ts')],
  ].filter(([, source]) => source !== undefined && existsSync(source)),
) as Record<string, string>

/**
 * Packages bundled into the main build, whose many small files would take several times as
 * long to load at each start. The others stay in node_modules: better-sqlite3 is native, and
 * the spreadsheet packages are loaded only when they are needed.
 */
const bundled = ['@orpc/client', '@orpc/contract', '@orpc/server', 'drizzle-orm', 'zod']

/**
 * electron-vite writes relative addresses, made for file://. Both shells serve the window
 * from the root of an origin and answer deep links with index.html, so they are absolute.
 */
const absoluteAddresses: Plugin = {
  name: 'biuro:absolute-addresses',
  enforce: 'post',
  config: () => ({ base: '/' }),
}

interface Modules {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null
}

/** Whether a module is of the first file: what asks the host, and what that cannot do without. */
function asksHost(id: string, modules: Modules): boolean {
  const found = new Set([at('renderer/app/ask.ts')])
  for (const module of found) {
    for (const imported of modules.getModuleInfo(module)?.importedIds ?? []) found.add(imported)
  }
  return found.has(id)
}

export default defineConfig({
  main: {
    build: {
      outDir: at('out/main'),
      externalizeDeps: { exclude: bundled },
      rolldownOptions: { input: mainEntries, output: { format: 'es' } },
    },
  },
  preload: {
    build: {
      outDir: at('out/preload'),
      // A sandboxed preload has no module loader: one CommonJS file, nothing required.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: at('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), absoluteAddresses],
    build: {
      outDir: at('out/renderer'),
      emptyOutDir: true,
      minify: true,
      rolldownOptions: {
        input: at('renderer/index.html'),
        // A start is two files: what asks the host, and the window; each screen keeps its own.
        output: {
          codeSplitting: {
            groups: [
              {
                name: (id, modules) => (asksHost(id, modules) ? 'ask' : null),
                debugName: 'ask',
                priority: 1,
              },
              { name: 'window', tags: ['$initial'], test: (id) => !id.endsWith('.html') },
            ],
          },
        },
      },
    },
    server: { host: '127.0.0.1' },
  },
})
