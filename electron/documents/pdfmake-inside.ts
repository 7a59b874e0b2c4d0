/**
 * The insides of pdfmake and pdfkit, which have no types: all that the three classes derived from
 * them rely on. `TaggingLayout`: the layout visits the nodes in the order of the definition by
 * `processNode`, and a measured text has its words in `_inlines`, which lines and their copies on
 * other pages share. `TaggingRenderer`: whatever is drawn passes through these methods.
 * `PackedDocument`: each object is written by `finalize`, and the file ends in `_finalize`.
 * tests/host/tagged-pdf.test.ts reads files back by their format alone and finds it when an update
 * of a package changes any of this.
 */
import { createRequire } from 'node:module'
import type { Place } from './pdf-tags.ts'

/** Words of one look; a line shares them with its copies on other pages. */
export interface Inline {
  readonly text: string
  readonly width: number
  readonly font: object
  readonly fontSize: number
  readonly color: string
  readonly opacity: number
  readonly characterSpacing: number
  readonly alignment: string
  readonly decoration: unknown
  readonly background: unknown
  readonly link: unknown
  place?: Place
}

/** A part of a document's definition after pdfmake has measured it. */
export interface MeasuredNode {
  readonly headlineLevel?: number
  readonly outlineText?: string
  readonly table?: {
    readonly body: readonly (readonly MeasuredNode[])[]
    readonly headerRows?: number
    readonly headerColumns?: number
    readonly keepWithHeaderRows?: number
  }
  readonly closing?: boolean
  readonly ul?: readonly MeasuredNode[]
  readonly ol?: readonly MeasuredNode[]
  readonly svg?: unknown
  readonly image?: unknown
  readonly alt?: string
  readonly colSpan?: number
  readonly rowSpan?: number
  readonly listMarker?: { readonly _inlines?: readonly Inline[] }
  readonly _inlines?: readonly Inline[]
  place?: Place
  pageBreak?: string
  /** A cell whose row is to begin a page. */
  startsPage?: boolean
  resetXY(): void
}

/** A picture at its place on a page, in points from the upper left. */
export interface Picture {
  readonly x: number
  readonly y: number
  readonly _width: number
  readonly _height: number
  readonly place?: Place
}

export interface Line {
  readonly inlines: readonly Inline[]
  clone(): Line
}

/** A page with what is drawn on it, in this order. */
export interface LaidPage {
  readonly items: readonly {
    readonly item?: { readonly place?: Place; readonly inlines?: readonly Inline[] }
  }[]
}

export interface LaidRow {
  readonly cells: readonly MeasuredNode[]
}

interface Layout {
  readonly linearNodeList: readonly MeasuredNode[]
  /** Under a block that is held together, the last of these is the page that it will go to. */
  readonly writer: { readonly contextStack: readonly { availableHeight: number }[] }
  registerTableLayouts(layouts: unknown): void
  layoutDocument(...asked: readonly unknown[]): readonly LaidPage[]
  tryLayoutDocument(...asked: readonly unknown[]): unknown
  addBackground(background: unknown): void
  addDynamicRepeatable(...asked: readonly unknown[]): void
  processNode(node: MeasuredNode, alignable?: boolean): void
  processRow(row: LaidRow): unknown
}

interface Drawer {
  readonly pdfDocument: PdfDocument
  renderPages(pages: readonly LaidPage[]): void
  renderLine(line: Line, x: number, y: number): void
  renderVector(vector: unknown): void
  renderImage(image: Picture): void
  renderSVG(svg: Picture): void
  beginClip(rectangle: unknown): void
  endClip(): void
  beginVerticalAlignment(item: unknown): void
  endVerticalAlignment(item: unknown): void
}

/** An element of the structure tree as pdfkit writes it. */
export interface Structure {
  add(child: object): unknown
  end(): void
  readonly dictionary: { readonly data: Record<string, unknown> }
}

export interface Bookmark {
  addItem(text: string, options: { readonly expanded: boolean }): Bookmark
}

/** An object of the file; `buffer` is what its stream holds. */
export interface PdfReference {
  readonly id: number
  readonly data: Readonly<Record<string, unknown>>
  readonly buffer: readonly unknown[]
  end(stream: string | Uint8Array): void
  finalize(): void
}

export interface PdfDocument extends AsyncIterable<Uint8Array> {
  /** The page that is drawn now. */
  readonly page: object
  readonly outline: Bookmark
  readonly _root: PdfReference & { readonly data: Record<string, unknown> }
  struct(role: string, options: object): Structure
  addStructure(structure: Structure): void
  markContent(tag: 'Artifact', options: object | null): void
  markStructureContent(role: string): object
  endMarkedContent(): void
  end(): void
  ref(data?: object): PdfReference
  push(piece: null): void
  _write(data: string | Uint8Array): void
  _finalize(): void
  _ended: boolean
  readonly _id: Uint8Array
  readonly _info: PdfReference
  /** How much is written, and where each object begins; null while it is not. */
  readonly _offset: number
  readonly _offsets: readonly (number | null | undefined)[]
}

type Class<Of, From extends readonly unknown[]> = new (...from: From) => Of

const inside = createRequire(import.meta.url)

export const LayoutBuilder: Class<Layout, readonly unknown[]> = inside(
  'pdfmake/js/LayoutBuilder.js',
).default
export const Renderer: Class<Drawer, [document: PdfDocument]> =
  inside('pdfmake/js/Renderer.js').default
export const PdfKitDocument: Class<PdfDocument, readonly unknown[]> = inside(
  'pdfmake/js/PDFDocument.js',
).default
export const SvgMeasure: Class<object, []> = inside('pdfmake/js/SVGMeasure.js').default
export const {
  normalizePageSize,
  normalizePageMargin,
}: {
  readonly normalizePageSize: (size: unknown, orientation: unknown) => PageSize
  readonly normalizePageMargin: (margin: unknown) => object
} = inside('pdfmake/js/PageSize.js')
export const { tableLayouts }: { readonly tableLayouts: unknown } = inside(
  'pdfmake/js/tableLayouts.js',
)

interface PageSize {
  readonly width: number
  readonly height: number
}
