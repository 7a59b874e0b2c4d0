import type { JstKind } from './jst.ts'
import type { Panel, PersonFunction } from './person.ts'

/** Over how many inhabitants a town has a president (ustawa o samorządzie gminnym, art. 26 ust. 4). */
const presidentOver = 100_000

/**
 * The executive of each kind of JST, the usual function first. Rural gminas have a wójt; gminas
 * whose seat is a town of theirs a burmistrz; towns over 100 000, cities with powiat rights and
 * towns that had one before 1990 a president (ustawa o samorządzie gminnym, art. 11a and 26; the
 * register does not know the last case, so `president` stays possible in every urban gmina).
 * Powiats have a starosta and a board, whose member the vice-starosta is (ustawa o samorządzie
 * powiatowym, art. 26 and 27). Deputies: art. 26a and the programme sheet.
 */
const managersOf: Readonly<Record<JstKind, readonly PersonFunction[]>> = {
  powiat: ['starosta', 'boardMember'],
  cityWithPowiatRights: ['president', 'deputyPresident'],
  urbanGmina: ['mayor', 'deputyMayor', 'president', 'deputyPresident'],
  urbanRuralGmina: ['mayor', 'deputyMayor'],
  ruralGmina: ['wojt', 'deputyWojt'],
}

/** The functions that a person of a panel can have in a JST of this kind, the usual one first. */
export const functionsOf = (kind: JstKind, panel: Panel): readonly PersonFunction[] =>
  panel === 'staff' ? ['employee'] : managersOf[kind]

const presidents: readonly PersonFunction[] = ['president', 'deputyPresident']
const mayors: readonly PersonFunction[] = ['mayor', 'deputyMayor']

/**
 * What is unusual about a function and may still be right, because the register does not know
 * which towns had a president before 1990 (Nowa Sól, with 38 000 inhabitants, did): a president
 * in a smaller town, a burmistrz in one over 100 000. Null where nothing is.
 */
export function unusualFunction(
  place: { readonly kind: JstKind; readonly population: number },
  personFunction: PersonFunction,
): 'presidentOfSmallTown' | 'mayorOfLargeTown' | null {
  if (place.kind !== 'urbanGmina') return null
  const large = place.population > presidentOver
  if (!large && presidents.includes(personFunction)) return 'presidentOfSmallTown'
  return large && mayors.includes(personFunction) ? 'mayorOfLargeTown' : null
}
