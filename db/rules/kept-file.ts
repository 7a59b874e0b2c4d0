import { maxAttachmentBytes } from '#db/values/expense-attachment.ts'
import { type KeptFileType, keptFileEndings } from '#db/values/kept-file.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { quoted } from '#db/values/written-text.ts'
import { keptName } from './expense-attachment.ts'

const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** What the files of each kind begin with (ISO 32000, PNG, JPEG; ISO/IEC 29500-2 for DOCX). */
const beginnings: readonly (readonly [KeptFileType, readonly number[]])[] = [
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  [docx, [0x50, 0x4b, 0x03, 0x04]],
]

/** Every package of a text document has this part; its name is not compressed. */
const documentPart = Uint8Array.from('word/document.xml', (letter) => letter.charCodeAt(0))
const megabyte = 1024 * 1024

/**
 * Whether a file may be kept with a record, by its bytes and not by what it calls itself: a
 * PDF, a DOCX, a PNG or a JPEG of up to 20 MB. Answers its kind and the name it is kept under.
 * Refuses an empty file, a larger one, and any other kind, a spreadsheet among them.
 */
export function decideKeptFile(
  name: string,
  size: number,
  bytes: Uint8Array,
): Decision<{ readonly name: string; readonly type: KeptFileType }> {
  const told = quoted(name)
  if (size === 0) return refuse('file.empty', { name: told })
  if (size > maxAttachmentBytes) {
    const figures = { size: Math.ceil(size / megabyte), limit: maxAttachmentBytes / megabyte }
    return refuse('file.tooLarge', { name: told, ...figures })
  }
  const [type] = beginnings.find(([, start]) => start.every((byte, at) => bytes[at] === byte)) ?? []
  if (type === undefined || (type === docx && !contains(bytes, documentPart))) {
    return refuse('file.kind', { name: told })
  }
  return allow({ name: keptName(name, keptFileEndings[type]), type })
}

function contains(bytes: Uint8Array, part: Uint8Array): boolean {
  const [first = 0] = part
  let at = bytes.indexOf(first)
  while (at !== -1) {
    const start = at
    if (part.every((byte, place) => bytes[start + place] === byte)) return true
    at = bytes.indexOf(first, at + 1)
  }
  return false
}
