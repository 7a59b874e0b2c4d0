import { fold } from '#db/values/fold.ts'
import type { ImportField } from '#db/values/recruitment-import.ts'

interface HeadingRule {
  readonly field: ImportField
  readonly is: RegExp
  readonly not?: RegExp
  /** A guess that gives way to any other column and does not make a row a heading. */
  readonly weak?: true
}

/** What a heading may have beside its subject when it does not head a column of days. */
const notDays = /\b(nr|numer\w*|no|number|tresc|rodzaj|kwota|wartosc|plik|skan|link|status)\b/
const implementation = /wdrozen|implementation/
const agreement = '(umow|agreement|contract)'
const number = '\\b(nr|numer|no|number|znak|sygnatura)\\b'
const nameWords =
  'nazw\\w*|pelna|skrocona|jst|gmin[ay]?|powiat\\w*|miast[oa]?|jednostk\\w*|samorzad\\w*|terytorialn\\w*' +
  '|urz[ae]d\\w*|beneficjent\\w*|partner\\w*|i|lub|oraz|w|name|of|the|municipality|local|government|unit'

/**
 * Headings of Polish and English lists, on folded text. The first rule that fits
 * decides, so the narrow ones stand first: "adres e-mail" is not an address, "powód
 * rezygnacji" is not the day of one, "nr umowy" is not the day of the agreement.
 */
const rules: readonly HeadingRule[] = [
  { field: 'teryt', is: /\bteryt\b|\bkod (gus|gminy|jst|jednostki|terytorialny)\b|^kod$|\bgus\b/ },
  { field: 'email', is: /\be ?mail|\bmail\b|poczt\w* elektron/ },
  { field: 'website', is: /\bwww\b|\bstron\w|witryn|web ?site|\burl\b|\bbip\b|home ?page/ },
  { field: 'phone', is: /\btel\b|telefon|phone|komork|\bkom\b|mobile/ },
  { field: 'note', is: /uwag|notatk|komentarz|adnotac|\bnotes?\b|remark|comment/ },
  { field: 'withdrawalReason', is: /powod|przyczyn|uzasadnienie (rezygn|wycof|odstap)|reason/ },
  { field: 'withdrawnOn', is: /rezygn|wycof|odstap|withdr|resign/, not: notDays },
  {
    field: 'agreementNumber',
    is: new RegExp(`${number}.*${agreement}|${agreement}.*${number}`),
    not: implementation,
  },
  {
    field: 'agreementSignatory',
    is: /\bpodpisal|podpisujac|osob\w* podpis|sygnatariusz|reprezent|signatory|signed by/,
    not: implementation,
  },
  {
    field: 'agreementOn',
    is: new RegExp(`${agreement}|podpisan|zawarci|signed|signature`),
    not: new RegExp(`${notDays.source}|${implementation.source}`),
  },
  { field: 'declaredOn', is: /deklarac|zgloszen|declar|application|applied/, not: notDays },
  { field: 'invitedOn', is: /zaprosz|zaprasz|invit/, not: notDays },
  {
    field: 'joinedOn',
    is: /przystap|\b(data|od|rozpoczec\w*|poczatek|start)\b.*\b(udzial|uczestnict)|\b(udzial|uczestnictwo) od\b|pierwsz\w* szkolen|joined|taking part|first training/,
    not: notDays,
  },
  { field: 'address', is: /\badres|\bulica\b|address|street/ },
  { field: 'powiat', is: /^(nazwa )?powiat(u|y)?$|^(county|district)$/ },
  { field: 'kind', is: /^(rodzaj|typ|kind|type)\b(?!.*(umow|wsparc|szkolen|agreement|support))/ },
  {
    field: 'name',
    is: new RegExp(`^(${nameWords})( (${nameWords}))*$`),
    not: /^(i|lub|oraz|w|of)$/,
  },
  {
    field: 'name',
    is: /\bnazw|\bjst\b|jednostk|\bgmin|\bmiast|\burz[ae]d|\bname\b|municipality/,
    not: /nazwisk|projekt|szkolen|surname|(last|first) name|wojewodztw|opiekun|^(status|nr|numer|liczba|id)\b/,
    weak: true,
  },
]

/** A cell may hold a whole page; a heading does not, and the rules need not read it. */
const longestHeading = 200

/** The field a column with this heading holds and whether it is a weak guess; null for none. */
export function fieldOfHeading(
  heading: string,
): { readonly field: ImportField; readonly weak: boolean } | null {
  if (heading.length > longestHeading) return null
  const folded = fold(heading)
  const rule = rules.find(({ is, not }) => is.test(folded) && !not?.test(folded))
  return rule === undefined ? null : { field: rule.field, weak: rule.weak === true }
}
