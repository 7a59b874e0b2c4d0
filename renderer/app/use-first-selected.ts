import type { SpotlightStore } from '@mantine/spotlight'
import { type RefObject, useEffect } from 'react'

/**
 * Keeps what Enter opens chosen in the list of the palette: the first result of each answer, which
 * comes after the words were typed. What a person chose by the arrows stays chosen when a later
 * answer has it too.
 */
export function useFirstSelected(
  list: RefObject<HTMLDivElement | null>,
  store: SpotlightStore,
  answer: unknown,
): void {
  useEffect(() => {
    const moved = store.getState().selected > 0
    if (answer !== undefined && !moved) selectFirst(list.current, store)
  }, [answer, list, store])
  useEffect(() => {
    if (list.current?.querySelector('[data-selected]') === null) selectFirst(list.current, store)
  })
}

function selectFirst(list: HTMLDivElement | null, store: SpotlightStore): void {
  const [first, ...others] = list?.querySelectorAll('[data-action]') ?? []
  for (const other of others) other.removeAttribute('data-selected')
  first?.setAttribute('data-selected', 'true')
  if (first !== undefined) store.updateState((state) => ({ ...state, selected: 0 }))
}
