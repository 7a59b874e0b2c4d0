import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  add,
  inWords,
  playwrightListed,
  playwrightTotals,
  playwrightUnsteady,
  vitestTotals,
} from './totals.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'biuro-soi-totals-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

/** Writes a report as a runner would; no content stands for a run that died before. */
function report(content?: object): string {
  const file = join(folder, 'report.json')
  rmSync(file, { force: true })
  if (content !== undefined) writeFileSync(file, JSON.stringify(content))
  return file
}

const vitest = (passed: number, failed: number, pending: number, testResults: object[] = []) => ({
  numPassedTests: passed,
  numFailedTests: failed,
  numPendingTests: pending,
  numTodoTests: 0,
  testResults,
})
const unloaded = { status: 'failed', assertionResults: [] }
const playwright = (
  expected: number,
  unexpected: number,
  skipped: number,
  errors: object[] = [],
) => ({
  suites: [],
  errors,
  stats: { expected, unexpected, flaky: 0, skipped },
})

describe('Vitest’s report', () => {
  it.each([
    ['all passed', vitest(5, 0, 1), true, [5, 0, 1]],
    ['one failed', vitest(4, 1, 0), false, [4, 1, 0]],
    ['a file that did not load is a failure', vitest(4, 0, 0, [unloaded]), false, [4, 1, 0]],
    ['a crash outside any test is a failure', vitest(4, 0, 0), false, [4, 1, 0]],
    ['no report and a bad end is a failure', undefined, false, [0, 1, 0]],
    ['no report and a good end is nothing', undefined, true, [0, 0, 0]],
  ] as const)('%s', (_name, content, succeeded, [passed, failed, skipped]) => {
    expect(vitestTotals(report(content), succeeded)).toEqual({ passed, failed, skipped })
  })
})

describe('Playwright’s report', () => {
  it.each([
    ['all passed', playwright(5, 0, 2), true, [5, 0, 2]],
    ['one failed', playwright(4, 1, 0), false, [4, 1, 0]],
    ['an error outside any test is a failure', playwright(4, 0, 0, [{}]), false, [4, 1, 0]],
    ['no report and a bad end is a failure', undefined, false, [0, 1, 0]],
  ] as const)('%s', (_name, content, succeeded, [passed, failed, skipped]) => {
    expect(playwrightTotals(report(content), succeeded)).toEqual({ passed, failed, skipped })
  })

  it('lists tests in nested suites, once for each project', () => {
    const inner = { specs: [{ tests: [{}] }, { tests: [{}, {}] }] }
    const suites = [{ specs: [{ tests: [{}] }], suites: [inner] }, { specs: [] }]
    expect(playwrightListed(report({ suites }))).toBe(4)
    expect(playwrightListed(report())).toBe(0)
  })

  it('names what passed only at its second try', () => {
    const test = (status: string) => ({ status, projectName: 'browser' })
    const inner = { specs: [{ title: 'slow', tests: [test('flaky'), test('expected')] }] }
    const suites = [{ specs: [{ title: 'quick', tests: [test('expected')] }], suites: [inner] }]
    expect(playwrightUnsteady(report({ suites }))).toEqual(['browser: slow'])
    expect(playwrightUnsteady(report())).toEqual([])
  })
})

describe('the closing line', () => {
  it('is over all suites', () => {
    const sum = add({ passed: 1, failed: 2, skipped: 3 }, { passed: 10, failed: 20, skipped: 30 })
    expect(inWords(sum)).toBe('11 passed, 22 failed, 33 skipped')
  })
})
