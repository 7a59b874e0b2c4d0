import { defineConfig } from '@playwright/test'
import type { ShellOptions } from './tests/e2e/fixtures.ts'
import { browserArguments, findBrowser } from './tests/runner/browser.ts'

/**
 * Screens that ask nothing of the shell around them: the browser shell and Electron itself
 * run them, the double of Electron's modules does not run them a third time.
 */
const sameInBothShells = [
  'a11y',
  'budget-plan',
  'claim',
  'contractors',
  'day-field',
  'opening-reports',
  'people-counts',
  'plans',
  'programme',
  'realisation',
  'record-dialog',
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
  workers: 2,
  // A test that passes only at its second try is named in the closing words of `npm test`.
  retries: 1,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: 'list',
  use: {
    locale: 'pl-PL',
    timezoneId: 'Europe/Warsaw',
    viewport: { width: 1280, height: 720 },
    colorScheme: 'light',
    screenshot: 'only-on-failure',
    launchOptions: {
      args: [...browserArguments],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  projects: [
    { name: 'browser', use: { shell: 'browser' } },
    { name: 'desktop-double', use: { shell: 'desktop-double' }, testIgnore: sameInBothShells },
    { name: 'electron', use: { shell: 'electron' } },
  ],
})
