import type { TFunction } from 'i18next'
import type { JstKind } from '#db/values/jst.ts'
import type { Deliverable } from '#db/values/package.ts'
import type { Format } from '../../../ui/format.ts'
import { spokenTime } from '../../../ui/time-words.ts'
import type { Card } from './answer-card.ts'

interface Named {
  readonly name: string
  readonly kind: JstKind
}

/** How a kind of JST is spoken of: a town, a gmina or a powiat. */
const spokenKind = (kind: JstKind) =>
  kind === 'powiat'
    ? 'powiat'
    : kind === 'urbanGmina' || kind === 'cityWithPowiatRights'
      ? 'town'
      : 'gmina'

/** A JST as it is said aloud: „Gmina Gubin” is not „Miasto Gubin”. */
export function spokenJst(t: TFunction, { name, kind }: Named): string {
  const spoken = spokenKind(kind)
  if (spoken === 'powiat') return name.charAt(0).toUpperCase() + name.slice(1)
  return t(`deskCard.say.${spoken}`, { name })
}

/** A part of the package as it stands after „czekamy na”. */
function spokenPart(t: TFunction, format: Format, { kind, language }: Deliverable): string {
  // Polish names of languages are adjectives: „niemiecki”, „w języku niemieckim”; „hindi” is not.
  const name = format.language(language).replace(/ki$/, 'kim')
  return t(`deskCard.say.part.${kind}`, { language: name })
}

/** What comes next, without whose move it is. */
function spokenNext(t: TFunction, format: Format, saying: Card['saying']): string {
  const { next, on, at, part, count, name } = saying
  const day = on === null ? '' : format.day(on)
  const hour = at === null ? '' : spokenTime(at)
  if (next === 'visitOn' && at !== null) return t('deskCard.say.next.visitOnAt', { day, hour })
  const words = {
    ...{ day, hour, count: count ?? 0, name: name ?? '' },
    part: part === null ? '' : spokenPart(t, format, part),
  }
  const said = t(`deskCard.say.next.${next}`, words)
  return part === null || !count ? said : `${said} ${t('deskCard.say.others', { count })}`
}

/**
 * The sentence about a JST that can be read out: „Gmina Bogdaniec ma umowę wdrożeniową podpisaną
 * 5.03.2021; teraz czekamy na prezentację potencjału w języku niemieckim – termin 12.10.2021,
 * ruch po stronie wykonawcy.”
 */
export function spokenSentence(
  t: TFunction,
  format: Format,
  { jst, saying }: Pick<Card, 'jst' | 'saying'>,
): string {
  const { standing, standingOn, number, dueOn, late, move } = saying
  const mover = move === 'jst' ? spokenKind(jst.kind) : move
  const details = [
    ...(dueOn === null
      ? []
      : [t(late ? 'deskCard.say.wasDue' : 'deskCard.say.due', { day: format.day(dueOn) })]),
    ...(mover === null ? [] : [t(`deskCard.say.move.${mover}`)]),
  ].join(', ')
  const next = spokenNext(t, format, saying)
  // Nobody is invited any more once the programme is over: "not yet" would promise it.
  const stood = standing === 'none' && saying.next === 'programmeOver' ? 'noneAtEnd' : standing
  return t('deskCard.say.sentence', {
    jst: spokenJst(t, jst),
    standing: t(`deskCard.say.standing.${stood}`, {
      day: standingOn === null ? '' : format.day(standingOn),
      number: number ?? '',
    }),
    next: details === '' ? next : t('deskCard.say.details', { next, details }),
  })
}
