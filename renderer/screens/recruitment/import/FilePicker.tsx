import { Button, VisuallyHidden } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import classes from './FilePicker.module.css'

interface Props {
  readonly onFile: (file: File) => void
  readonly children: ReactNode
  readonly variant?: 'filled' | 'default'
  /** The element that says which files are taken. */
  readonly describedBy?: string
}

const types = [
  '.xlsx',
  '.xlsm',
  '.ods',
  '.csv',
  'text/csv',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join(',')

/** The browser's own choice of a file, in the clothes of a button. */
export function FilePicker({ onFile, children, variant = 'filled', describedBy }: Props) {
  return (
    <Button
      component="label"
      variant={variant}
      className={classes.picker ?? ''}
      leftSection={<IconFileSpreadsheet size={18} stroke={1.75} aria-hidden />}
    >
      {children}
      <VisuallyHidden>
        <input
          type="file"
          accept={types}
          {...(describedBy === undefined ? {} : { 'aria-describedby': describedBy })}
          onChange={({ currentTarget }) => {
            const [file] = currentTarget.files ?? []
            // The same file may be chosen again once it was corrected.
            currentTarget.value = ''
            if (file !== undefined) onFile(file)
          }}
        />
      </VisuallyHidden>
    </Button>
  )
}
