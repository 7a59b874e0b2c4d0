interface Crossed {
  readonly deliverables: readonly unknown[]
  readonly rows: readonly object[]
  readonly cells: readonly object[]
}

/**
 * Puts the cells of `package.list`, which cross the line apart, to their rows again, each in the
 * order of `deliverables`.
 */
export function cellsInRows<const L extends Crossed>({ deliverables, rows, cells, ...list }: L) {
  const width = deliverables.length
  const own = cells as readonly L['cells'][number][]
  return {
    ...list,
    deliverables: deliverables as L['deliverables'],
    rows: (rows as readonly L['rows'][number][]).map((row, at) => ({
      ...row,
      cells: own.slice(at * width, (at + 1) * width),
    })),
  }
}
