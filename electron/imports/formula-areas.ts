/** A rectangle of cells; lines count from 1, columns from 0, both ends belong to it. */
export interface Area {
  readonly fromLine: number
  readonly toLine: number
  readonly fromColumn: number
  readonly toColumn: number
}

/**
 * Areas that one formula fills. The formula stands in the first cell only and the other cells
 * look as if they were typed, so they are remembered while rows are read from top to bottom.
 */
export class FormulaAreas {
  #areas: Area[] = []

  add(area: Area): void {
    this.#areas.push(area)
  }

  /** Forgets the areas that ended above the row that is read next. */
  startRow(line: number): void {
    if (this.#areas.length > 0) this.#areas = this.#areas.filter((area) => area.toLine >= line)
  }

  has(line: number, column: number): boolean {
    return this.#areas.some(
      (area) =>
        line >= area.fromLine &&
        line <= area.toLine &&
        column >= area.fromColumn &&
        column <= area.toColumn,
    )
  }
}
