/**
 * What the main process and the host's utility process say to each other. Ports for
 * windows travel beside a `port` message.
 */
export interface HostStart {
  readonly dataDir: string
  readonly storePath: string | null
  readonly demo: boolean
  readonly appVersion: string
}

/** What the host asks of the shell; see `ShellServices` in host.ts. */
export type ShellRequest =
  | { readonly kind: 'openFolder'; readonly path: string }
  | {
      readonly kind: 'chooseFile'
      readonly purpose: 'open' | 'save'
      readonly suggestedName: string
      readonly directory: string | null
    }

export type ToHost =
  | { readonly type: 'start'; readonly start: HostStart }
  | { readonly type: 'port' }
  | { readonly type: 'answer'; readonly id: number; readonly value: boolean | string | null }
  /** Finish what is being written, close the store and end. */
  | { readonly type: 'close' }

export type FromHost = {
  readonly type: 'ask'
  readonly id: number
  readonly request: ShellRequest
}
