import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { chromium } from '@playwright/test'

type Env = Readonly<Record<string, string | undefined>>

/** Names a browser for the tests, where the search would find another or none. */
export const browserVariable = 'BIURO_SOI_TEST_BROWSER'

/** Places to look in, best first: Edge and Chrome, then Chromium. */
function candidates(platform: NodeJS.Platform, env: Env): readonly string[] {
  switch (platform) {
    case 'win32':
      return ['ProgramFiles', 'ProgramFiles(x86)', 'LOCALAPPDATA'].flatMap((variable) => {
        const base = env[variable]
        if (!base) return []
        return [
          join(base, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
          join(base, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          join(base, 'Chromium', 'Application', 'chrome.exe'),
        ]
      })
    case 'darwin':
      return ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      )
    default: {
      const names = [
        'microsoft-edge',
        'google-chrome',
        'google-chrome-stable',
        'chromium',
        'chromium-browser',
      ]
      const folders = (env.PATH ?? '').split(delimiter).concat('/usr/bin', '/snap/bin')
      return names.flatMap((name) => folders.map((folder) => join(folder, name)))
    }
  }
}

/**
 * A Chromium-based browser of this machine: the one named by BIURO_SOI_TEST_BROWSER,
 * else Edge, Chrome or Chromium, else Playwright's own where it has been fetched;
 * undefined where there is none that starts.
 */
export function findBrowser(env: Env = process.env): string | undefined {
  const named = env[browserVariable]
  if (named) return existsSync(named) ? named : undefined
  const places = [...candidates(process.platform, env), chromium.executablePath()]
  return places.find((place) => existsSync(place) && starts(place))
}

/** Some systems ship a script that only tells how to install the browser. */
const starts = (program: string): boolean =>
  process.platform !== 'linux' ||
  spawnSync(program, ['--version'], { stdio: 'ignore', timeout: 20_000 }).status === 0

/**
 * What the browser goes without. Chromium heeds the last such switch alone, so what Playwright
 * itself leaves out stands here too; the two of ours are pages that each new window would load
 * under its address bar, for most of a second of one core.
 */
const withoutFeatures = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'TcpPortRandomizationWin',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
  'msForceBrowserSignIn',
  'msEdgeUpdateLaunchServicesPreferredVersion',
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
]

/** How the tests start it: nothing of it may reach for the network or a profile. */
export const browserArguments: readonly string[] = [
  `--disable-features=${withoutFeatures.join(',')}`,
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Chromium refuses its sandbox to root, who runs builds in containers.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

const isDebianRoot = (): boolean =>
  process.platform === 'linux' && process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')

/**
 * The browser for the end-to-end tests; where there is none and it may (root on
 * Debian), installs the system's Chromium in plain sight. Otherwise answers why not.
 */
export function needBrowser(): { readonly browser: string } | { readonly missing: string } {
  const found = findBrowser()
  if (found !== undefined) return { browser: found }
  if (process.env[browserVariable]) {
    return { missing: `${browserVariable} names a file that is not there` }
  }
  if (!isDebianRoot()) {
    return { missing: 'no Edge, Chrome or Chromium was found on this machine' }
  }
  process.stdout.write('No browser here: installing Debian’s chromium …\n')
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  for (const args of [['update'], ['install', '-y', '--no-install-recommends', 'chromium']]) {
    const { status } = spawnSync('apt-get', args, { stdio: ['ignore', 'inherit', 'inherit'], env })
    if (status !== 0) return { missing: `apt-get ${args[0]} did not succeed` }
  }
  const installed = findBrowser()
  return installed === undefined
    ? { missing: 'Debian’s chromium was installed but does not start' }
    : { browser: installed }
}
