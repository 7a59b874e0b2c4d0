/** Kinds of local-government unit, as the national TERYT register divides them. */
export const jstKinds = [
  'powiat',
  'cityWithPowiatRights',
  'urbanGmina',
  'urbanRuralGmina',
  'ruralGmina',
] as const

export type JstKind = (typeof jstKinds)[number]
