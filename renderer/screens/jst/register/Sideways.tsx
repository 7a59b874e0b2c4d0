import { Text } from '@mantine/core'
import { type CSSProperties, type ReactNode, useCallback, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type Beside, type ColumnKey, columnsBeside, heldWidth } from './register-columns.ts'
import classes from './Sideways.module.css'

interface Props {
  readonly columns: readonly ColumnKey[]
  /** Whether the map of powiats takes room that the list could have. */
  readonly map: boolean
  readonly children: ReactNode
}

const nothingBeside: Beside = { left: [], right: [] }
const heldSize = { '--held-width': `${heldWidth}rem` } as CSSProperties

/**
 * Says which columns of the list lie beside the view as it is scrolled now, and shades the
 * edges they lie behind. Drawn again only when one of them comes or goes.
 */
export function Sideways({ columns, map, children }: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const rem = useRef(16)
  const [beside, setBeside] = useState(nothingBeside)
  const look = useCallback(() => {
    // What scrolls is inside; its own scroll bar takes room too.
    const list = frame.current?.firstElementChild
    if (!list || list.clientWidth === 0) return
    const inView = { scrolled: list.scrollLeft / rem.current, seen: list.clientWidth / rem.current }
    const now = columnsBeside(columns, inView)
    setBeside((before) => (isSame(before, now) ? before : now))
  }, [columns])
  useEffect(() => {
    const list = frame.current?.firstElementChild
    if (!list) return
    // The size of a rem changes with the list's own sizes, which are given in it.
    const observer = new ResizeObserver(() => {
      rem.current = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      look()
    })
    observer.observe(list)
    return () => observer.disconnect()
  }, [look])
  const names = (keys: readonly ColumnKey[]) =>
    keys.map((key) => t(`register.column.${key}`)).join(', ')
  const sides = [
    beside.left.length > 0 && t('register.beside.left', { names: names(beside.left) }),
    beside.right.length > 0 && t('register.beside.right', { names: names(beside.right) }),
  ].filter((side) => side !== false)
  return (
    <>
      {sides.length > 0 && (
        <Text size="sm" c="dimmed" className={classes.note ?? ''}>
          {t(map ? 'register.beside.map' : 'register.beside.list', { names: sides.join('; ') })}
        </Text>
      )}
      <div
        ref={frame}
        className={classes.sideways}
        style={heldSize}
        data-left={beside.left.length > 0 || undefined}
        data-right={beside.right.length > 0 || undefined}
        onScrollCapture={look}
      >
        {children}
      </div>
    </>
  )
}

const isSame = (a: Beside, b: Beside): boolean =>
  a.left.join() === b.left.join() && a.right.join() === b.right.join()
