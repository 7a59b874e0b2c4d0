/** Files kept with a document, and what may be one. */

/** The kinds of files taken, as browsers name them. */
export const attachmentTypes = ['application/pdf', 'image/png', 'image/jpeg'] as const
export type AttachmentType = (typeof attachmentTypes)[number]

/** The largest file taken, in bytes (20 MB). */
export const maxAttachmentBytes = 20 * 1024 * 1024

/** The ending that a file of each kind is given when its own says something else. */
export const attachmentEndings: Readonly<Record<AttachmentType, readonly [string, ...string[]]>> = {
  'application/pdf': ['.pdf'],
  'image/png': ['.png'],
  'image/jpeg': ['.jpg', '.jpeg'],
}
