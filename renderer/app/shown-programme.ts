/** The programme chosen before, or the first one; undefined in an office that has none. */
export const shownProgramme = <P extends { readonly id: string }>(
  programmes: readonly P[],
  chosen: string | null,
): P | undefined => programmes.find(({ id }) => id === chosen) ?? programmes[0]
