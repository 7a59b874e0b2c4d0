import { Table } from '@mantine/core'
import { memo, useCallback, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { type CellMove, ScoreCell } from './ScoreCell.tsx'
import classes from './Sheet.module.css'
import { SheetHead } from './SheetHead.tsx'
import { pastedBlock } from './sheet-block.ts'
import type { Sheet, SheetJst } from './survey.ts'
import { cellKey, type TypedCell } from './use-sheet.ts'
import type { UnsavedCell } from './use-unsaved-cells.ts'
import { useSurveyWords } from './words.ts'

/** Which cell has the focus. */
export interface SheetPlace {
  readonly teryt: string
  readonly criterionId: string
}

interface Props {
  readonly label: string
  readonly criteria: Sheet['criteria']
  readonly jsts: readonly SheetJst[]
  readonly unsaved: ReadonlyMap<string, UnsavedCell>
  readonly readOnly: boolean
  readonly onCommit: (cells: readonly TypedCell[]) => void
  readonly onForget: (key: string) => void
  readonly onPlace: (place: SheetPlace) => void
  readonly onNote: () => void
}

const steps: Readonly<Record<Exclude<CellMove, 'note'>, readonly [down: number, right: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

/** The sheet of an assessor: a row for each JST, a field for each criterion. */
export const SheetTable = memo(function SheetTable(props: Props) {
  const { label, criteria, jsts, unsaved, readOnly } = props
  const { onCommit, onForget, onPlace, onNote } = props
  const { t } = useTranslation()
  const words = useSurveyWords()
  const table = useRef<HTMLTableElement>(null)
  const placeAt = useCallback(
    (row: number, column: number): SheetPlace | null => {
      const [teryt, criterionId] = [jsts[row]?.teryt, criteria[column]?.id]
      return teryt === undefined || criterionId === undefined ? null : { teryt, criterionId }
    },
    [jsts, criteria],
  )
  const commit = useCallback(
    (row: number, column: number, text: string) => {
      const place = placeAt(row, column)
      if (place !== null) onCommit([{ ...place, text }])
    },
    [placeAt, onCommit],
  )
  const forget = useCallback(
    (row: number, column: number) => {
      const place = placeAt(row, column)
      if (place !== null) onForget(cellKey(place.teryt, place.criterionId))
    },
    [placeAt, onForget],
  )
  const move = useCallback(
    (row: number, column: number, to: CellMove) => {
      if (to === 'note') return onNote()
      const [down, right] = steps[to]
      table.current
        ?.querySelector<HTMLElement>(`[data-row="${row + down}"][data-column="${column + right}"]`)
        ?.focus()
    },
    [onNote],
  )
  const focus = useCallback(
    (row: number, column: number) => {
      const place = placeAt(row, column)
      if (place !== null) onPlace(place)
    },
    [placeAt, onPlace],
  )
  const block = useCallback(
    (row: number, column: number, text: string) => {
      const cells = pastedBlock(text)
      if (cells === null) return false
      onCommit(
        cells.flatMap(({ down, right, text: typed }) => {
          const place = placeAt(row + down, column + right)
          return place === null ? [] : [{ ...place, text: typed }]
        }),
      )
      return true
    },
    [placeAt, onCommit],
  )
  return (
    <Table.ScrollContainer minWidth={640} mah="60vh">
      <Table ref={table} aria-label={label} className={classes.table ?? ''} stickyHeader>
        <SheetHead criteria={criteria} />
        <Table.Tbody>
          {jsts.map((jst, row) => (
            <Table.Tr key={jst.teryt}>
              <Table.Th scope="row" className={classes.jst ?? ''}>
                {words.jst(jst)}
              </Table.Th>
              {criteria.map((criterion, column) => {
                const score = jst.scores.find(({ criterionId }) => criterionId === criterion.id)
                const cell = { jst: words.jst(jst), criterion: words.criterion(criterion) }
                return (
                  <Table.Td key={criterion.id} className={classes.cell ?? ''}>
                    <ScoreCell
                      {...{ row, column, readOnly }}
                      saved={score?.points ?? null}
                      noted={(score?.note ?? '') !== ''}
                      unsaved={unsaved.get(cellKey(jst.teryt, criterion.id))}
                      label={t('survey.sheet.cell', { ...cell, most: criterion.most })}
                      most={criterion.most}
                      onCommit={commit}
                      onForget={forget}
                      onMove={move}
                      onFocus={focus}
                      onBlock={block}
                    />
                  </Table.Td>
                )
              })}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  )
})
