/** What a file tells a reader of the screen of its parts: headings, paragraphs, tables, pictures. */

/** The roles of PDF 1.7 (ISO 32000-1, 14.8.4) that our documents are made of. */
type Role =
  | 'Document'
  | `H${number}`
  | 'P'
  | 'Figure'
  | 'Table'
  | 'TR'
  | 'TH'
  | 'TD'
  | 'L'
  | 'LI'
  | 'Lbl'
  | 'LBody'

/** A part of a document with the parts that it is made of, in the order of reading. */
export interface Tag {
  readonly role: Role
  readonly kids: Tag[]
  /** What a cell is the heading of; only of `TH`. */
  readonly scope?: 'Column' | 'Row'
  /** Whether it is drawn again on each further page of its table. */
  readonly repeated?: boolean
  /** Whether the points of a list are numbered; only of `L`. */
  readonly numbered?: boolean
  /** What a picture shows; only of `Figure`. */
  readonly alt?: string
  /** How deep a heading is, from 1, and what it is called among the bookmarks. */
  readonly bookmark?: { readonly level: number; readonly text: string }
}

/** What something drawn belongs to: a part, what stands around the text of a page, or nothing. */
export type Place = Tag | 'aside' | null

export const isTag = (place: Place | undefined): place is Tag =>
  place !== undefined && place !== null && place !== 'aside'

/** A document before anything is in it. */
export const documentTag = (): Tag => ({ role: 'Document', kids: [] })

/** Puts a new part at the end of another; what is in a repeated part is repeated with it. */
export function addTag(outer: Tag, role: Role, about: Omit<Tag, 'role' | 'kids'> = {}): Tag {
  const tag: Tag = { role, kids: [], ...(outer.repeated ? { repeated: true } : {}), ...about }
  outer.kids.push(tag)
  return tag
}

interface Table<Cell> {
  readonly body: readonly (readonly Cell[])[]
  readonly headerRows?: number
  readonly headerColumns?: number
}

/**
 * The tags of a table by its cells; none where neither rows nor columns have headings, for such a
 * table only puts things beside each other. Joined cells are refused: nothing would say how far
 * they reach.
 */
export function tableTags<Cell extends { readonly colSpan?: number; readonly rowSpan?: number }>(
  outer: Tag,
  { body, headerRows = 0, headerColumns = 0 }: Table<Cell>,
): readonly (readonly [Cell, Tag])[] {
  if (headerRows === 0 && headerColumns === 0) return []
  const table = addTag(outer, 'Table')
  return body.flatMap((cells, row) => {
    const line = addTag(table, 'TR')
    return cells.map((cell, column) => {
      if (cell.colSpan !== undefined || cell.rowSpan !== undefined) {
        throw new Error('There are no tags for a table with joined cells')
      }
      if (row < headerRows) {
        return [cell, addTag(line, 'TH', { scope: 'Column', repeated: true })] as const
      }
      const heads = column < headerColumns
      return [cell, heads ? addTag(line, 'TH', { scope: 'Row' }) : addTag(line, 'TD')] as const
    })
  })
}

/** Whether there is something to read: blanks and the dots of a place to write on are nothing. */
export const isSaid = (text: string): boolean => !/^[\s._…]*$/.test(text)
