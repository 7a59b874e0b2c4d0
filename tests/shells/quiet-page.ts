import type { Page } from '@playwright/test'
import { windowLink } from '#electron/contract/window-link.ts'
import type { DesktopDouble } from '../electron-double/start.ts'

/** What the preload has told the page, without ports. */
export type Told = Readonly<Record<string, unknown>> & { readonly type: string }

/** A document of the window's own origin without the renderer, driven by the test. */
export interface QuietPage {
  /** Asks for a port as the renderer does; the next `ask` uses it. */
  connect(restart?: boolean): Promise<void>
  /** One call of the contract over the port, as oRPC writes it; answers its text. */
  ask(path: string, input?: object): Promise<string>
  /** Says something to the preload. */
  say(message: object): Promise<void>
  /** Waits for the next message of a type that has not been read yet. */
  told(type: string): Promise<Told>
  /** Whether the port's other end has gone. */
  portClosed(): Promise<boolean>
}

/** Runs in the page: keeps what the preload says for `QuietPage` to read. */
const listen = (portType: string): void => {
  const kept: { told: Told[]; port: MessagePort | null; closed: boolean } = {
    told: [],
    port: null,
    closed: false,
  }
  Object.assign(window, { kept })
  window.addEventListener('message', ({ data, ports }) => {
    kept.told.push(data)
    const [port] = ports
    if (data?.type !== portType || port === undefined) return
    kept.port = port
    kept.closed = false
    port.addEventListener('close', () => {
      kept.closed = true
    })
    port.start()
  })
}

type Kept = { told: Told[]; port: MessagePort | null; closed: boolean }
type KeptWindow = Window & { kept: Kept }

const call = ({ path, input, id }: { path: string; input: object; id: number }): Promise<string> =>
  new Promise((resolve, reject) => {
    const { port } = (window as unknown as KeptWindow).kept
    if (port === null) {
      reject(new Error('The page has no port'))
      return
    }
    port.addEventListener('message', ({ data }) => {
      if (JSON.parse(data).i === id) resolve(data)
    })
    port.postMessage(JSON.stringify({ i: id, p: { u: path, b: { json: input } } }))
  })

const take = (type: string): Told | null => {
  const { told } = (window as unknown as KeptWindow).kept
  const index = told.findIndex((message) => message?.type === type)
  return index < 0 ? null : (told.splice(index, 1)[0] ?? null)
}

const forgetAll = (type: string): void => {
  const { kept } = window as unknown as KeptWindow
  kept.told = kept.told.filter((message) => message?.type !== type)
}

/** Shows one of the window's own files, so that only main, preload and host take part. */
export const openQuietPage = async (desktop: DesktopDouble): Promise<QuietPage> => {
  const { page } = desktop
  await page.goto(desktop.address('/'))
  const script = await page.locator('script[src]').first().getAttribute('src')
  await page.goto(desktop.address(script ?? '/no-script'))
  await page.evaluate(listen, windowLink.port)
  return driveQuietPage(page)
}

const driveQuietPage = (page: Page): QuietPage => {
  let lastId = 0
  const say = (message: object): Promise<void> =>
    page.evaluate((said) => window.postMessage(said, window.location.origin), message)
  const told = async (type: string): Promise<Told> => {
    const found = await page.waitForFunction(take, type)
    const message = await found.jsonValue()
    if (message === null) throw new Error(`The page was told nothing of type ${type}`)
    return message
  }
  return {
    async connect(restart) {
      await page.evaluate(forgetAll, windowLink.port)
      await say({ type: windowLink.connect, ...(restart === undefined ? {} : { restart }) })
      await told(windowLink.port)
    },
    ask(path, input = {}) {
      lastId += 1
      return page.evaluate(call, { path, input, id: lastId })
    },
    say,
    told,
    portClosed: () => page.evaluate(() => (window as unknown as KeptWindow).kept.closed),
  }
}
