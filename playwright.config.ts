import { defineConfig } from '@playwright/test'
import type { ShellOptions } from './tests/e2e/fixtures.ts'
import { browserArguments, findBrowser } from './tests/runner/browser.ts'

/**
 * Screens that ask nothing of the shell around them: the browser shell and Electron itself
 * run them, the double of Electron's modules does not run them a third time. A single test of
 * this kind in a spec whose others do ask something is marked `anyShell`.
 */
const sameInBothShells = [
  'a11y',
  'a11y-dialogs',
  'answers',
  'attendance',
  'board',
  'budget-plan',
  'certificates',
  'chart-files',
  'chart-look',
  'charts',
  'claim',
  'contractors',
  'dashboard',
  'day-field',
  'desk-numbers',
  'desk-promises',
  'desk-search',
  'expense-import',
  'indicators',
  'jst',
  'mentors',
  'opening-reports',
  'package',
  'paper',
  'papers',
  'people',
  'people-counts',
  'people-import',
  'plans',
  'programme',
  'realisation',
  'record-dialog',
  'reports',
  'snapshots',
  'survey',
  'trainings',
  'volunteers',
].map((name) => `**/${name}.spec.ts`)

const executablePath = findBrowser()

/**
 * One set of specs, three shells: the browser shell, the built desktop shell on a
 * double of Electron's modules, and Electron itself where its binary is present.
 * `npm test` chooses the projects; by hand: `npx playwright test --project=browser`.
 */
export default defineConfig<ShellOptions>({
  testDir: 'tests/e2e',
  testMatch: '*.spec.ts',
  outputDir: 'node_modules/.cache/test-results/e2e',
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  // A test mostly waits for what it looks at: of two cores, two at once leave almost half idle.
  workers: 3,
  // A test that passes only at its second try is named in the closing words of `npm test`.
  retries: 1,
  // Each step has a limit of its own below; this one is for many steps on a slow machine.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    viewport: { width: 1280, height: 720 },
    // What never comes is told by its own name, not by the end of the whole test's time.
    actionTimeout: 20_000,
    navigationTimeout: 30_000,
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...browserArguments],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    {
      name: 'desktop-double',
      use: { shell: 'desktop-double' },
      testIgnore: sameInBothShells,
      grepInvert: /@any-shell/,
    },
    { name: 'electron', use: { shell: 'electron' } },
  ],
})
