import { useEffect, useMemo } from 'react'
import { Dialog } from '../../../ui/Dialog.tsx'
import classes from './FilesSection.module.css'

interface Props {
  readonly file: File
  readonly onClose: () => void
}

/** A picture kept with the document, as large as the window lets it be. */
export function PictureDialog({ file, onClose }: Props) {
  const address = useMemo(() => URL.createObjectURL(file), [file])
  useEffect(() => () => URL.revokeObjectURL(address), [address])
  return (
    <Dialog opened onClose={onClose} title={file.name} size="xl">
      <img src={address} alt={file.name} className={classes.picture} />
    </Dialog>
  )
}
