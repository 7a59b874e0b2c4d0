import { useEffect } from 'react'
import { typedFields } from '#db/values/note-changes.ts'
import { typedFieldNames } from './note-field.ts'
import type { NoteKeeper } from './note-keeper.ts'

/** While somebody types in a field of a note, nothing from another window is put into it. */
export function useHeldField(keeper: NoteKeeper, id: string): void {
  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      const field = target instanceof Element ? target.closest<HTMLElement>('[data-note]') : null
      const name = field?.dataset.note
      keeper.hold(id, typedFields.find((one) => typedFieldNames[one] === name) ?? null)
    }
    const onBlur = () => keeper.hold(id, null)
    document.addEventListener('focusin', onFocus)
    document.addEventListener('focusout', onBlur)
    return () => {
      document.removeEventListener('focusin', onFocus)
      document.removeEventListener('focusout', onBlur)
      keeper.hold(id, null)
    }
  }, [keeper, id])
}
