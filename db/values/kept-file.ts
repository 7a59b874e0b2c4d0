/** Files kept with a record: reports as a PDF, a text document or a picture of pages. */
import { attachmentEndings } from './expense-attachment.ts'

/** A text document, as Word writes it. */
export const docxType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The kinds of files taken, as browsers name them, with their endings. */
export const keptFileEndings = {
  ...attachmentEndings,
  [docxType]: ['.docx'],
} as const satisfies Readonly<Record<string, readonly [string, ...string[]]>>
export type KeptFileType = keyof typeof keptFileEndings

/** A file of a record, as it is told of. */
export interface KeptFile {
  readonly name: string
  readonly type: string
  /** In bytes. */
  readonly size: number
  /** In hexadecimal digits. */
  readonly sha256: string
}
