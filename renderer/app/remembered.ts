/**
 * What this window remembers between starts, in the browser's own storage. It is
 * a convenience: where storage is not to be had, the window works without it.
 */
export interface Remembered {
  /** Its key in the storage, by which other windows of the office are told of it. */
  readonly key: string
  get(): string | null
  set(value: string | null): void
}

/** One remembered text under `biuro.<name>`. */
export function remembered(name: string): Remembered {
  const key = `biuro.${name}`
  return {
    key,
    get() {
      try {
        return window.localStorage.getItem(key)
      } catch {
        return null
      }
    },
    set(value) {
      try {
        if (value === null) window.localStorage.removeItem(key)
        else window.localStorage.setItem(key, value)
      } catch {
        // Storage is full or forbidden: the choice lasts until the window closes.
      }
    },
  }
}

/** The account this window speaks for; travels with every call. */
export const chosenAccount = remembered('account')
/** The programme this window shows. */
export const chosenProgramme = remembered('programme')
/** The language of the interface. */
export const chosenLanguage = remembered('language')
/** Light, dark or as the system has it; written by Mantine's own manager too. */
export const themeKey = 'biuro.theme'
/** The keys that open the note from any program, where others than the usual were chosen. */
export const chosenNoteKeys = remembered('note-keys')
/** The store that was open last, to go back to when another one is refused. */
export const openedStore = remembered('store')
