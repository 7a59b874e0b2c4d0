import { RowCollector } from './row-collector.ts'
import { Refused, type Sheet } from './sheet.ts'
import { type WorkbookFacts, WorksheetListener } from './xlsx-sheet.ts'
import { StringsListener } from './xlsx-strings.ts'
import { StyleListener } from './xlsx-styles.ts'
import { readXml, type XmlListener } from './xml-stream.ts'
import type { ZipPart } from './zip-directory.ts'
import { unpack } from './zip-part.ts'

/** Excel allows 31 characters, others some more; a crafted name must not fill a screen. */
const maxNameLength = 100

type Parts = ReadonlyMap<string, ZipPart>

/** A relationship's target (a path inside the archive) and what it is. */
interface Relationship {
  readonly id: string
  readonly type: string
  readonly target: string
}

/**
 * Reads the first visible worksheet that holds anything, part by part as it unpacks, so that the
 * memory needed depends on what is kept and not on how much the file unpacks to. Pictures, macros,
 * links to other files and hidden sheets are never opened.
 * Refuses `import.oldFormat` (XLSB), `import.otherKind` (an archive that is no workbook),
 * `import.damaged`, `import.noRows` and the collector's limits.
 */
export async function readXlsx(parts: Parts): Promise<Sheet> {
  const workbookPath = await findWorkbook(parts)
  const workbook = await readWorkbook(parts, workbookPath)
  const relationships = await readRelationships(parts, workbookPath)
  const facts = await readFacts(parts, relationships, workbook.date1904)
  for (const { name, id } of workbook.sheets) {
    const relationship = relationships.find((candidate) => candidate.id === id)
    if (relationship?.type !== 'worksheet') continue
    const collector = new RowCollector()
    await readPart(parts, relationship.target, new WorksheetListener(collector, facts))
    if (!collector.isEmpty) return { format: 'xlsx', sheetName: name, ...collector.finish() }
  }
  throw new Refused('import.noRows')
}

async function readPart(parts: Parts, path: string, listener: XmlListener): Promise<void> {
  const part = parts.get(path)
  if (!part) throw new Refused('import.damaged')
  await readXml(unpack(part), listener)
}

async function findWorkbook(parts: Parts): Promise<string> {
  const path = (await readRelationships(parts, '')).find(
    (relationship) => relationship.type === 'officeDocument',
  )?.target
  if (path === undefined) throw new Refused('import.otherKind', { kind: 'ZIP' })
  if (path.endsWith('.bin')) throw new Refused('import.oldFormat', { kind: 'XLSB' })
  return path
}

/** The sheets that a person can see, in the order of their tabs. */
async function readWorkbook(parts: Parts, path: string) {
  const sheets: { readonly name: string; readonly id: string }[] = []
  let date1904 = false
  await readPart(parts, path, {
    open(name, attributes, parent) {
      if (parent === '' && name !== 'workbook') {
        throw new Refused('import.otherKind', { kind: 'ZIP' })
      }
      if (name === 'workbookPr') date1904 = /^(?:1|true)$/.test(attributes.date1904 ?? '')
      if (name !== 'sheet' || parent !== 'sheets') return
      if ((attributes.state ?? 'visible') !== 'visible') return
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? ''
      sheets.push({ name: (attributes.name ?? '').slice(0, maxNameLength), id })
    },
  })
  return { sheets, date1904 }
}

/** The relationships of the part at `path` (of the whole package for ''), in its `_rels` folder. */
async function readRelationships(parts: Parts, path: string): Promise<readonly Relationship[]> {
  const folder = path.slice(0, path.lastIndexOf('/') + 1)
  const file = `${folder}_rels/${path.slice(folder.length)}.rels`
  const relationships: Relationship[] = []
  await readPart(parts, file, {
    open(name, { Id = '', Type = '', Target = '', TargetMode }) {
      if (name !== 'Relationship' || TargetMode === 'External') return
      const type = Type.slice(Type.lastIndexOf('/') + 1)
      relationships.push({ id: Id, type, target: resolveTarget(folder, Target) })
    },
  })
  return relationships
}

/** A target is relative to its folder, or to the whole archive where it starts with a slash. */
function resolveTarget(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

async function readFacts(
  parts: Parts,
  relationships: readonly Relationship[],
  date1904: boolean,
): Promise<WorkbookFacts> {
  const strings = new StringsListener()
  const styles = new StyleListener()
  for (const { type, target } of relationships) {
    if (type === 'sharedStrings') await readPart(parts, target, strings)
    if (type === 'styles') await readPart(parts, target, styles)
  }
  return {
    date1904,
    textAt: (index) => strings.textAt(index),
    lookOf: (style) => styles.lookOf(style),
  }
}
