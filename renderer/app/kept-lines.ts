import { replaceEqualDeep } from '@tanstack/react-query'

interface Hit {
  readonly kind: string
  readonly id: string
}

interface Group<H> {
  readonly hits: readonly H[]
}

/**
 * Makes lines of groups of hits, answer after answer: a hit that stood in the answer before just
 * so keeps its line, the same object, wherever it stands now. With every letter most of a list
 * stays, and what stays need not be put into words and drawn anew.
 */
export function keptLines<H extends Hit, L>(lineOf: (hit: H) => L) {
  let before = new Map<string, { readonly hit: H; readonly line: L }>()
  return <G extends Group<H>>(groups: readonly G[]) => {
    const now: typeof before = new Map()
    const made = groups.map((group) => ({
      group,
      lines: group.hits.map((hit) => {
        const key = `${hit.kind}-${hit.id}`
        const known = before.get(key)
        const same = known !== undefined && replaceEqualDeep(known.hit, hit) === known.hit
        const one = same ? known : { hit, line: lineOf(hit) }
        now.set(key, one)
        return one.line
      }),
    }))
    before = now
    return made
  }
}
