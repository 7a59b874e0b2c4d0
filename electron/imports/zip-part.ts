import { crc32, createInflateRaw } from 'node:zlib'
import { Refused } from './sheet.ts'
import { type ZipPart, zipBomb } from './zip-directory.ts'

const chunkSize = 128 * 1024

/**
 * Unpacks one part piece by piece, so that only a piece is ever in memory.
 * Refuses `import.zipBomb` as soon as more comes out than the directory declared, and
 * `import.damaged` where less does, where the packed bytes are broken or the checksum differs.
 */
export async function* unpack(part: ZipPart): AsyncGenerator<Uint8Array, void, undefined> {
  let unpacked = 0
  let checksum = 0
  for await (const chunk of part.deflated ? inflate(part.data) : slices(part.data)) {
    unpacked += chunk.length
    if (unpacked > part.size) throw zipBomb(part.name)
    checksum = crc32(chunk, checksum)
    yield chunk
  }
  if (unpacked !== part.size || checksum !== part.crc) throw new Refused('import.damaged')
}

/** The whole text of a small part; more than `limit` bytes refuse `import.damaged`. */
export async function unpackText(part: ZipPart, limit: number): Promise<string> {
  if (part.size > limit) throw new Refused('import.damaged')
  const chunks: Uint8Array[] = []
  for await (const chunk of unpack(part)) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}

async function* inflate(packed: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  const stream = createInflateRaw({ chunkSize })
  stream.end(packed)
  try {
    for await (const chunk of stream) yield chunk as Uint8Array
  } catch (error) {
    if (isBrokenData(error)) throw new Refused('import.damaged')
    throw error
  } finally {
    stream.destroy()
  }
}

async function* slices(data: Uint8Array): AsyncGenerator<Uint8Array, void, undefined> {
  for (let at = 0; at < data.length; at += chunkSize) yield data.subarray(at, at + chunkSize)
}

/** zlib's own complaint about the bytes (`Z_DATA_ERROR`, `Z_BUF_ERROR`), not a fault of ours. */
function isBrokenData(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
