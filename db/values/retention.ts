/**
 * Where a record stands: `undated` while the institution has announced no date, `kept` until the
 * last day inclusive, `due` from the next one, `held` while a hold says why it must stay, `gone`
 * once nothing in it names the person.
 */
export const retentionStandings = ['due', 'held', 'kept', 'undated', 'gone'] as const
export type RetentionStanding = (typeof retentionStandings)[number]
