import { fileBytes } from '../contract/file-pieces.ts'

/** The host's end of `fileBytes`: it sends pieces of files and takes none. */
export const fileBytesSent: typeof fileBytes = {
  ...fileBytes,
  condition: (data) => data instanceof Uint8Array,
  serialize: (bytes: Uint8Array) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64'),
  deserialize() {
    throw new Error('The host takes no pieces of files')
  },
}
