import { Table } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { BasisPoints } from '#db/values/money.ts'
import { realisationColumns } from '#db/values/realisation.ts'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { CorrectionsMark } from './CorrectionsMark.tsx'
import { DangerMark } from './DangerMark.tsx'
import { FigureCell } from './FigureCell.tsx'
import type { MatrixPlace } from './figure-target.ts'
import classes from './MatrixTable.module.css'
import type { MatrixRow } from './matrix-rows.ts'
import type { RealisationSearch } from './search.ts'
import { useSubjectWords } from './use-subject-words.ts'

interface Props {
  readonly row: MatrixRow
  readonly place: MatrixPlace
  readonly address: RealisationSearch
  readonly indirectRate: BasisPoints
  readonly indirectProposed: boolean
  /** Only a row that opens has them. */
  readonly open?: boolean
  readonly onTurn?: () => void
}

/** One row: its name with what is wrong, its figures, and how much of it is engaged. */
export function MatrixTableRow(props: Props) {
  const { row, open, onTurn } = props
  const { subject, dangers } = row
  const name = useSubjectWords(props.indirectRate)(subject)
  const Chevron = open ? IconChevronDown : IconChevronRight
  const marks = onTurn !== undefined && open ? [] : dangers
  return (
    <Table.Tr className={classes.row} data-kind={subject.kind}>
      <Table.Th scope="row" className={classes.name}>
        {onTurn === undefined ? (
          name
        ) : (
          <button type="button" className={classes.turn} aria-expanded={open} onClick={onTurn}>
            <Chevron size={16} stroke={2} aria-hidden />
            {name}
          </button>
        )}{' '}
        {subject.kind === 'indirect' && props.indirectProposed && <ProposedMark />}
        {marks.length > 0 && (
          <span className={classes.marks}>
            {marks.map((danger) => (
              <DangerMark key={danger} danger={danger} />
            ))}
          </span>
        )}
        <CorrectionsMark row={row} place={props.place} />
      </Table.Th>
      {([...realisationColumns, 'share'] as const).map((column) => (
        <FigureCell
          key={column}
          row={row}
          name={name}
          column={column}
          place={props.place}
          address={props.address}
        />
      ))}
    </Table.Tr>
  )
}
