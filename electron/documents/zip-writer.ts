/**
 * A ZIP archive written piece by piece, so that no more than a piece of it is held, however long
 * it grows. Sizes and checksums follow each part, as the format allows (APPNOTE.TXT 4.3.9).
 */
import { pipeline, Readable } from 'node:stream'
import { crc32, createDeflateRaw } from 'node:zlib'

type Text = Iterable<string> | AsyncIterable<string>

/** A part of an archive: a file's path in it, and its text or its bytes. */
export type ZipPart =
  | { readonly path: string; readonly text: Text }
  | { readonly path: string; readonly bytes: Uint8Array }

interface Entry {
  readonly name: Buffer<ArrayBuffer>
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly at: number
}

/** General purpose flags: sizes follow the data (bit 3), names are UTF-8 (bit 11). */
const flags = 0x0808
const deflated = 8
/** 1 January 1980: a file's day is no part of what it says. */
const dosDay = 0x0021
/** Text is packed, and packed bytes go out, in pieces of about this length. */
const pieceLength = 1 << 16

/** An archive of the parts in their order, in pieces; the next is made when it is asked for. */
export async function* zipped(parts: Iterable<ZipPart>): AsyncGenerator<Buffer<ArrayBuffer>> {
  const entries: Entry[] = []
  let length = 0
  const out = (piece: Buffer<ArrayBuffer>) => {
    length += piece.length
    return piece
  }
  for (const part of parts) {
    const name = Buffer.from(part.path)
    const at = length
    yield out(numbers([4, 0x04034b50], [2, 20], ...shared(0, 0, 0, name.length)))
    yield out(name)
    const before = length
    const read = { crc: 0, size: 0 }
    for await (const piece of packed(bytesOf(part), read)) yield out(piece)
    const { crc, size } = read
    entries.push({ name, crc, packed: length - before, size, at })
    yield out(numbers([4, 0x08074b50], [4, crc], [4, length - before], [4, size]))
  }
  const start = length
  for (const { name, crc, packed, size, at } of entries) {
    yield out(
      numbers(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        ...shared(crc, packed, size, name.length),
        ...([2, 2, 2] as const).map((width) => [width, 0] as const),
        [4, 0],
        [4, at],
      ),
    )
    yield out(name)
  }
  const count = entries.length
  yield numbers(
    [4, 0x06054b50],
    [4, 0],
    [2, count],
    [2, count],
    [4, length - start],
    [4, start],
    [2, 0],
  )
}

const bytesOf = (part: ZipPart) =>
  'bytes' in part ? [Buffer.from(part.bytes)] : inPieces(part.text)

/**
 * Bytes compressed in another thread while more of them are made, with their length and checksum
 * noted in `read`. Whoever stops asking ends the making too.
 */
function packed(
  pieces: Iterable<Buffer> | AsyncIterable<Buffer>,
  read: { crc: number; size: number },
): AsyncIterable<Buffer<ArrayBuffer>> {
  const packer = createDeflateRaw({ level: 6, chunkSize: pieceLength })
  const bytes = async function* () {
    for await (const piece of pieces) {
      read.crc = crc32(piece, read.crc)
      read.size += piece.length
      yield piece
    }
  }
  // An error of the making comes out where the pieces are asked for.
  pipeline(Readable.from(bytes(), { highWaterMark: 2 }), packer, () => undefined)
  return packer
}

/** Long text as bytes in larger pieces: each line of it by itself would weigh far more. */
export async function* inPieces(text: Text): AsyncGenerator<Buffer<ArrayBuffer>> {
  let waiting = ''
  for await (const more of text) {
    waiting += more
    if (waiting.length < pieceLength) continue
    yield Buffer.from(waiting)
    waiting = ''
  }
  if (waiting !== '') yield Buffer.from(waiting)
}

/** What the head of a part and its line in the directory say alike. */
const shared = (crc: number, packed: number, size: number, nameLength: number): Field[] => [
  [2, flags],
  [2, deflated],
  [2, 0],
  [2, dosDay],
  [4, crc],
  [4, packed],
  [4, size],
  [2, nameLength],
  [2, 0],
]

type Field = readonly [width: 2 | 4, value: number]

function numbers(...fields: readonly Field[]): Buffer<ArrayBuffer> {
  const buffer = Buffer.alloc(fields.reduce((length, [width]) => length + width, 0))
  let at = 0
  for (const [width, value] of fields) at = buffer.writeUIntLE(value, at, width)
  return buffer
}
