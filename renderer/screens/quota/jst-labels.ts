import type { JstKind } from '#db/values/jst.ts'
import { jstKindOf, parseTeryt } from '#db/values/teryt.ts'

/** A JST as the board names it; the kind is given only where two share one name. */
export interface JstLabel {
  readonly teryt: string
  readonly name: string
  readonly kind: JstKind | null
}

/** Names the JSTs of a group, told apart by kind where the register has the name twice. */
export function jstLabels(
  teryts: readonly string[],
  names: Readonly<Record<string, string>>,
): readonly JstLabel[] {
  const seen = new Set<string>()
  const repeated = new Set<string>()
  for (const name of Object.values(names)) {
    if (seen.has(name)) repeated.add(name)
    seen.add(name)
  }
  return teryts.map((teryt) => {
    const name = names[teryt] ?? teryt
    return { teryt, name, kind: repeated.has(name) ? kindOf(teryt) : null }
  })
}

function kindOf(teryt: string): JstKind | null {
  const read = parseTeryt(teryt)
  return read.ok ? jstKindOf(read.value.teryt) : null
}
