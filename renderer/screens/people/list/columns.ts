/** Columns of the list of people, in the order in which they stand. */
export const personColumns = [
  'name',
  'function',
  'panel',
  'jstName',
  'powiatName',
  'missing',
  'attendedFrom',
  'namedOn',
] as const
export type PersonColumn = (typeof personColumns)[number]

/** How wide each column stands, in rem; text that is longer wraps. */
export const personColumnWidths: Readonly<Record<PersonColumn, number>> = {
  name: 10.5,
  function: 8.5,
  panel: 8.25,
  jstName: 10,
  powiatName: 7,
  missing: 7.75,
  attendedFrom: 6.5,
  namedOn: 6.25,
}

/** Columns of days stand on the right. */
export const rightAligned: ReadonlySet<PersonColumn> = new Set(['attendedFrom', 'namedOn'])
