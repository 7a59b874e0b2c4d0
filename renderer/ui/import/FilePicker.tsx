import type { ReactNode } from 'react'
import { FilesPicker } from './FilesPicker.tsx'

interface Props {
  readonly onFile: (file: File) => void
  readonly children: ReactNode
  readonly variant?: 'filled' | 'default'
  /** The element that says which files are taken. */
  readonly describedBy?: string
}

/** The spreadsheets that are read, by ending and kind. */
export const spreadsheetTypes = [
  '.xlsx',
  '.xlsm',
  '.ods',
  '.csv',
  'text/csv',
  'application/vnd.oasis.opendocument.spreadsheet',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
].join(',')

/** Chooses one spreadsheet. */
export function FilePicker({ onFile, ...more }: Props) {
  return (
    <FilesPicker
      {...more}
      accept={spreadsheetTypes}
      onFiles={([file]) => {
        if (file !== undefined) onFile(file)
      }}
    />
  )
}
