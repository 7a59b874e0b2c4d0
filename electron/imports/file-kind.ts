import { Refused } from './sheet.ts'

/** How the bytes begin in kinds that people pick by mistake, named as a person knows them. */
const signatures: readonly (readonly [kind: string, begins: string])[] = [
  ['PDF', '%PDF-'],
  ['PNG', '\x89PNG'],
  ['JPEG', '\xff\xd8\xff'],
  ['GIF', 'GIF8'],
  ['RTF', '{\\rtf'],
  ['RAR', 'Rar!'],
  ['7Z', '7z\xbc\xaf\x27\x1c'],
  ['GZIP', '\x1f\x8b'],
]

const zipSignature = 'PK\x03\x04'
const compoundSignature = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'
const utf16Marks = ['\xff\xfe', '\xfe\xff']
const markup: readonly (readonly [kind: string, pattern: RegExp])[] = [
  ['HTML', /^(?:\xef\xbb\xbf)?\s*<(?:!doctype\s+html|html|head|body|meta|table|style)\b/i],
  ['XML', /^(?:\xef\xbb\xbf)?\s*<\?xml\b/i],
]

/**
 * Whether the bytes may be a spreadsheet, judged by what they are and never by the file's name:
 * `zip` (XLSX and ODS are zip archives) or `text` (CSV).
 * Refuses `import.emptyFile`, `import.oldFormat` (XLS), `import.passwordProtected` (an encrypted
 * XLSX), `import.otherKind` with the kind's name, `import.unknownEncoding` (UTF-16) and
 * `import.notSpreadsheet` for bytes that are no text.
 */
export function fileKindOf(bytes: Uint8Array): 'zip' | 'text' {
  if (bytes.length === 0) throw new Refused('import.emptyFile')
  const head = Buffer.from(bytes.subarray(0, 512)).toString('latin1')
  if (head.startsWith(zipSignature)) return 'zip'
  if (head.startsWith(compoundSignature)) throw refuseCompoundFile(bytes)
  const known =
    signatures.find(([, begins]) => head.startsWith(begins)) ??
    markup.find(([, pattern]) => pattern.test(head))
  if (known) throw new Refused('import.otherKind', { kind: known[0] })
  if (utf16Marks.some((mark) => head.startsWith(mark))) throw new Refused('import.unknownEncoding')
  if (!isText(bytes)) throw new Refused('import.notSpreadsheet')
  return 'text'
}

/** Text has no control characters but tab, line feed, form feed and carriage return. */
function isText(bytes: Uint8Array): boolean {
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0c && byte !== 0x0d) {
      return false
    }
  }
  return true
}

/**
 * What a compound file (OLE) holds, told by the names in its directory: an XLSX with a password
 * is one with an `EncryptedPackage` inside (MS-OFFCRYPTO 2.3.4.4), an old Excel file one with a
 * `Workbook` or `Book` (MS-XLS 2.1.2).
 */
function refuseCompoundFile(bytes: Uint8Array): Refused {
  if (hasStream(bytes, 'EncryptedPackage')) return new Refused('import.passwordProtected')
  if (hasStream(bytes, 'WordDocument')) return new Refused('import.otherKind', { kind: 'DOC' })
  if (hasStream(bytes, 'PowerPoint Document')) {
    return new Refused('import.otherKind', { kind: 'PPT' })
  }
  if (hasStream(bytes, 'Workbook') || hasStream(bytes, 'Book')) {
    return new Refused('import.oldFormat', { kind: 'XLS' })
  }
  return new Refused('import.notSpreadsheet')
}

/**
 * Whether a directory entry of that name stands in the compound file. Entries are 128 bytes, on
 * a multiple of 128, with the name in UTF-16 first and its length with the closing zero at 64
 * (MS-CFB 2.6.1), so the chains of sectors, which a crafted file can bend, need not be followed.
 */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const wanted = Buffer.from(`${name}\0`, 'utf16le')
  for (let at = buffer.indexOf(wanted); at >= 0; at = buffer.indexOf(wanted, at + 1)) {
    if (
      at % 128 === 0 &&
      at + 66 <= buffer.length &&
      buffer.readUInt16LE(at + 64) === wanted.length
    )
      return true
  }
  return false
}
