import {
  IconAlertTriangle,
  IconCircleCheck,
  IconFileCheck,
  IconMail,
  IconMinus,
  IconProgress,
} from '@tabler/icons-react'
import type { CellState } from '#db/values/package.ts'
import type { StatusLook } from '../../ui/StatusMark.tsx'
import { type Cell, isLate } from './package.ts'

const looks: Readonly<Record<CellState, StatusLook>> = {
  notOrdered: { icon: IconMinus, tone: 'none' },
  ordered: { icon: IconMail, tone: 'sent' },
  inProgress: { icon: IconProgress, tone: 'agreed' },
  toAccept: { icon: IconFileCheck, tone: 'answered' },
  delivered: { icon: IconCircleCheck, tone: 'good' },
}
const lateLook: StatusLook = { icon: IconAlertTriangle, tone: 'against' }

/** How a cell looks: what is late looks late, whatever state it is in. */
export const lookOf = (cell: Pick<Cell, 'state' | 'daysLate'>): StatusLook =>
  isLate(cell) ? lateLook : looks[cell.state]
