import { isTag, type Tag } from './pdf-tags.ts'
import type { LaidPage, MeasuredNode } from './pdfmake-inside.ts'

/** So many last rows of a table stay together: a report's totals are three. */
const carriedRows = 3

type Table = NonNullable<MeasuredNode['table']>

/** Where a part of a document was laid out. */
interface Laid {
  readonly node: MeasuredNode
  /** The outermost table that it stands in, and its row there. */
  readonly row: { readonly table: MeasuredNode; readonly at: number } | null
  /** Whether it belongs to the closing of the paper: its remarks and signatures. */
  readonly closes: boolean
}

/**
 * What stands at the foot of pages: no heading without what it heads; no closing of a paper
 * (`closing`) on a page of its own, nor one or two last rows of a table: those before go along.
 */
export class PageEnds {
  private laid = new Map<Tag, Laid>()
  private rows = new Map<MeasuredNode, NonNullable<Laid['row']>>()
  private row: Laid['row'] = null
  private closes = false

  /** Knows, while a node is laid out, what it stands in. */
  around(node: MeasuredNode, draw: () => void): void {
    const { row, closes } = this
    this.row = row ?? this.rows.get(node) ?? null
    this.closes = closes || node.closing === true
    if (node.table && this.row === null) {
      for (const [at, cells] of node.table.body.entries()) {
        for (const cell of cells) this.rows.set(cell, { table: node, at })
      }
    }
    draw()
    this.row = row
    this.closes = closes
  }

  /** Notes a part that is about to be laid out. */
  note(part: Tag, node: MeasuredNode): void {
    this.laid.set(part, { node, row: this.row, closes: this.closes })
  }

  /** Makes what is wrong begin the next page; false where nothing is. Then all is laid out again. */
  mend(pages: readonly LaidPage[]): boolean {
    const said = pages.map((page) => this.saidOn(page))
    return said.some((parts, at) => {
      const last = parts.at(-1)
      if (last === undefined || at === said.length - 1) return false
      const next = said[at + 1] ?? []
      const lonely = next.length > 0 && next.every((part) => this.laid.get(part)?.closes)
      if (lonely && !this.laid.get(last)?.closes) return this.startPageWith(last, parts)
      const first = next.find(({ repeated }) => !repeated)
      if (first && this.endsTable(first) && !parts.includes(first))
        return this.startPageWith(first, parts)
      return isHeading(last) && parts[0] !== last && this.startPageWith(last, [])
    })
  }

  /** Whether it is one of the last rows of a table, with too few after it to stand alone. */
  private endsTable(part: Tag): boolean {
    const { row } = this.laid.get(part) ?? {}
    if (!row) return false
    const first = firstCarried(row.table)
    return first !== -1 && row.at > first
  }

  private saidOn({ items }: LaidPage): readonly Tag[] {
    return items.flatMap(({ item }) => {
      const place = item?.place ?? item?.inlines?.[0]?.place
      return isTag(place) ? [place] : []
    })
  }

  /** Where it stands in a table, the rows before it come along; false when it was done before. */
  private startPageWith(part: Tag, before: readonly Tag[]): boolean {
    const laid = this.laid.get(part)
    if (laid === undefined) return false
    const { node, row } = laid
    const [first] = row?.table.table?.body[firstCarried(row.table)] ?? []
    if (first !== undefined) {
      if (first.startsPage) return false
      first.startsPage = true
      return true
    }
    const whole = row === null ? node : row.table
    const others = before.filter((one) => {
      const at = this.laid.get(one)
      return at !== undefined && at.node !== whole && at.row?.table !== whole
    })
    const heading = others.findLast(isHeading)
    const headed = heading !== undefined && heading === others.at(-1)
    const begins = (headed && this.laid.get(heading)?.node) || whole
    if (begins.pageBreak === 'before') return false
    begins.pageBreak = 'before'
    return true
  }
}

const isHeading = ({ role }: Tag): boolean => /^H\d$/.test(role)

/** The first of the rows that go over together; -1 where the table goes over as a whole. */
function firstCarried({ table }: MeasuredNode): number {
  const { body = [], headerRows = 0, keepWithHeaderRows = 0 }: Partial<Table> = table ?? {}
  const first = body.length - carriedRows
  return first >= headerRows + keepWithHeaderRows ? first : -1
}
