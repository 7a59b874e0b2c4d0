import { crc32, deflateRawSync } from 'node:zlib'

/** 2 September 2019: the same parts are the same bytes, on whatever day they are packed. */
const dosDay = ((2019 - 1980) << 9) | (9 << 5) | 2
const deflated = 8

type Field = readonly [width: 2 | 4, value: number]

/** A small archive held as a whole, its parts in order (APPNOTE.TXT 4.3); names are plain ASCII. */
export function smallZip(parts: Readonly<Record<string, string>>): Uint8Array {
  const pieces: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const [path, text] of Object.entries(parts)) {
    const bytes = Buffer.from(text)
    const packed = deflateRawSync(bytes)
    const name = Buffer.from(path)
    const shared: readonly Field[] = [
      ...([20, 0, deflated, 0, dosDay] as const).map((value): Field => [2, value]),
      ...[crc32(bytes), packed.length, bytes.length].map((value): Field => [4, value]),
      [2, name.length],
      [2, 0],
    ]
    const piece = Buffer.concat([numbers([4, 0x04034b50], ...shared), name, packed])
    const rest: readonly Field[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ]
    directory.push(numbers([4, 0x02014b50], [2, 20], ...shared, ...rest), name)
    pieces.push(piece)
    at += piece.length
  }
  const count = pieces.length
  const length = directory.reduce((sum, piece) => sum + piece.length, 0)
  const halves = [0, 0, count, count].map((value): Field => [2, value])
  const end = numbers([4, 0x06054b50], ...halves, [4, length], [4, at], [2, 0])
  return new Uint8Array(Buffer.concat([...pieces, ...directory, end]))
}

function numbers(...fields: readonly Field[]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((length, [width]) => length + width, 0))
  let at = 0
  for (const [width, value] of fields) at = buffer.writeUIntLE(value, at, width)
  return buffer
}
