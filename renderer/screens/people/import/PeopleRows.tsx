import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PeopleRow } from '#db/values/people-import.ts'
import { JudgedLine } from '../../../ui/import/JudgedLine.tsx'
import { takenAmong } from '../../../ui/import/left-out.ts'
import { TakeAllMark } from '../../../ui/import/TakeAllMark.tsx'
import { VirtualRows } from '../../../ui/import/VirtualRows.tsx'
import { readyLines } from '../../../ui/import/verdicts.ts'
import { StatusMark } from '../../../ui/StatusMark.tsx'
import type { RowActions } from '../../recruitment/import/RowTable.tsx'
import { PeopleDetails } from './PeopleDetails.tsx'
import { peopleLooks } from './verdicts.ts'

const columns = ['take', 'line', 'label', 'verdict', 'details'] as const

interface Props extends RowActions {
  readonly rows: readonly PeopleRow[]
  readonly leftOut: ReadonlySet<number>
  /** The JST that the person said a line means. */
  readonly choices: ReadonlyMap<number, string>
}

/** The rows of a list of people with the verdict on each. */
export function PeopleRows({ rows, leftOut, choices, onTakeAll, ...actions }: Props) {
  const { t } = useTranslation()
  const taken = takenAmong(leftOut, readyLines(rows))
  return (
    <VirtualRows
      label={t('import.rows.title')}
      rows={rows}
      keyOf={({ line }) => line}
      columns={columns}
      heading={
        <>
          <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={onTakeAll} />}</td>
          <th scope="col">{t('import.rows.line')}</th>
          <th scope="col">{t('peopleImport.rows.label')}</th>
          <th scope="col">{t('import.rows.verdict')}</th>
          <th scope="col">{t('peopleImport.rows.details')}</th>
        </>
      }
    >
      {(row, index, measure) => (
        <RowLine
          key={row.line}
          row={row}
          index={index}
          taken={!leftOut.has(row.line)}
          chosen={choices.get(row.line) ?? null}
          measure={measure}
          {...actions}
        />
      )}
    </VirtualRows>
  )
}

interface LineProps extends Omit<RowActions, 'onTakeAll'> {
  readonly row: PeopleRow
  readonly index: number
  readonly taken: boolean
  readonly chosen: string | null
  readonly measure: ((element: HTMLElement | null) => void) | undefined
}

const RowLine = memo(function RowLine(props: LineProps) {
  const { row, index, taken, chosen, measure, onTake, onChoose, onAsk } = props
  const { t } = useTranslation()
  const { verdict } = row
  return (
    <JudgedLine
      {...{ row, index, taken, measure, onTake }}
      badge={<StatusMark {...peopleLooks[verdict]} word={t(`peopleImport.verdict.${verdict}`)} />}
    >
      <PeopleDetails row={row} chosen={chosen} onChoose={onChoose} onAsk={onAsk} />
    </JudgedLine>
  )
})
