import {
  type DeliverableState,
  deliverableKinds,
  translatedKinds,
} from '#db/values/implementing.ts'
import { type Deliverable, deliverableKey } from '#db/values/package.ts'

/**
 * What the package for a JST consists of (programme sheet): the analysis, the advice and the
 * drone photographs once each, the e-book and the presentation once in each language of the
 * settings, in that order. Nine with three languages, so 198 for 22 JSTs.
 */
export const deliverablesOf = (languages: readonly string[]): readonly Deliverable[] =>
  deliverableKinds.flatMap((kind): readonly Deliverable[] =>
    translatedKinds.has(kind)
      ? languages.map((language) => ({ kind, language }))
      : [{ kind, language: '' }],
  )

/**
 * What a package still lacks: its deliverables without a record that was delivered. Records in
 * a language that the settings no longer name count for nothing.
 */
export function missingOfPackage(
  rows: readonly (Deliverable & { readonly state: DeliverableState })[],
  languages: readonly string[],
): readonly Deliverable[] {
  const delivered = new Set(rows.filter(({ state }) => state === 'delivered').map(deliverableKey))
  return deliverablesOf(languages).filter((one) => !delivered.has(deliverableKey(one)))
}
