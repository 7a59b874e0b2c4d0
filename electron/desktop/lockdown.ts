import { app, type Session, session, type WebContents } from 'electron'
import { isOwnAddress } from './app-protocol.ts'
import { openOutside } from './open-outside.ts'

/** What the page may use without asking: copying text that Chromium has cleaned. */
const allowedPermissions: ReadonlySet<string> = new Set(['clipboard-sanitized-write'])

/** Schemes that stay inside the machine; every other request of a session is cancelled. */
const localSchemes = /^(app|blob|data|devtools):/

/**
 * Denies a session everything a page could ask of the computer: permissions, devices,
 * screen capture, and any request that would leave it. `devServer` (an http origin) is
 * let through while the app is being developed.
 */
export const lockDownSession = (target: Session, devServer: string | null): void => {
  const allowed = (contents: WebContents | null, permission: string): boolean =>
    allowedPermissions.has(permission) && contents !== null && isOwnAddress(contents.getURL())

  target.setPermissionCheckHandler((contents, permission) => allowed(contents, permission))
  target.setPermissionRequestHandler((contents, permission, answer) =>
    answer(allowed(contents, permission)),
  )
  target.setDevicePermissionHandler(() => false)
  target.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  target.webRequest.onBeforeRequest(({ url }, answer) => {
    const development = devServer !== null && /^(http|ws):/.test(url)
    answer({ cancel: !localSchemes.test(url) && !development })
  })
  // Chromium would fetch a dictionary it lacks; `.invalid` never resolves (RFC 2606).
  target.setSpellCheckerDictionaryDownloadURL('https://dictionaries.invalid/')
}

const lockDownContents = (contents: WebContents): void => {
  contents.setWindowOpenHandler(({ url }) => {
    openOutside(url)
    return { action: 'deny' }
  })
  contents.on('will-frame-navigate', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => {
    if (!isOwnAddress(event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

/**
 * Holds for every page and session the app will ever have, so it must run before the app
 * is ready: navigation stays on the window's own origin, new windows are denied (allowed
 * addresses go to the system's browser), embedded views, bad certificates, client
 * certificates and log-in prompts are refused.
 */
export const lockDownApp = (devServer: string | null): void => {
  app.enableSandbox()
  app.on('web-contents-created', (_event, contents) => lockDownContents(contents))
  app.on('session-created', (created) => lockDownSession(created, devServer))
  app.on('certificate-error', (event, _contents, _url, _error, _certificate, answer) => {
    event.preventDefault()
    answer(false)
  })
  app.on('select-client-certificate', (event, _contents, _url, _list, answer) => {
    event.preventDefault()
    answer()
  })
  app.whenReady().then(() => lockDownSession(session.defaultSession, devServer))
}
