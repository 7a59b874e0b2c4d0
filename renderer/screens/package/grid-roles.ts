/** A table moved through by its own keys is a grid (ARIA Authoring Practices, data grid). */
export const gridRole = { role: 'grid', 'aria-multiselectable': true } as const
/** Told in words, for what is laid as a grid of the style is a table to nobody by itself. */
export const rowGroupRole = { role: 'rowgroup' } as const
export const rowRole = { role: 'row' } as const
export const cellRole = { role: 'gridcell' } as const
export const rowHeadRole = { role: 'rowheader' } as const
export const columnHeadRole = { role: 'columnheader' } as const
export const markedCell = { ...cellRole, 'aria-selected': true } as const
export const unmarkedCell = { ...cellRole, 'aria-selected': false } as const
