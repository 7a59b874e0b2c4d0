/** So many rows of a long list are shown at once. */
export const pageSize = 100

/** How many pages so many rows take; an empty list has one. */
export const pagesOf = (rows: number): number => Math.max(1, Math.ceil(rows / pageSize))
