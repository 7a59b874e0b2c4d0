import type { CellState, PackageMoveKind } from '#db/values/package.ts'

/** The move that brings a deliverable on from where it stands. */
export const nextMove: Readonly<Record<CellState, PackageMoveKind | null>> = {
  notOrdered: 'order',
  ordered: 'start',
  inProgress: 'receive',
  toAccept: 'deliver',
  delivered: null,
}

/** Whether a move can concern something that stands so; the host decides the rest. */
export const mayConcern = (kind: PackageMoveKind, state: CellState): boolean =>
  kind === 'back' ? state !== 'notOrdered' : nextMove[state] === kind

/** The keys of the matrix that make a move: one for each step of the work, and back. */
export const moveKeys: Readonly<Record<string, PackageMoveKind>> = {
  '1': 'order',
  '2': 'start',
  '3': 'receive',
  '4': 'deliver',
  '0': 'back',
}

/** The key of a move. */
export const keyOfMove = (kind: PackageMoveKind): string =>
  Object.entries(moveKeys).find(([, move]) => move === kind)?.[0] ?? ''
