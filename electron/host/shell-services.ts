/** What a shell does for the host, which knows no window. */
export interface ShellServices {
  readonly kind: 'desktop' | 'browser'
  /** Shows a folder in the system's file manager; false when it could not. */
  openFolder(path: string): Promise<boolean>
  /** Asks for a file with the system's own window; null when the person gave up or there is none. */
  chooseFile(request: {
    readonly purpose: 'open' | 'save'
    readonly suggestedName: string
    readonly directory?: string
  }): Promise<string | null>
}
