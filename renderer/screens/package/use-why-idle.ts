import { useTranslation } from 'react-i18next'
import type { PackageMoveKind } from '#db/values/package.ts'
import { keyOfMove, mayConcern, nextMove } from './moves.ts'
import type { PlacedCell } from './package.ts'

/**
 * Says why a move can concern none of some cells, and of one alone what can be done with it;
 * null where it may concern at least one, so that the form is worth opening.
 */
export function useWhyIdle() {
  const { t } = useTranslation()
  return (kind: PackageMoveKind, cells: readonly PlacedCell[]): string | null => {
    if (cells.some(({ cell }) => mayConcern(kind, cell.state))) return null
    const [only] = cells
    if (only === undefined || cells.length > 1) {
      return t('package.markIdle', { move: t(`package.move.${kind}`) })
    }
    const { state } = only.cell
    const next = nextMove[state] ?? 'back'
    return t('package.idle', {
      move: t(`package.move.${kind}`),
      state: t(`package.state.${state}`),
      next: t(`package.move.${next}`),
      key: keyOfMove(next),
    })
  }
}
