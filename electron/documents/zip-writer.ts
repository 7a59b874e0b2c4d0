/**
 * A ZIP archive written part by part: what comes in is compressed at once, so that only the
 * packed bytes are held, however long a part is. Sizes and checksums follow each part, as the
 * format allows (APPNOTE.TXT 4.3.9).
 */
import { once } from 'node:events'
import { crc32, createDeflateRaw } from 'node:zlib'

interface Entry {
  readonly name: Buffer
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
/** Text is packed in pieces of this many characters. */
const pieceLength = 1 << 16

export class ZipWriter {
  readonly #chunks: Buffer[] = []
  readonly #entries: Entry[] = []
  #length = 0

  /** Adds a part of the archive; its text is taken piece by piece. */
  async add(path: string, text: Iterable<string> | AsyncIterable<string>): Promise<void> {
    const name = Buffer.from(path)
    const at = this.#length
    this.#put(numbers([4, 0x04034b50], [2, 20], ...this.#shared(0, 0, 0, name.length)), name)
    const packer = createDeflateRaw({ level: 6 })
    const before = this.#length
    packer.on('data', (chunk: Buffer) => this.#put(chunk))
    let crc = 0
    let size = 0
    const pack = async (piece: string) => {
      const bytes = Buffer.from(piece)
      crc = crc32(bytes, crc)
      size += bytes.length
      if (!packer.write(bytes)) await once(packer, 'drain')
    }
    let waiting = ''
    for await (const more of text) {
      waiting += more
      if (waiting.length < pieceLength) continue
      await pack(waiting)
      waiting = ''
    }
    await pack(waiting)
    packer.end()
    await once(packer, 'end')
    const packed = this.#length - before
    this.#put(numbers([4, 0x08074b50], [4, crc], [4, packed], [4, size]))
    this.#entries.push({ name, crc, packed, size, at })
  }

  /** The whole archive; nothing can be added afterwards. */
  finish(): readonly Buffer[] {
    const start = this.#length
    for (const { name, crc, packed, size, at } of this.#entries) {
      const head = numbers(
        [4, 0x02014b50],
        [2, 20],
        [2, 20],
        ...this.#shared(crc, packed, size, name.length),
        ...([2, 2, 2] as const).map((width) => [width, 0] as const),
        [4, 0],
        [4, at],
      )
      this.#put(head, name)
    }
    const count = this.#entries.length
    const ends = [
      [4, 0x06054b50],
      [4, 0],
      [2, count],
      [2, count],
      [4, this.#length - start],
      [4, start],
      [2, 0],
    ] as const
    this.#put(numbers(...ends))
    return this.#chunks
  }

  /** What the head of a part and its line in the directory say alike. */
  #shared(crc: number, packed: number, size: number, nameLength: number): Field[] {
    return [
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
  }

  #put(...chunks: readonly Buffer[]): void {
    for (const chunk of chunks) {
      this.#chunks.push(chunk)
      this.#length += chunk.length
    }
  }
}

type Field = readonly [width: 2 | 4, value: number]

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((length, [width]) => length + width, 0))
  let at = 0
  for (const [width, value] of fields) at = buffer.writeUIntLE(value, at, width)
  return buffer
}
