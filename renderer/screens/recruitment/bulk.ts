import type { RecruitmentMoveKind } from '#db/values/recruitment.ts'
import type { Refusal } from '#db/values/refusal.ts'
import { type Move, type MoveFields, moveOf } from './moves.ts'

/** A JST of a selection with the version of its attempt as it was seen. */
export interface BulkJst {
  readonly teryt: string
  readonly version: number
}

export interface BulkItem extends BulkJst {
  readonly move: Move
}

/**
 * The same move for each JST of a selection, in the order they are shown; an agreement
 * takes the number made for its place. Null while a needed field is empty.
 */
export function bulkItems(
  kind: RecruitmentMoveKind,
  fields: MoveFields,
  jsts: readonly BulkJst[],
  numbers: readonly string[],
): readonly BulkItem[] | null {
  const items: BulkItem[] = []
  for (const [at, { teryt, version }] of jsts.entries()) {
    const own = kind === 'sign' ? { ...fields, number: numbers[at] ?? '' } : fields
    const move = moveOf(kind, own)
    if (move === null) return null
    items.push({ teryt, version, move })
  }
  return items
}

export interface Verdict {
  readonly teryt: string
  readonly refusal: Refusal | null
}

/** The items that the host would let through, and how many it would not. */
export function allowedOf(
  items: readonly BulkItem[],
  verdicts: readonly Verdict[],
): { readonly allowed: readonly BulkItem[]; readonly refused: number } {
  const clear = new Set(verdicts.flatMap(({ teryt, refusal }) => (refusal ? [] : [teryt])))
  const allowed = items.filter(({ teryt }) => clear.has(teryt))
  return { allowed, refused: items.length - allowed.length }
}
