/**
 * What every end-to-end spec imports instead of `@playwright/test`:
 *
 *     import { expect, test } from './fixtures.ts'
 *     test.use({ store: 'real' })
 *     test('…', async ({ page, office }) => { … })
 *
 * `page` is the office's window in whichever shell the project names.
 */
import { test as base } from '@playwright/test'
import { type OpenShell, openShell, type ShellName } from './office.ts'
import { createTemplates, type StoreContent, type Templates } from './templates.ts'

export { expect } from '@playwright/test'

/**
 * Marks a test that asks nothing of the shell in a spec whose others do: the double of Electron's
 * modules does not run it (playwright.config.ts).
 */
export const anyShell = { tag: '@any-shell' } as const

export interface ShellOptions {
  /** Set by the project. */
  readonly shell: ShellName
  /** `demo` unless the spec says otherwise: the sample office, fresh for each test. */
  readonly store: StoreContent
}

export interface Office extends OpenShell {
  readonly shell: ShellName
  /** The data folder of this test alone; it is removed afterwards. */
  readonly dataDir: string
}

export interface WorkerFixtures {
  readonly templates: Templates
}

export const test = base.extend<ShellOptions & { readonly office: Office }, WorkerFixtures>({
  shell: ['browser', { option: true }],
  store: ['demo', { option: true }],

  templates: [
    async ({ browserName }, use) => {
      const templates = createTemplates(browserName)
      await use(templates)
      await templates.remove()
    },
    { scope: 'worker' },
  ],

  office: async ({ shell, store, templates, browser, contextOptions, viewport }, use) => {
    const dataDir = await templates.newDataDir(store)
    const demo = store === 'demo'
    const context = { ...contextOptions, viewport }
    const opened = await openShell(shell, { dataDir, demo, browser, context })
    let closed = false
    // Built on the shell itself, so that `page` is the new window after a restart.
    const office: Office = Object.assign(Object.create(opened), {
      shell,
      dataDir,
      async close() {
        if (closed) return
        closed = true
        await opened.close()
      },
    })
    await use(office)
    await office.close()
    await templates.removeDataDir(dataDir)
  },

  page: async ({ office }, use) => use(office.page),
})
