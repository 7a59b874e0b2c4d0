import type { Day } from '#db/values/day.ts'
import type { PackageMove, PackageMoveKind } from '#db/values/package.ts'

/** What is typed for a move; each kind uses some of it. */
export interface MoveForm {
  readonly on: Day | null
  readonly contractorId: string | null
  readonly dueOn: Day | null
  readonly acceptance: string
  readonly reason: string
}

export type NeededField = 'on' | 'acceptance' | 'reason'

/** Which fields a move cannot do without and are empty. */
export function missingOf(kind: PackageMoveKind, form: MoveForm): ReadonlySet<NeededField> {
  const missing = new Set<NeededField>()
  if (kind !== 'back' && form.on === null) missing.add('on')
  if (kind === 'deliver' && form.acceptance.trim() === '') missing.add('acceptance')
  if (kind === 'back' && form.reason.trim() === '') missing.add('reason')
  return missing
}

/** The move that is typed; null while something that it needs is missing. */
export function moveOf(kind: PackageMoveKind, form: MoveForm): PackageMove | null {
  if (missingOf(kind, form).size > 0) return null
  const { on, contractorId, dueOn, acceptance, reason } = form
  if (kind === 'back') return { kind, reason: reason.trim() }
  if (on === null) return null
  if (kind === 'order') return { kind, on, contractorId, dueOn }
  return kind === 'deliver' ? { kind, on, acceptance: acceptance.trim() } : { kind, on }
}
