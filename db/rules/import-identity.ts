import { fold } from '#db/values/fold.ts'
import { type JstKind, jstKinds } from '#db/values/jst.ts'

/** One reading of a name in a list: the name itself, folded, and the kinds it can mean. */
export interface NameReading {
  readonly key: string
  readonly kinds: ReadonlySet<JstKind> | null
}

const kinds = (...members: readonly JstKind[]): ReadonlySet<JstKind> => new Set(members)
const gminaKinds = kinds('urbanGmina', 'urbanRuralGmina', 'ruralGmina', 'cityWithPowiatRights')

/**
 * The words for a kind on folded text, narrow ones first. "Miasto" may be an urban
 * gmina, a city with powiat rights or, in everyday speech, an urban-rural gmina.
 * The digits are the kinds of the TERYT register.
 */
const kindWords: readonly (readonly [RegExp, ReadonlySet<JstKind>])[] = [
  [/prawach powiatu|\bmnpp\b|grodzki|powiat rights|county rights/, kinds('cityWithPowiatRights')],
  [
    /miejsko wiejsk|^(gm )?m w$|^mw$|miast[oa] i gmin|gmin[ay] i miast|urban rural|^3$/,
    kinds('urbanRuralGmina'),
  ],
  [/\bpowiat|starostw|^p(ow)?$|\bcounty\b|\bdistrict\b/, kinds('powiat')],
  [/wiejsk|^(gm )?w$|^gw$|\brural\b|^2$/, kinds('ruralGmina')],
  [/miejsk|^(gm )?m$|\burban\b|^1$/, kinds('urbanGmina', 'cityWithPowiatRights')],
  [/miast|\b(town|city)\b|^um$/, kinds('urbanGmina', 'cityWithPowiatRights', 'urbanRuralGmina')],
  [/\bgmin|^gm$|^ug$|\bcommune\b|municipality/, gminaKinds],
]

const ownCodes = new Map<string, ReadonlySet<JstKind>>(
  jstKinds.map((kind) => [fold(kind), kinds(kind)]),
)

/**
 * The kinds that words such as "miejsko-wiejska", "m-w.", "gmina", "miasto na prawach
 * powiatu" or the register's digit can mean; null when they name no kind.
 */
export function kindsOfWords(text: string): ReadonlySet<JstKind> | null {
  const folded = fold(text)
  return ownCodes.get(folded) ?? kindWords.find(([words]) => words.test(folded))?.[1] ?? null
}

/** Words around a name that say what kind of unit it is, on folded text. */
const kindPhrase =
  '(?:miast[oa] na prawach powiatu|powiat\\w*|starostwo|pow|gmin[ay]|gm|miast[oa]|urzad|ug|um|mnpp' +
  '|miejsk\\w*|wiejsk\\w*|o statusie miejskim|m w|mw|gw|[mw]|i)'
const before = new RegExp(`^(?:${kindPhrase} )+`)
const after = new RegExp(`(?: ${kindPhrase})+$`)

/**
 * The readings of a name as lists write it, the most literal first: "Gmina Żary", "Żary
 * (gmina wiejska)", "m. Żary", "Miasto i Gmina Witnica", "Powiat żarski", "Urząd Miasta
 * Żary". Words for a kind are taken off one end, then the other, then both, because
 * they belong to some names ("Nowe Miasto").
 */
export function nameReadings(text: string): readonly NameReading[] {
  const whole = fold(text)
  const head = before.exec(whole)?.[0] ?? ''
  const tail = after.exec(whole)?.[0] ?? ''
  const cuts = [
    ['', ''],
    [head, ''],
    ['', tail],
    [head, tail],
  ] as const
  return cuts.flatMap(([start, end], cut) => {
    const key = whole.slice(start.length, whole.length - end.length)
    const repeated = cut > 0 && start + end === ''
    if (repeated || key === '' || start.length + end.length >= whole.length) return []
    return [{ key, kinds: start + end === '' ? null : kindsOfWords(`${start} ${end}`) }]
  })
}

/** The name of a powiat as it is compared: "powiat żarski", "pow. żarski" and "żarski" are one. */
export const powiatKey = (text: string): string => fold(text).replace(/^(powiat|pow|m|miasto) /, '')
