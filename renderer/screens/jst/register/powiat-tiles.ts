import type { z } from 'zod'
import type { powiatTileSchema } from '#electron/contract/jst.ts'
import type { RegisterRow } from './register-columns.ts'

export type PowiatTile = z.output<typeof powiatTileSchema>

/**
 * How far recruitment is in one powiat: nobody is on the way, somebody is and nobody has
 * signed, some have signed, all have.
 */
export const tileStates = ['untouched', 'underWay', 'someSigned', 'allSigned'] as const

export type TileState = (typeof tileStates)[number]

/** One tile of the map: the JSTs of the powiat, of them signed or taking part, and on the way. */
export interface TileCount extends PowiatTile {
  readonly total: number
  readonly signed: number
  readonly underWay: number
  readonly state: TileState
}

const signedStates: ReadonlySet<RegisterRow['state']> = new Set(['signed', 'takingPart'])
const underWayStates: ReadonlySet<RegisterRow['state']> = new Set(['invited', 'declared'])

/** Counts the register by powiat, for each tile of the map; a withdrawn JST is not on the way. */
export function countTiles(
  tiles: readonly PowiatTile[],
  rows: readonly RegisterRow[],
): readonly TileCount[] {
  const byPowiat = Map.groupBy(rows, ({ powiat }) => powiat)
  return tiles.map((tile) => {
    const own = byPowiat.get(tile.teryt) ?? []
    const signed = own.filter(({ state }) => signedStates.has(state)).length
    const underWay = own.filter(({ state }) => underWayStates.has(state)).length
    return { ...tile, total: own.length, signed, underWay, state: stateOf(own, signed, underWay) }
  })
}

function stateOf(own: readonly unknown[], signed: number, underWay: number): TileState {
  if (signed > 0) return signed === own.length ? 'allSigned' : 'someSigned'
  return underWay > 0 ? 'underWay' : 'untouched'
}
