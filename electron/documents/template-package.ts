import { inflateRawSync } from 'node:zlib'
import PizZip from 'pizzip'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import {
  maxTemplateBytes,
  maxTemplateTextBytes,
  maxUnpackedTemplateBytes,
} from '#db/values/template-field.ts'
import { quoted } from '#db/values/written-text.ts'

const megabyte = 1024 * 1024
/** The main part of a text document without macros (ISO/IEC 29500-1, 11.3.10). */
const documentType =
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml'
/** How PizZip names the method of a part that is packed (APPNOTE.TXT 4.4.5). */
const deflated = '\x08\x00'
/** Parts that carry a program, whatever the package calls itself. */
const program = /(^|\/)(vbaProject\.bin|vbaData\.xml)$|^word\/activeX\//i

/**
 * Opens a template that came with a call. Refuses an empty and a too large file, what is not a
 * DOCX (an older DOC, an encrypted document and a renamed file among them), one that unpacks to
 * far more than a letter holds, whatever it says of itself, and one with macros.
 */
export function openTemplate(
  { name, size: length }: { readonly name: string; readonly size: number },
  bytes: Uint8Array,
): Decision<PizZip> {
  const told = quoted(name)
  if (length === 0) return refuse('file.empty', { name: told })
  if (length > maxTemplateBytes) {
    return refuse('file.tooLarge', {
      name: told,
      size: Math.ceil(length / megabyte),
      limit: maxTemplateBytes / megabyte,
    })
  }
  const zip = unzipped(bytes)
  if (zip === null) return refuse('document.notDocx', { name: told })
  const names = Object.keys(zip.files)
  const isText = (part: string) => /\.(xml|rels)$/i.test(part)
  for (const [parts, limit] of [
    [names.filter(isText), maxTemplateTextBytes],
    [names, maxUnpackedTemplateBytes],
  ] as const) {
    if (unpacksTo(zip, parts, limit) > limit) {
      return refuse('document.unpackedTooLarge', { name: told, limit: limit / megabyte })
    }
  }
  const types = textOf(zip, '[Content_Types].xml')
  if (names.some((part) => program.test(part)) || /macroEnabled/i.test(types)) {
    return refuse('document.macros', { name: told })
  }
  if (!types.includes(documentType) || textOf(zip, 'word/document.xml') === '') {
    return refuse('document.notDocx', { name: told })
  }
  return allow(zip)
}

function unzipped(bytes: Uint8Array): PizZip | null {
  try {
    return new PizZip(bytes)
  } catch {
    return null
  }
}

/** A part as the package holds it; PizZip unpacks one only when it is read. */
interface PackedPart {
  readonly compressionMethod: string
  readonly getCompressedContent: () => Uint8Array
}

/** The bytes that parts unpack to together; unpacked no further than to the first over `limit`. */
function unpacksTo(zip: PizZip, parts: readonly string[], limit: number): number {
  let sum = 0
  for (const part of parts) {
    sum += unpackedLength(packedPart(zip.files[part]), limit - sum)
    if (sum > limit) break
  }
  return sum
}

function packedPart(held: unknown): PackedPart | null {
  const data = held !== null && typeof held === 'object' && '_data' in held ? held._data : null
  return data !== null && typeof data === 'object' && 'getCompressedContent' in data
    ? (data as PackedPart)
    : null
}

/**
 * The length that comes out of a part: what its header says may be a lie. Over `limit` it is
 * unpacked no further; a broken part counts as empty and is met when it is read.
 */
function unpackedLength(part: PackedPart | null, limit: number): number {
  if (part === null) return 0
  const packed = part.getCompressedContent()
  if (part.compressionMethod !== deflated) return packed.length
  try {
    return inflateRawSync(packed, { maxOutputLength: limit + 1 }).length
  } catch (error) {
    const isOver =
      error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE'
    return isOver ? limit + 1 : 0
  }
}

/** A part as text; empty where there is none or it cannot be unpacked. */
export function textOf(zip: PizZip, part: string): string {
  try {
    return zip.file(part)?.asText() ?? ''
  } catch {
    return ''
  }
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&apos;': "'",
  '&amp;': '&',
}

/** The texts of a part's paragraphs in order, as they stand in its XML. */
export const paragraphsOf = (xml: string): readonly string[] =>
  xml
    .split('</w:p>')
    .slice(0, -1)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^<>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    )

/** How many braces the texts of the package's parts open, and how deep sections stand in them. */
export function bracesIn(zip: PizZip): { readonly count: number; readonly depth: number } {
  let count = 0
  let deepest = 0
  for (const part of Object.keys(zip.files)) {
    if (!/\.xml$/i.test(part)) continue
    const pieces = textOf(zip, part).split('<')
    const text = pieces.map((piece) => piece.slice(piece.indexOf('>') + 1)).join('')
    count += text.split('{').length - 1
    let depth = 0
    for (const [, sign] of text.matchAll(/\{\s*([#^/])/g)) {
      depth += sign === '/' ? -1 : 1
      deepest = Math.max(deepest, depth)
    }
  }
  return { count, depth: deepest }
}

/** Text of XML as a person reads it. */
export const readable = (text: string): string =>
  text.replace(/&(?:lt|gt|quot|apos|amp);/g, (entity) => entities[entity] ?? entity)
