import {
  type ClipboardEvent,
  type KeyboardEvent,
  memo,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { useTranslation } from 'react-i18next'
import classes from './Sheet.module.css'
import type { UnsavedCell } from './use-unsaved-cells.ts'

/** Where a key leads from a cell. */
export type CellMove = 'up' | 'down' | 'left' | 'right' | 'note'

interface Props {
  readonly row: number
  readonly column: number
  /** The points on record; null where there are none. */
  readonly saved: number | null
  readonly noted: boolean
  readonly unsaved: UnsavedCell | undefined
  readonly label: string
  readonly most: number
  readonly readOnly: boolean
  readonly onCommit: (row: number, column: number, text: string) => void
  readonly onForget: (row: number, column: number) => void
  readonly onMove: (row: number, column: number, move: CellMove) => void
  readonly onFocus: (row: number, column: number) => void
  /** Answers whether the text was a block, spread over the cells. */
  readonly onBlock: (row: number, column: number, text: string) => boolean
}

/** One field of the sheet: saved when it is left, Esc brings back what is on record. */
export const ScoreCell = memo(function ScoreCell(props: Props) {
  const { row, column, saved, noted, unsaved, label, most, readOnly } = props
  const { t } = useTranslation()
  const [typed, setTyped] = useState<string | null>(null)
  const onRecord = saved === null ? '' : String(saved)
  const shown = typed ?? unsaved?.text ?? onRecord
  const commit = () => {
    if (typed === null) return
    setTyped(null)
    props.onCommit(row, column, typed)
  }
  // A field that goes with its screen is left without a blur: what was typed is saved all the same.
  const leave = useRef(commit)
  useLayoutEffect(() => {
    leave.current = commit
  })
  useLayoutEffect(() => () => leave.current(), [])
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.altKey || event.ctrlKey || event.metaKey) return
    if (event.key === 'Escape' && (typed !== null || unsaved !== undefined)) {
      event.preventDefault()
      setTyped(null)
      props.onForget(row, column)
      return
    }
    const move = moveOf(event)
    if (move === null) return
    event.preventDefault()
    commit()
    props.onMove(row, column, move)
  }
  const onPaste = (event: ClipboardEvent<HTMLInputElement>) => {
    if (readOnly || !props.onBlock(row, column, event.clipboardData.getData('text'))) return
    event.preventDefault()
    setTyped(null)
  }
  const bad = typed === null && unsaved?.state === 'bad'
  return (
    <>
      <input
        className={[classes.points, noted && classes.noted].filter(Boolean).join(' ')}
        data-row={row}
        data-column={column}
        data-state={unsaved?.state}
        aria-label={label}
        aria-invalid={bad}
        inputMode="numeric"
        autoComplete="off"
        maxLength={6}
        readOnly={readOnly}
        value={shown}
        onChange={({ currentTarget }) => setTyped(currentTarget.value)}
        onFocus={({ currentTarget }) => {
          currentTarget.select()
          props.onFocus(row, column)
        }}
        onBlur={commit}
        onKeyDown={onKeyDown}
        onPaste={onPaste}
      />
      {bad && (
        <span className={classes.told} aria-hidden>
          {t('survey.sheet.bad', { most })}
        </span>
      )}
    </>
  )
})

/** Where the key leads; left and right only from the edge of the text, where the caret cannot go. */
function moveOf(event: KeyboardEvent<HTMLInputElement>): CellMove | null {
  const { selectionStart: from, selectionEnd: to, value } = event.currentTarget
  const all = from === 0 && to === value.length
  switch (event.key) {
    case 'Enter':
      return event.shiftKey ? 'up' : 'down'
    case 'ArrowDown':
      return 'down'
    case 'ArrowUp':
      return 'up'
    case 'ArrowLeft':
      return all || to === 0 ? 'left' : null
    case 'ArrowRight':
      return all || from === value.length ? 'right' : null
    case 'F2':
      return 'note'
    default:
      return null
  }
}
