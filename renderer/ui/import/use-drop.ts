import { type DragEvent, useEffect, useState } from 'react'
import type { Decision, Refusal } from '#db/values/refusal.ts'
import { droppedFile, droppedFiles } from './dropped.ts'

/** A file let go beside its place would make the browser open it and leave the office. */
const keepPage = (event: Event) => event.preventDefault()

/** Lets a file be dropped on an element: spread `props` on it; `over` while one hangs above. */
export const useDrop = (onFile: (file: File) => void, onRefused: (refusal: Refusal) => void) =>
  useDropped(droppedFile, onFile, onRefused)

/** The same for several files at once. */
export const useFilesDrop = (
  onFiles: (files: readonly File[]) => void,
  onRefused: (refusal: Refusal) => void,
) => useDropped(droppedFiles, onFiles, onRefused)

function useDropped<T>(
  read: (transfer: DataTransfer) => Decision<T> | null,
  onDropped: (value: T) => void,
  onRefused: (refusal: Refusal) => void,
) {
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
      const dropped = read(event.dataTransfer)
      if (dropped === null) return
      if (dropped.ok) onDropped(dropped.value)
      else onRefused(dropped.refusal)
    },
  }
  return { over, props }
}
