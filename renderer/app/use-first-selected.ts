import type { SpotlightStore } from '@mantine/spotlight'
import { type RefObject, useEffect } from 'react'

/**
 * Keeps what Enter opens chosen in the list of the palette: the first result, also where the
 * results come after the words were typed. What a person chose by the arrows stays chosen when
 * later results come, save for the register, which is read once. A document, a contract or a
 * contractor that has exactly the number typed is chosen as it comes.
 */
export function useFirstSelected(
  list: RefObject<HTMLDivElement | null>,
  store: SpotlightStore,
  { arrived, exact }: { readonly arrived: number; readonly exact: string | undefined },
): void {
  useEffect(() => {
    if (arrived > 0) selectFirst(list.current, store)
  }, [arrived, list, store])
  useEffect(() => {
    const moved = store.getState().selected > 0
    if (exact !== undefined && !moved) selectFirst(list.current, store)
  }, [exact, list, store])
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
