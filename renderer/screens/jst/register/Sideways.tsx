import { Text } from '@mantine/core'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ColumnKey, columnsBeside } from './register-columns.ts'
import classes from './Sideways.module.css'

interface Props {
  readonly columns: readonly ColumnKey[]
  /** Whether the map of powiats takes room that the list could have. */
  readonly map: boolean
  readonly children: ReactNode
}

/** Says which columns of the list lie beside the window, and shades the edge they lie behind. */
export function Sideways({ columns, map, children }: Props) {
  const { t } = useTranslation()
  const frame = useRef<HTMLDivElement>(null)
  const [width, setWidth] = useState(0)
  const [atEnd, setAtEnd] = useState(false)
  useEffect(() => {
    // What scrolls is inside; its own scroll bar takes room too.
    const list = frame.current?.firstElementChild
    if (!list) return
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0))
    observer.observe(list)
    return () => observer.disconnect()
  }, [])
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
  const beside = width === 0 ? [] : columnsBeside(columns, width / rem)
  const names = beside.map((key) => t(`register.column.${key}`)).join(', ')
  return (
    <>
      {beside.length > 0 && (
        <Text size="sm" c="dimmed" className={classes.note ?? ''}>
          {t(map ? 'register.beside.map' : 'register.beside.list', { names })}
        </Text>
      )}
      <div
        ref={frame}
        className={classes.sideways}
        data-more={(beside.length > 0 && !atEnd) || undefined}
        onScrollCapture={({ target }) => {
          if (!(target instanceof HTMLElement)) return
          const { scrollLeft, clientWidth, scrollWidth } = target
          setAtEnd(scrollLeft + clientWidth >= scrollWidth - 1)
        }}
      >
        {children}
      </div>
    </>
  )
}
