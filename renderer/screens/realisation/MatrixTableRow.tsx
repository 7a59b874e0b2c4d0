import { Table } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { realisationColumns } from '#db/values/realisation.ts'
import { useFormat } from '../../ui/format.ts'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { DangerMark } from './DangerMark.tsx'
import { FigureCell } from './FigureCell.tsx'
import classes from './MatrixTable.module.css'
import type { MatrixRow } from './matrix-rows.ts'
import { useSubjectWords } from './use-subject-words.ts'

interface Props {
  readonly row: MatrixRow
  readonly day: Day
  readonly indirectRate: number
  readonly indirectProposed: boolean
  /** Only a row that opens has them. */
  readonly open?: boolean
  readonly onTurn?: () => void
}

/** One row: its name with what is wrong, its figures, and how much of it is engaged. */
export function MatrixTableRow(props: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const { row, day, open, onTurn } = props
  const { subject, figures, dangers } = row
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
      </Table.Th>
      {realisationColumns.map((column) => (
        <FigureCell
          key={column}
          subject={subject}
          name={name}
          column={column}
          figures={figures}
          day={day}
        />
      ))}
      <Table.Td className="biuro-number">
        {figures.budget === 0 ? (
          <>
            <span aria-hidden>–</span>
            <span className={classes.hidden}>{t('realisation.noShare')}</span>
          </>
        ) : (
          format.share(figures.engaged, figures.budget)
        )}
      </Table.Td>
    </Table.Tr>
  )
}
