import {
  IconCircleCheckFilled,
  IconCircleDashed,
  IconCircleHalf2,
  IconMail,
} from '@tabler/icons-react'
import type { TileState } from './powiat-tiles.ts'

/** The sign of each state of a powiat, so that colour is never alone. */
export const tileIcons: Record<TileState, typeof IconMail> = {
  untouched: IconCircleDashed,
  underWay: IconMail,
  someSigned: IconCircleHalf2,
  allSigned: IconCircleCheckFilled,
}
