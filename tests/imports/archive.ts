import { crc32, deflateRawSync } from 'node:zlib'

/** A part of a zip made by hand; the overrides are what its headers claim instead of the truth. */
export interface CraftedPart {
  readonly name: string
  readonly data: string | Uint8Array
  readonly stored?: boolean
  readonly claims?: {
    readonly size?: number
    readonly packed?: number
    readonly offset?: number
    readonly crc?: number
    readonly method?: number
    readonly flags?: number
    readonly extra?: Uint8Array
  }
}

const uint = (bytes: 2 | 4 | 8, value: number): Buffer => {
  const buffer = Buffer.alloc(8)
  buffer.writeBigUInt64LE(BigInt(value))
  return buffer.subarray(0, bytes)
}

/** A zip archive with one local header and one directory entry for each part. */
export function zipOf(parts: readonly CraftedPart[], claims: { count?: number } = {}): Uint8Array {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const { name, data, stored = false, claims: lies = {} } of parts) {
    const raw = Buffer.from(data)
    const packed = stored ? raw : deflateRawSync(raw)
    const extra = lies.extra ?? Buffer.alloc(0)
    const shared = Buffer.concat([
      uint(2, lies.flags ?? 0),
      uint(2, lies.method ?? (stored ? 0 : 8)),
      uint(4, 0),
      uint(4, lies.crc ?? crc32(raw)),
      uint(4, lies.packed ?? packed.length),
      uint(4, lies.size ?? raw.length),
      uint(2, Buffer.byteLength(name)),
    ])
    const body = [uint(4, 0x04034b50), uint(2, 20), shared, uint(2, 0), Buffer.from(name), packed]
    directory.push(
      uint(4, 0x02014b50),
      uint(2, 20),
      uint(2, 20),
      shared,
      uint(2, extra.length),
      Buffer.alloc(10),
      uint(4, lies.offset ?? offset),
      Buffer.from(name),
      Buffer.from(extra),
    )
    local.push(...body)
    offset += body.reduce((sum, piece) => sum + piece.length, 0)
  }
  const listed = Buffer.concat(directory)
  const end = [
    uint(4, 0x06054b50),
    uint(4, 0),
    uint(2, claims.count ?? parts.length),
    uint(2, claims.count ?? parts.length),
    uint(4, listed.length),
    uint(4, offset),
    uint(2, 0),
  ]
  return new Uint8Array(Buffer.concat([...local, listed, ...end]))
}

/** The ZIP64 extra field with the given values. */
export const zip64Extra = (...values: readonly number[]): Uint8Array =>
  Buffer.concat([uint(2, 1), uint(2, values.length * 8), ...values.map((value) => uint(8, value))])
