import { megabytes } from '#electron/contract/import-limits.ts'
import { Refused } from './sheet.ts'

/** Bytes that all parts of an archive may take once unpacked (100 MB). */
export const maxUnpackedBytes = 100 * 1024 * 1024
const maxParts = 5_000

/**
 * A part that unpacks to over 10 MB and over 250 times its size is no sheet: a million blank
 * styled rows unpack to some ten times their size, deflate itself ends at 1032 times.
 */
const suspiciousBytes = 10 * 1024 * 1024
const suspiciousRatio = 250

const localSignature = 0x04034b50
const centralSignature = 0x02014b50
const endSignature = 0x06054b50
const end64Signature = 0x06064b50
const end64LocatorSignature = 0x07064b50
const stored = 0
const deflated = 8

/** One part of an archive as the central directory declares it; `data` is still packed. */
export interface ZipPart {
  readonly name: string
  readonly deflated: boolean
  readonly size: number
  readonly crc: number
  readonly data: Uint8Array
}

/**
 * The parts of a zip archive, read from its central directory alone; nothing is unpacked.
 * Names are lower case with forward slashes, as OPC compares them.
 * Refuses `import.damaged` (cut off, contradicting itself, an unknown packing method),
 * `import.passwordProtected`, `import.tooManyParts`, `import.unpacksTooLarge` (megabytes) and
 * `import.zipBomb` (a part that unpacks out of all proportion, or parts that share their bytes).
 */
export function readZipDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipPart> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  try {
    return readParts(bytes, view)
  } catch (error) {
    // DataView refuses to read past the end: an offset in the archive points outside it.
    if (error instanceof RangeError) throw new Refused('import.damaged')
    throw error
  }
}

function readParts(bytes: Uint8Array, view: DataView): ReadonlyMap<string, ZipPart> {
  const directory = findDirectory(view)
  if (directory.count > maxParts) {
    throw new Refused('import.tooManyParts', { parts: directory.count, limit: maxParts })
  }
  const parts = new Map<string, ZipPart>()
  const extents: { readonly from: number; readonly to: number; readonly name: string }[] = []
  let unpacked = 0
  let at = directory.offset
  for (let index = 0; index < directory.count; index++) {
    if (view.getUint32(at, true) !== centralSignature) throw new Refused('import.damaged')
    const nameLength = view.getUint16(at + 28, true)
    const extraLength = view.getUint16(at + 30, true)
    const name = partName(bytes.subarray(at + 46, at + 46 + nameLength))
    const sizes = readSizes(view, at, at + 46 + nameLength, extraLength)
    if ((view.getUint16(at + 8, true) & 1) === 1) throw new Refused('import.passwordProtected')
    const method = view.getUint16(at + 10, true)
    if (method !== stored && method !== deflated) throw new Refused('import.damaged')
    unpacked += sizes.size
    if (sizes.size > suspiciousBytes && sizes.size > sizes.packed * suspiciousRatio) {
      throw zipBomb(name)
    }
    const from = dataStart(view, sizes.offset)
    const to = from + sizes.packed
    if (to > directory.offset || parts.has(name)) throw new Refused('import.damaged')
    extents.push({ from: sizes.offset, to, name })
    parts.set(name, {
      name,
      deflated: method === deflated,
      size: sizes.size,
      crc: view.getUint32(at + 16, true),
      data: bytes.subarray(from, to),
    })
    at += 46 + nameLength + extraLength + view.getUint16(at + 32, true)
  }
  if (unpacked > maxUnpackedBytes) {
    throw new Refused('import.unpacksTooLarge', {
      size: megabytes(unpacked),
      limit: megabytes(maxUnpackedBytes),
    })
  }
  refuseOverlap(extents)
  return parts
}

const partName = (raw: Uint8Array): string =>
  new TextDecoder().decode(raw).replaceAll('\\', '/').toLowerCase()

/** Names come from the file: a long one is cut, so that the refusal stays readable. */
export const zipBomb = (part: string): Refused =>
  new Refused('import.zipBomb', { part: part.slice(0, 100) })

/** Where the central directory starts and how many parts it lists, ZIP64 included. */
function findDirectory(view: DataView): { readonly offset: number; readonly count: number } {
  const earliest = Math.max(0, view.byteLength - 22 - 0xffff)
  for (let at = view.byteLength - 22; at >= earliest; at--) {
    if (view.getUint32(at, true) !== endSignature) continue
    if (at + 22 + view.getUint16(at + 20, true) !== view.byteLength) continue
    const count = view.getUint16(at + 10, true)
    const offset = view.getUint32(at + 16, true)
    if (count !== 0xffff && offset !== 0xffffffff) return { count, offset }
    if (view.getUint32(at - 20, true) !== end64LocatorSignature) return { count, offset }
    const end64 = safeNumber(view.getBigUint64(at - 12, true))
    if (view.getUint32(end64, true) !== end64Signature) throw new Refused('import.damaged')
    return {
      count: safeNumber(view.getBigUint64(end64 + 32, true)),
      offset: safeNumber(view.getBigUint64(end64 + 48, true)),
    }
  }
  throw new Refused('import.damaged')
}

/**
 * Packed size, real size and offset of the directory entry at `at`. A field of all ones stands
 * in the ZIP64 extra field instead (APPNOTE 4.5.3); where that is missing the archive lies.
 */
function readSizes(view: DataView, at: number, extraAt: number, extraLength: number) {
  let size = view.getUint32(at + 24, true)
  let packed = view.getUint32(at + 20, true)
  let offset = view.getUint32(at + 42, true)
  if (size !== 0xffffffff && packed !== 0xffffffff && offset !== 0xffffffff) {
    return { size, packed, offset }
  }
  let field = extraAt
  while (field + 4 <= extraAt + extraLength && view.getUint16(field, true) !== 1) {
    field += 4 + view.getUint16(field + 2, true)
  }
  const end = Math.min(field + 4 + view.getUint16(field + 2, true), extraAt + extraLength)
  let next = field + 4
  const wide = () => {
    if (next + 8 > end) throw new Refused('import.damaged')
    next += 8
    return safeNumber(view.getBigUint64(next - 8, true))
  }
  if (size === 0xffffffff) size = wide()
  if (packed === 0xffffffff) packed = wide()
  if (offset === 0xffffffff) offset = wide()
  return { size, packed, offset }
}

/** Where the packed bytes start behind the local header at `offset`. */
function dataStart(view: DataView, offset: number): number {
  if (view.getUint32(offset, true) !== localSignature) throw new Refused('import.damaged')
  return offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true)
}

/** Parts that share bytes are the trick of bombs that declare many large parts in little space. */
function refuseOverlap(
  extents: readonly { readonly from: number; readonly to: number; readonly name: string }[],
) {
  let end = 0
  for (const extent of extents.toSorted((a, b) => a.from - b.from)) {
    if (extent.from < end) throw zipBomb(extent.name)
    end = extent.to
  }
}

function safeNumber(value: bigint): number {
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw new Refused('import.damaged')
  return Number(value)
}
