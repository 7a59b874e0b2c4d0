import type { TFunction } from 'i18next'
import type { ImportCandidate } from '#db/values/recruitment-import.ts'

/**
 * What tells a JST from its namesakes: `gmina wiejska, powiat krośnieński`. Empty where the
 * name says it all, as that of a powiat does.
 */
export function placeWords(t: TFunction, { name, kind, powiat }: ImportCandidate): string {
  const word = t(`kind.${kind}`)
  if (name.toLowerCase().startsWith(`${word} `)) return ''
  const inside = kind !== 'powiat' && kind !== 'cityWithPowiatRights' && powiat !== ''
  return inside ? t('import.jst.place', { kind: word, powiat }) : word
}

/** A JST with what tells it from its namesakes: `Gubin (gmina wiejska, powiat krośnieński)`. */
export function jstWords(t: TFunction, jst: ImportCandidate): string {
  const place = placeWords(t, jst)
  return place === '' ? jst.name : t('import.jst.whole', { name: jst.name, place })
}
