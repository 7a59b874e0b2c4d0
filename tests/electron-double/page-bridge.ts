import { Buffer } from 'node:buffer'
import { readFileSync } from 'node:fs'
import type { MessagePort } from 'node:worker_threads'
import type { CDPSession, Page } from '@playwright/test'
import {
  bindingName,
  type FromWorld,
  type Parcel,
  preloadScript,
  type ToWorld,
  worldName,
} from './preload-world.ts'

const pack = (data: unknown): Parcel =>
  typeof data === 'string'
    ? { text: data }
    : { base64: Buffer.from(data as Uint8Array).toString('base64') }

const unpack = (parcel: Parcel): string | Uint8Array =>
  'text' in parcel ? parcel.text : new Uint8Array(Buffer.from(parcel.base64, 'base64'))

/** The preload's side of a page: the main process sends to it, and ports end in it. */
export interface PageBridge {
  send(channel: string, args: readonly unknown[], ports: readonly MessagePort[]): void
  close(): void
}

/**
 * Puts the built preload into each document of a page before the page's own scripts, in an
 * isolated world, and joins that world's ports with Node's. `onMessage` gets what the
 * preload sends, with the address of the page at that moment.
 */
export const bridgePage = async (
  page: Page,
  preloadFile: string,
  onMessage: (url: string, channel: string, args: readonly unknown[]) => void,
): Promise<PageBridge> => {
  const cdp: CDPSession = await page.context().newCDPSession(page)
  const ports = new Map<number, MessagePort>()
  let lastPort = 0
  let world: number | null = null
  let held: ToWorld[] = []

  const deliver = (message: ToWorld): void => {
    if (world === null) {
      held.push(message)
      return
    }
    const expression = `fromElectron(${JSON.stringify(message)})`
    // A page that has gone takes what was on its way to it along.
    cdp.send('Runtime.evaluate', { expression, contextId: world }).catch(() => {})
  }

  const forget = (): void => {
    world = null
    for (const port of ports.values()) port.close()
    ports.clear()
  }

  const adopt = (raw: MessagePort): number => {
    lastPort += 1
    const port = lastPort
    ports.set(port, raw)
    raw.on('message', (data) => deliver({ type: 'port', port, parcel: pack(data) }))
    raw.on('close', () => {
      if (ports.delete(port)) deliver({ type: 'closed', port })
    })
    return port
  }

  const hear = (message: FromWorld): void => {
    if (message.type === 'ipc') onMessage(message.url, message.channel, message.args)
    else if (message.type === 'port') ports.get(message.port)?.postMessage(unpack(message.parcel))
    else ports.get(message.port)?.close()
  }

  cdp.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name === bindingName) hear(JSON.parse(payload) as FromWorld)
  })
  cdp.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.name !== worldName || context.auxData?.frameId !== mainFrame) return
    world = context.id
    const waiting = held
    held = []
    for (const message of waiting) deliver(message)
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (executionContextId === world) forget()
  })
  cdp.on('Runtime.executionContextsCleared', forget)

  const { frameTree } = await cdp.send('Page.getFrameTree')
  const mainFrame = frameTree.frame.id
  await cdp.send('Page.enable')
  await cdp.send('Runtime.enable')
  await cdp.send('Runtime.addBinding', { name: bindingName, executionContextName: worldName })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    source: preloadScript(readFileSync(preloadFile, 'utf8')),
    worldName,
  })
  return {
    send: (channel, args, raw) =>
      deliver({ type: 'ipc', channel, args, ports: raw.map((port) => adopt(port)) }),
    close: forget,
  }
}
