/** So many documents are shown at once. */
export const pageSize = 100
