import { readFileSync } from 'node:fs'

/** What a suite came to. */
export interface Totals {
  readonly passed: number
  readonly failed: number
  readonly skipped: number
}

export const nothing: Totals = { passed: 0, failed: 0, skipped: 0 }

export const add = (a: Totals, b: Totals): Totals => ({
  passed: a.passed + b.passed,
  failed: a.failed + b.failed,
  skipped: a.skipped + b.skipped,
})

/** The line that `npm test` closes with. */
export const inWords = ({ passed, failed, skipped }: Totals): string =>
  `${passed} passed, ${failed} failed, ${skipped} skipped`

/** A run that failed without a failed test (a file that does not load, a crash) counts as one. */
function withFailure(totals: Totals, succeeded: boolean): Totals {
  return succeeded || totals.failed > 0 ? totals : { ...totals, failed: 1 }
}

interface VitestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly numPendingTests: number
  readonly numTodoTests: number
  readonly testResults: readonly {
    readonly status: string
    readonly assertionResults: readonly unknown[]
  }[]
}

/** Reads Vitest's JSON report; a test file that did not load counts as one failure. */
export function vitestTotals(file: string, succeeded: boolean): Totals {
  const report = readReport<VitestReport>(file)
  if (report === undefined) return withFailure(nothing, succeeded)
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  const totals = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    skipped: report.numPendingTests + report.numTodoTests,
  }
  return withFailure(totals, succeeded)
}

interface PlaywrightSuite {
  readonly suites?: readonly PlaywrightSuite[]
  readonly specs: readonly {
    readonly title?: string
    readonly tests: readonly { readonly status?: string; readonly projectName?: string }[]
  }[]
}

interface PlaywrightReport {
  readonly suites: readonly PlaywrightSuite[]
  readonly errors: readonly unknown[]
  readonly stats: {
    readonly expected: number
    readonly unexpected: number
    readonly flaky: number
    readonly skipped: number
  }
}

/** Reads Playwright's JSON report; an error outside any test counts as a failure. */
export function playwrightTotals(file: string, succeeded: boolean): Totals {
  const report = readReport<PlaywrightReport>(file)
  if (report === undefined) return withFailure(nothing, succeeded)
  const { expected, unexpected, flaky, skipped } = report.stats
  const totals = {
    passed: expected + flaky,
    failed: unexpected + report.errors.length,
    skipped,
  }
  return withFailure(totals, succeeded)
}

/** How many tests Playwright's report lists, run or not. */
export function playwrightListed(file: string): number {
  const count = (suites: readonly PlaywrightSuite[]): number =>
    suites.reduce(
      (sum, suite) =>
        sum +
        suite.specs.reduce((inside, spec) => inside + spec.tests.length, 0) +
        count(suite.suites ?? []),
      0,
    )
  return count(readReport<PlaywrightReport>(file)?.suites ?? [])
}

/** The tests that passed only at their second try: `project: title`, to be looked at. */
export function playwrightUnsteady(file: string): readonly string[] {
  const names = (suites: readonly PlaywrightSuite[]): readonly string[] =>
    suites.flatMap(({ specs, suites: inner = [] }) => [
      ...specs.flatMap(({ title = '', tests }) =>
        tests
          .filter(({ status }) => status === 'flaky')
          .map(({ projectName = '' }) => `${projectName}: ${title}`),
      ),
      ...names(inner),
    ])
  return names(readReport<PlaywrightReport>(file)?.suites ?? [])
}

function readReport<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}
