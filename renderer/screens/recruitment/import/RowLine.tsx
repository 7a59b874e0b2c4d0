import { memo } from 'react'
import type { RowVerdict } from '#db/values/recruitment-import.ts'
import { JudgedLine } from '../../../ui/import/JudgedLine.tsx'
import { VerdictBadge } from '../../../ui/import/VerdictBadge.tsx'
import { RowDetails } from './RowDetails.tsx'
import type { RowActions } from './RowTable.tsx'

interface Props extends Omit<RowActions, 'onTakeAll'> {
  readonly row: RowVerdict
  readonly index: number
  /** Whether the row will be written, if it can be. */
  readonly taken: boolean
  /** The JST that the person said the row means. */
  readonly chosen: string | null
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

/** One row of the file: whether it is taken, its own words, the verdict and what follows. */
export const RowLine = memo(function RowLine(props: Props) {
  const { row, index, taken, chosen, measure, onTake, onChoose, onAsk } = props
  return (
    <JudgedLine
      {...{ row, index, taken, measure, onTake }}
      badge={<VerdictBadge verdict={row.verdict} />}
    >
      <RowDetails row={row} chosen={chosen} onChoose={onChoose} onAsk={onAsk} />
    </JudgedLine>
  )
})
