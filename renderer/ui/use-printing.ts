import { useSyncExternalStore } from 'react'
import { flushSync } from 'react-dom'
import { choicesOf } from './paper-choices.ts'
import { toolColumns } from './paper-columns.ts'

/** What is being printed: since when, and what the screen was narrowed to, in words. */
export interface Sheet {
  readonly at: Date
  readonly choices: readonly string[]
}

let sheet: Sheet | null = null
let shown: string | undefined
const listeners = new Set<() => void>()
const root = document.documentElement
const screen = () => document.querySelector('main')
const screenOnly = 'data-screen-only'

/** Redraws at once: the page is laid out for the printer right after the event. */
function become(next: Sheet | null): void {
  sheet = next
  flushSync(() => {
    for (const listener of listeners) listener()
  })
}

/** The screen becomes a sheet: in the light colours, whole, without columns of buttons. */
function begin(): void {
  if (sheet !== null) return
  const main = screen()
  shown = root.dataset.mantineColorScheme
  root.dataset.mantineColorScheme = 'light'
  become({ at: new Date(), choices: main === null ? [] : choicesOf(main) })
  for (const cell of main === null ? [] : toolColumns(main)) cell.setAttribute(screenOnly, '')
}

function end(): void {
  if (sheet === null) return
  if (shown !== undefined) root.dataset.mantineColorScheme = shown
  for (const cell of screen()?.querySelectorAll(`:is(td, th)[${screenOnly}]`) ?? [])
    cell.removeAttribute(screenOnly)
  become(null)
}

const media = window.matchMedia('print')
window.addEventListener('beforeprint', begin)
window.addEventListener('afterprint', end)
media.addEventListener('change', () => (media.matches ? begin() : end()))

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The sheet that is being printed, null on the screen. */
export const useSheet = (): Sheet | null => useSyncExternalStore(subscribe, () => sheet)

/** Whether the page is being printed, so that a list which draws only what is seen draws all. */
export const usePrinting = (): boolean => useSheet() !== null
