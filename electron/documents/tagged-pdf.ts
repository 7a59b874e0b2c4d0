import type { TDocumentDefinitions, TFontDictionary } from 'pdfmake/interfaces.js'
import { PackedDocument } from './pdf-packing.ts'
import {
  normalizePageMargin,
  normalizePageSize,
  SvgMeasure,
  tableLayouts,
} from './pdfmake-inside.ts'
import { TaggingLayout } from './tagging-layout.ts'
import { TaggingRenderer } from './tagging-renderer.ts'

interface Means {
  readonly fonts: TFontDictionary
  /** Says which files of this computer may be read. */
  readonly mayRead: (path: string) => boolean
}

const maker = 'Biuro SOI'

/** Draws a document with its tags, its bookmarks and what it says of itself. */
export async function taggedPdf(
  definition: TDocumentDefinitions,
  { fonts, mayRead }: Means,
): Promise<Uint8Array<ArrayBuffer>> {
  const { pageSize, pageOrientation, pageMargins = 40, info = {}, language } = definition
  const size = normalizePageSize(pageSize, pageOrientation)
  const said = { Title: info.title, Author: info.author, Subject: info.subject }
  const document = new PackedDocument(
    ...[fonts, {}, {}, {}],
    {
      ...{ size: [size.width, size.height], autoFirstPage: false, font: null },
      ...{ pdfVersion: '1.7', tagged: true, displayTitle: true, lang: language },
      info: { ...known(said), Creator: maker, Producer: maker },
    },
    ...[null, mayRead],
  )
  const layout = new TaggingLayout(size, normalizePageMargin(pageMargins), new SvgMeasure())
  layout.registerTableLayouts(tableLayouts)
  const { content, styles = {}, defaultStyle = {}, background, header, footer } = definition
  const pages = layout.layoutDocument(
    ...[content, document, styles, defaultStyle, background, header, footer],
  )
  const renderer = new TaggingRenderer(document)
  renderer.renderPages(pages)
  renderer.finish(layout.document)
  // The bookmarks are there for whoever opens them; they do not open by themselves.
  document._root.data.PageMode = 'UseNone'
  document.end()
  const pieces: Uint8Array[] = []
  for await (const piece of document) pieces.push(piece)
  return new Uint8Array(Buffer.concat(pieces))
}

const known = (facts: Readonly<Record<string, unknown>>) =>
  Object.fromEntries(Object.entries(facts).filter(([, fact]) => fact !== undefined))
