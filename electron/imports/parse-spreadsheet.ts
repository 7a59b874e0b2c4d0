import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import { readCsv } from './csv-reader.ts'
import { fileKindOf } from './file-kind.ts'
import { readOds } from './ods-reader.ts'
import { Refused, type Sheet } from './sheet.ts'
import { readXlsx } from './xlsx-reader.ts'
import { readZipDirectory, type ZipPart } from './zip-directory.ts'

/** Other archives that people pick, by a path in them. */
const otherArchives: readonly (readonly [path: RegExp, kind: string])[] = [
  [/^word\//, 'DOCX'],
  [/^ppt\//, 'PPTX'],
  [/^index\/.*\.iwa$/, 'NUMBERS'],
]

/**
 * Reads a spreadsheet in the thread it is called in; `readSpreadsheet` calls it in a worker.
 * Refuses what its readers refuse, without the file's name in the figures.
 */
export async function parseSpreadsheet(bytes: Uint8Array): Promise<Decision<Sheet>> {
  try {
    if (fileKindOf(bytes) === 'text') return allow(readCsv(bytes))
    return allow(await readArchive(readZipDirectory(bytes)))
  } catch (error) {
    if (error instanceof Refused) return refuse(error.code, error.figures)
    throw error
  }
}

function readArchive(parts: ReadonlyMap<string, ZipPart>): Promise<Sheet> {
  for (const [path, kind] of otherArchives) {
    if ([...parts.keys()].some((name) => path.test(name))) {
      throw new Refused('import.otherKind', { kind })
    }
  }
  if (parts.has('mimetype')) return readOds(parts)
  if (parts.has('[content_types].xml')) return readXlsx(parts)
  throw new Refused('import.otherKind', { kind: 'ZIP' })
}
