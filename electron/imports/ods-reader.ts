import { OdsTableListener } from './ods-table.ts'
import { Refused, type Sheet } from './sheet.ts'
import { readXml } from './xml-stream.ts'
import type { ZipPart } from './zip-directory.ts'
import { unpack, unpackText } from './zip-part.ts'

const mediaType = 'application/vnd.oasis.opendocument.'
const maxMediaTypeBytes = 200

/** What else of the OpenDocument family a person may pick, by the end of its media type. */
const otherKinds: readonly (readonly [begins: string, kind: string])[] = [
  ['text', 'ODT'],
  ['presentation', 'ODP'],
  ['graphics', 'ODG'],
]

/**
 * Reads the first visible table that holds anything, as `content.xml` unpacks. Only values that
 * the file's author last saw are read; formulas, pictures and scripts are never opened.
 * Refuses `import.passwordProtected`, `import.otherKind` (ODT, ODP, ODG), `import.notSpreadsheet`,
 * `import.damaged`, `import.noRows` and the collector's limits.
 */
export async function readOds(parts: ReadonlyMap<string, ZipPart>): Promise<Sheet> {
  await refuseOtherDocuments(parts)
  await refuseEncrypted(parts)
  const content = parts.get('content.xml')
  if (!content) throw new Refused('import.damaged')
  const listener = new OdsTableListener()
  await readXml(unpack(content), listener)
  return { format: 'ods', ...listener.finish() }
}

async function refuseOtherDocuments(parts: ReadonlyMap<string, ZipPart>): Promise<void> {
  const part = parts.get('mimetype')
  if (!part) throw new Refused('import.notSpreadsheet')
  const type = (await unpackText(part, maxMediaTypeBytes)).trim()
  const document = type.startsWith(mediaType) ? type.slice(mediaType.length) : ''
  if (document.startsWith('spreadsheet')) return
  const known = otherKinds.find(([begins]) => document.startsWith(begins))
  if (known) throw new Refused('import.otherKind', { kind: known[1] })
  throw new Refused('import.notSpreadsheet')
}

/** Encrypted parts are listed with their `encryption-data` in the manifest (ODF 1.2 part 3, 4.4). */
async function refuseEncrypted(parts: ReadonlyMap<string, ZipPart>): Promise<void> {
  const manifest = parts.get('meta-inf/manifest.xml')
  if (!manifest) return
  await readXml(unpack(manifest), {
    open(name) {
      if (name === 'encryption-data') throw new Refused('import.passwordProtected')
    },
  })
}
