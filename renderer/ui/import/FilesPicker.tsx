import { Button, VisuallyHidden } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './FilePicker.module.css'

interface Props {
  readonly onFiles: (files: readonly File[]) => void
  /** Endings and kinds of files that are offered. */
  readonly accept: string
  readonly multiple?: boolean
  readonly children: ReactNode
  readonly variant?: 'filled' | 'default'
  /** The element that says which files are taken. */
  readonly describedBy?: string | undefined
  readonly icon?: typeof IconFileSpreadsheet
}

/** The browser's own choice of files, in the clothes of a button. */
export function FilesPicker(props: Props) {
  const { onFiles, accept, multiple = false, children, variant = 'filled', describedBy } = props
  const { icon: Icon = IconFileSpreadsheet } = props
  return (
    <Button
      component="label"
      variant={variant}
      className={classes.picker ?? ''}
      leftSection={<Icon size={18} stroke={1.75} aria-hidden />}
    >
      {children}
      <VisuallyHidden>
        <input
          type="file"
          accept={accept}
          multiple={multiple}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          onChange={({ currentTarget }) => {
            const files = [...(currentTarget.files ?? [])]
            // The same file may be chosen again once it was corrected.
            currentTarget.value = ''
            if (files.length > 0) onFiles(files)
          }}
        />
      </VisuallyHidden>
    </Button>
  )
}
