import { isTag, type Place, type Tag } from './pdf-tags.ts'
import {
  type Bookmark,
  type Inline,
  type LaidPage,
  type Line,
  type Picture,
  Renderer,
  type Structure,
} from './pdfmake-inside.ts'

/**
 * Draws what `TaggingLayout` laid out, each thing under the mark of its part; what is no part
 * (lines, frames, feet of pages, the head of a table once more on the next page) as decoration.
 */
export class TaggingRenderer extends Renderer {
  /** What is being drawn under one mark; undefined between marks. */
  private drawn: Place | undefined
  private readonly started = new Map<Tag, { structure: Structure; page: object }>()
  private readonly bookmarks: { readonly level: number; readonly item: Bookmark }[] = []

  override renderPages(pages: readonly LaidPage[]): void {
    for (const page of pages) {
      super.renderPages([page])
      this.end()
    }
  }

  override renderLine(line: Line, x: number, y: number): void {
    this.begin(line.inlines[0]?.place ?? null)
    super.renderLine(joined(line), x, y)
  }

  override renderVector(vector: unknown): void {
    this.begin(null)
    super.renderVector(vector)
  }

  override renderImage(image: Picture): void {
    this.begin(image.place ?? null, image)
    super.renderImage(image)
  }

  override renderSVG(svg: Picture): void {
    this.begin(svg.place ?? null, svg)
    super.renderSVG(svg)
  }

  override beginClip(rectangle: unknown): void {
    this.end()
    super.beginClip(rectangle)
  }

  override endClip(): void {
    this.end()
    super.endClip()
  }

  override beginVerticalAlignment(item: unknown): void {
    this.end()
    super.beginVerticalAlignment(item)
  }

  override endVerticalAlignment(item: unknown): void {
    this.end()
    super.endVerticalAlignment(item)
  }

  /** Hangs everything that was drawn into the tree of the document, in the order of reading. */
  finish(document: Tag): void {
    this.pdfDocument.addStructure(this.whole(document))
  }

  private whole(tag: Tag): Structure {
    const structure = this.started.get(tag)?.structure ?? this.structureOf(tag)
    for (const kid of tag.kids) structure.add(this.whole(kid))
    structure.end()
    return structure
  }

  /** Opens the mark of a place, unless it is open. */
  private begin(place: Place, box?: Picture): void {
    const to = this.isAgain(place) ? 'aside' : place
    if (this.drawn === to) return
    this.end()
    this.drawn = to
    if (isTag(to)) this.mark(to, box)
    else this.pdfDocument.markContent('Artifact', to === null ? null : { type: 'Pagination' })
  }

  /** Whether it was drawn on a page before: the head of a table is read once. */
  private isAgain(place: Place): boolean {
    if (!isTag(place) || !place.repeated) return false
    const page = this.started.get(place)?.page
    return page !== undefined && page !== this.pdfDocument.page
  }

  private mark(tag: Tag, box: Picture | undefined): void {
    const { page } = this.pdfDocument
    const { structure } = this.started.get(tag) ?? { structure: this.structureOf(tag, box) }
    if (!this.started.has(tag)) {
      this.started.set(tag, { structure, page })
      this.bookmark(tag)
    }
    structure.add(this.pdfDocument.markStructureContent(tag.role))
  }

  /** Closes the open mark, if there is one; marks do not reach over pages or over clips. */
  private end(): void {
    if (this.drawn !== undefined) this.pdfDocument.endMarkedContent()
    this.drawn = undefined
  }

  private structureOf({ role, scope, alt, numbered }: Tag, box?: Picture): Structure {
    const bbox = box && [box.x, box.y, box.x + box._width, box.y + box._height]
    const structure = this.pdfDocument.struct(role, { scope, alt, bbox })
    if (numbered) structure.dictionary.data.A = { O: 'List', ListNumbering: 'Decimal' }
    return structure
  }

  /** A heading among the bookmarks of the file, under the one that it belongs to. */
  private bookmark({ bookmark }: Tag): void {
    if (bookmark === undefined) return
    const { level, text } = bookmark
    while ((this.bookmarks.at(-1)?.level ?? 0) >= level) this.bookmarks.pop()
    const over = this.bookmarks.at(-1)?.item ?? this.pdfDocument.outline
    this.bookmarks.push({ level, item: over.addItem(text, { expanded: true }) })
  }
}

const looks = ['font', 'fontSize', 'color', 'opacity', 'decoration', 'background', 'link'] as const

/** Words that follow each other in one look are drawn as one piece, which is quicker and smaller. */
function joined(line: Line): Line {
  const inlines: Inline[] = []
  for (const inline of line.inlines) {
    const last = inlines.at(-1)
    // Letters or words set apart stand where the layout put each word.
    const apart = inline.characterSpacing !== 0 || inline.alignment === 'justify'
    if (last === undefined || apart || looks.some((look) => last[look] !== inline[look])) {
      inlines.push(inline)
    } else {
      const [text, width] = [last.text + inline.text, last.width + inline.width]
      inlines[inlines.length - 1] = { ...last, text, width }
    }
  }
  return inlines.length === line.inlines.length ? line : Object.assign(line.clone(), { inlines })
}
