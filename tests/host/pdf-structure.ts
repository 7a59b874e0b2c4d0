/** What a PDF tells a reader of the screen: its tree, and what is drawn under which mark. */
import { type Dict, type Pdf, Ref, readPdf, type Value } from './pdf-reading.ts'

/** A part of a document; `marks` are its own pieces, `page:number`. */
export interface Part {
  readonly role: string
  readonly alt: string
  readonly scope: Value | undefined
  readonly box: readonly Value[]
  readonly kids: readonly Part[]
  readonly marks: readonly string[]
}

/** What is drawn on a page: its marked pieces with their roles, and what stands outside of any. */
export interface Drawn {
  readonly marked: readonly { readonly mark: string; readonly role: string }[]
  readonly decorations: number
  readonly feet: number
  readonly unmarked: number
}

const drawing =
  /\/(\w+)\s+(?:<<([^>]*)>>\s+)?(BDC|BMC)(?=\s)|(?<=^|\s)(EMC|Tj|TJ|f\*?|F|S|s|B\*?|b\*?|Do|sh)(?=\s|$)/g

function drawnOn(content: string, page: number): Drawn {
  const marked: Drawn['marked'][number][] = []
  const found = { decorations: 0, feet: 0, unmarked: 0 }
  let depth = 0
  for (const [, role = '', about = '', opens, operator] of content.matchAll(drawing)) {
    if (opens !== undefined) {
      if (depth > 0) throw new Error('A mark within a mark')
      depth += 1
      const number = /\/MCID (\d+)/.exec(about)?.[1]
      if (number !== undefined) marked.push({ mark: `${page}:${number}`, role })
      else if (role !== 'Artifact') throw new Error(`A mark of ${role} without a number`)
      else if (about.includes('/Pagination')) found.feet += 1
      else found.decorations += 1
    } else if (operator === 'EMC') depth -= 1
    else if (depth === 0) found.unmarked += 1
  }
  if (depth !== 0) throw new Error('A mark is left open')
  return { marked, ...found }
}

/** A file as a reader of the screen meets it. */
export function heardOf(bytes: Uint8Array) {
  const pdf = readPdf(bytes)
  const root = pdf.dict(pdf.trailer.get('/Root'))
  const info = pdf.dict(pdf.trailer.get('/Info'))
  const pageRefs = pdf.list(pdf.dict(root.get('/Pages')).get('/Kids'))
  const pageAt = new Map(pageRefs.map((ref, at) => [ref instanceof Ref ? ref.id : 0, at]))
  const pages = pageRefs.map((ref, at) => drawnOn(pdf.stream(pdf.dict(ref).get('/Contents')), at))
  const structure = pdf.dict(root.get('/StructTreeRoot'))
  const owners = new Map<string, Value>()
  const parents = pdf.list(pdf.dict(structure.get('/ParentTree')).get('/Nums'))
  for (const [at, ref] of pageRefs.entries()) {
    const key = parents.indexOf(pdf.dict(ref).get('/StructParents') ?? -1)
    for (const [number, owner] of pdf.list(parents[key + 1]).entries()) {
      owners.set(`${at}:${number}`, owner)
    }
  }
  const partOf = (value: Value): Part => {
    const element = pdf.dict(value)
    const own = pageAt.get(idOf(element.get('/Pg'))) ?? -1
    const about = pdf.dict(element.get('/A'))
    const kids = pdf.list(element.get('/K'))
    const marks = kids.flatMap((kid) => markOf(pdf, kid, own, pageAt))
    for (const mark of marks) {
      if (idOf(owners.get(mark)) !== idOf(value)) throw new Error(`${mark} is said to be another's`)
    }
    return {
      ...{ role: String(element.get('/S')).slice(1), alt: pdf.said(element.get('/Alt')), marks },
      ...{ scope: about.get('/Scope'), box: pdf.list(about.get('/BBox')) },
      kids: kids.filter((kid) => pdf.dict(kid).has('/S')).map(partOf),
    }
  }
  const [top] = pdf.list(structure.get('/K'))
  return {
    ...{ pages, document: partOf(top ?? '') },
    parts: [...partsOf(partOf(top ?? ''))],
    language: pdf.said(root.get('/Lang')),
    marked: pdf.dict(root.get('/MarkInfo')).get('/Marked'),
    titleShown: pdf.dict(root.get('/ViewerPreferences')).get('/DisplayDocTitle'),
    title: pdf.said(info.get('/Title')),
    author: pdf.said(info.get('/Author')),
    bookmarks: [...bookmarksOf(pdf, pdf.dict(root.get('/Outlines')))],
  }
}

export type Heard = ReturnType<typeof heardOf>

const idOf = (value: Value | undefined) => (value instanceof Ref ? value.id : -1)

function markOf(pdf: Pdf, kid: Value, own: number, pageAt: ReadonlyMap<number, number>) {
  if (typeof kid === 'number') return [`${own}:${kid}`]
  const other = pdf.dict(kid)
  const number = other.get('/MCID')
  return number === undefined ? [] : [`${pageAt.get(idOf(other.get('/Pg')))}:${number}`]
}

function* partsOf(part: Part): Generator<Part> {
  yield part
  for (const kid of part.kids) yield* partsOf(kid)
}

function* bookmarksOf(pdf: Pdf, over: Dict): Generator<string> {
  for (let at = over.get('/First'); at !== undefined; at = pdf.dict(at).get('/Next')) {
    yield pdf.said(pdf.dict(at).get('/Title'))
    yield* bookmarksOf(pdf, pdf.dict(at))
  }
}
