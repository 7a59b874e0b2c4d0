const tools =
  '.mantine-Button-root, .mantine-ActionIcon-root, .mantine-Checkbox-root, input[type="checkbox"]'

/**
 * The cells of the columns that nobody reads on paper: in every row nothing but what is pressed.
 * A table with cells over several rows is left as it is, and so is a row of one cell: what it
 * says is read.
 */
export function toolColumns(screen: ParentNode): readonly Element[] {
  return [...screen.querySelectorAll('table')].flatMap(ofTable)
}

function ofTable(table: HTMLTableElement): readonly Element[] {
  if (table.querySelector('[rowspan]:not([rowspan="1"])') !== null) return []
  const pressed = new Set<number>()
  const read = new Set<number>()
  for (const { cell, column } of [...table.tBodies]
    .flatMap(({ rows }) => [...rows])
    .flatMap(places)) {
    if (cell.colSpan > 1) continue
    if (isRead(cell)) read.add(column)
    else if (cell.querySelector(tools) !== null) pressed.add(column)
  }
  const isAway = (column: number) => pressed.has(column) && !read.has(column)
  return [...table.rows]
    .flatMap(places)
    .filter(({ cell, column }) => cell.colSpan === 1 && isAway(column))
    .map(({ cell }) => cell)
}

/** The cells of a row, each with the column it begins in. */
function places(row: HTMLTableRowElement) {
  let next = 0
  return [...row.cells].map((cell) => {
    const column = next
    next += cell.colSpan
    return { cell, column }
  })
}

/** Whether anything in the cell is words or a picture of its own, or a box that is the record. */
function isRead(cell: Element): boolean {
  if (cell.matches('[data-record]')) return true
  if (cell.matches(tools) || cell.matches('label')) return false
  return [...cell.childNodes].some((child) =>
    child instanceof Element
      ? child.tagName === 'svg' || isRead(child)
      : child instanceof Text && child.data.trim() !== '',
  )
}
