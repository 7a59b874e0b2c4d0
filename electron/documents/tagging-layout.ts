import { PageEnds } from './page-ends.ts'
import { addTag, documentTag, isSaid, type Tag, tableTags } from './pdf-tags.ts'
import { type LaidPage, type LaidRow, LayoutBuilder, type MeasuredNode } from './pdfmake-inside.ts'

/**
 * pdfmake draws a document without telling its parts apart. Here each text and picture is noted, as
 * it is laid out, as the part of the document that it is; `TaggingRenderer` draws it as that part.
 */
export class TaggingLayout extends LayoutBuilder {
  document = documentTag()
  /** The part that is being laid out; what stands around a page's text is in none. */
  private within: Tag | 'aside' = this.document
  /** Cells and points of lists, whose place is known with their table or list. */
  private places = new Map<MeasuredNode, Tag>()
  private ends = new PageEnds()

  /** Lays out until the foot of each page is as `PageEnds` has it. */
  override layoutDocument(...asked: readonly unknown[]): readonly LaidPage[] {
    const pages = super.layoutDocument(...asked)
    if (!this.ends.mend(pages)) return pages
    for (const node of this.linearNodeList) node.resetXY()
    return this.layoutDocument(...asked)
  }

  /** Each try begins from nothing. */
  override tryLayoutDocument(...asked: readonly unknown[]): unknown {
    this.document = documentTag()
    this.within = this.document
    this.places = new Map()
    this.ends = new PageEnds()
    return super.tryLayoutDocument(...asked)
  }

  override addBackground(background: unknown): void {
    this.inside('aside', () => super.addBackground(background))
  }

  override addDynamicRepeatable(...asked: readonly unknown[]): void {
    this.inside('aside', () => super.addDynamicRepeatable(...asked))
  }

  override processNode(node: MeasuredNode, alignable = false): void {
    this.ends.around(node, () => {
      this.inside(this.placed(node), () => super.processNode(node, alignable))
    })
  }

  /** A row that begins a page finds no room left on the one before. */
  override processRow(asked: LaidRow): unknown {
    const page = this.writer.contextStack.at(-1)
    if (page !== undefined && asked.cells.some(({ startsPage }) => startsPage)) {
      page.availableHeight = 0
    }
    return super.processRow(asked)
  }

  private inside(place: Tag | 'aside', draw: () => void): void {
    const outer = this.within
    this.within = place
    draw()
    this.within = outer
  }

  /** The part that a node stands in; its own words and pictures are noted with their part. */
  private placed(node: MeasuredNode): Tag | 'aside' {
    const said = node._inlines?.map(({ text }) => text).join('') ?? ''
    if (this.within === 'aside') {
      if (isSaid(said)) for (const inline of node._inlines ?? []) inline.place = 'aside'
      return 'aside'
    }
    const own = this.places.get(node)
    const outer = own ?? this.within
    if (node.table) this.table(node.table, outer)
    const points = node.ol ?? node.ul
    if (points) this.list(addTag(outer, 'L', { numbered: node.ol !== undefined }), points)
    if (node.svg !== undefined || node.image !== undefined) this.picture(node, outer)
    if (isSaid(said)) {
      const part = own ?? this.text(node, said, outer)
      this.ends.note(part, node)
      for (const inline of node._inlines ?? []) inline.place = part
    }
    return outer
  }

  private text(node: MeasuredNode, said: string, outer: Tag): Tag {
    const { headlineLevel: level, outlineText: text = said } = node
    if (level === undefined) return addTag(outer, 'P')
    return addTag(outer, `H${level}`, { bookmark: { level, text } })
  }

  private table(table: NonNullable<MeasuredNode['table']>, outer: Tag): void {
    for (const [cell, tag] of tableTags(outer, table)) this.places.set(cell, tag)
  }

  private list(list: Tag, points: readonly MeasuredNode[]): void {
    for (const point of points) {
      const item = addTag(list, 'LI')
      // A bullet is a vector, and only a number is something to read.
      for (const inline of point.listMarker?._inlines ?? []) inline.place = addTag(item, 'Lbl')
      this.places.set(point, addTag(item, 'LBody'))
    }
  }

  private picture(node: MeasuredNode, outer: Tag): void {
    if (node.alt === undefined) throw new Error('A picture does not say what it shows')
    node.place = node.alt === '' ? null : addTag(outer, 'Figure', { alt: node.alt })
  }
}
