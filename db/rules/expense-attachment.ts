import {
  type AttachmentType,
  attachmentEndings,
  maxAttachmentBytes,
} from '#db/values/expense-attachment.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { quoted } from '#db/values/written-text.ts'

/** What the files of each kind begin with. Sources: ISO 32000, PNG and JPEG specifications. */
const beginnings: readonly (readonly [AttachmentType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
]

const longestName = 160
const megabyte = 1024 * 1024

/**
 * Whether a file may be kept with a document, by its bytes and not by what it calls itself:
 * a PDF, a PNG or a JPEG of up to 20 MB. Answers its kind and the name it is kept under,
 * without a folder and with the ending of its kind. Refuses an empty file, a larger one, and
 * any other kind.
 */
export function decideAttachment(file: {
  readonly name: string
  readonly size: number
  /** The first bytes of the file; eight suffice. */
  readonly head: Uint8Array
}): Decision<{ readonly name: string; readonly mediaType: AttachmentType }> {
  const name = quoted(file.name)
  if (file.size === 0) return refuse('expense.fileEmpty', { name })
  if (file.size > maxAttachmentBytes) {
    const size = Math.ceil(file.size / megabyte)
    return refuse('expense.fileTooLarge', { name, size, limit: maxAttachmentBytes / megabyte })
  }
  const kind = beginnings.find(([, bytes]) => bytes.every((byte, at) => file.head[at] === byte))
  if (kind === undefined) return refuse('expense.fileKind', { name })
  const [mediaType] = kind
  return allow({ name: keptName(file.name, attachmentEndings[mediaType]), mediaType })
}

/**
 * A name that every system can save, with one of the endings of its kind: no folders, no
 * control or reserved characters.
 */
export function keptName(name: string, endings: readonly [string, ...string[]]): string {
  const last = name.split(/[\\/]/).at(-1) ?? ''
  const clean = last.replace(/[<>:"|?*\p{C}]+/gu, '').trim()
  const ending = endings.find((one) => clean.toLowerCase().endsWith(one))
  const stem = ending === undefined ? clean : clean.slice(0, -ending.length)
  const kept = Array.from(stem).slice(0, longestName).join('').replace(/^\.+/, '').trim()
  return `${kept === '' ? 'zalacznik' : kept}${ending === undefined ? endings[0] : ending}`
}
