import { type DragEvent, useEffect, useState } from 'react'
import type { Refusal } from '#db/values/refusal.ts'
import { droppedFile } from './dropped.ts'

/** A file let go beside its place would make the browser open it and leave the office. */
const keepPage = (event: Event) => event.preventDefault()

/** Lets a file be dropped on an element: spread `props` on it; `over` while one hangs above. */
export function useDrop(onFile: (file: File) => void, onRefused: (refusal: Refusal) => void) {
  const [over, setOver] = useState(false)
  useEffect(() => {
    window.addEventListener('dragover', keepPage)
    window.addEventListener('drop', keepPage)
    return () => {
      window.removeEventListener('dragover', keepPage)
      window.removeEventListener('drop', keepPage)
    }
  }, [])
  const props = {
    onDragOver(event: DragEvent) {
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    onDragLeave(event: DragEvent) {
      const entered = event.relatedTarget
      if (!(entered instanceof Node && event.currentTarget.contains(entered))) setOver(false)
    },
    onDrop(event: DragEvent) {
      event.preventDefault()
      setOver(false)
      const dropped = droppedFile(event.dataTransfer)
      if (dropped === null) return
      if (dropped.ok) onFile(dropped.value)
      else onRefused(dropped.refusal)
    },
  }
  return { over, props }
}
