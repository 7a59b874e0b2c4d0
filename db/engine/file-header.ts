import { closeSync, openSync, readSync } from 'node:fs'

/** Marks a SQLite file as a Biuro SOI store ("BSOI"). */
export const applicationId = 0x42534f49

const headerBytes = 100
const magic = 'SQLite format 3\0'

/**
 * What the first 100 bytes of a file say, read without opening it as a database, so
 * that a store newer than the app is refused with not one byte of it touched.
 * Null when the file is not a SQLite database. Throws what the file system throws.
 */
export function readFileHeader(
  path: string,
): { readonly applicationId: number; readonly schemaVersion: number } | null {
  const header = Buffer.alloc(headerBytes)
  const file = openSync(path, 'r')
  try {
    if (readSync(file, header, 0, headerBytes, 0) < headerBytes) return null
  } finally {
    closeSync(file)
  }
  if (header.toString('latin1', 0, magic.length) !== magic) return null
  return { applicationId: header.readUInt32BE(68), schemaVersion: header.readUInt32BE(60) }
}
