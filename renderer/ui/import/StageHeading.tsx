import { Title } from '@mantine/core'
import { type ReactNode, useEffect, useRef } from 'react'
import classes from './StageHeading.module.css'

interface Props {
  /** Whether the screen just moved on to this part. */
  readonly arrived: boolean
  /** The focus is here now. */
  readonly onFocused: () => void
  readonly children: ReactNode
}

/** The heading of a part of the screen; takes the focus when the screen moves on to it. */
export function StageHeading({ arrived, onFocused, children }: Props) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    if (!arrived) return
    heading.current?.focus()
    onFocused()
  }, [arrived, onFocused])
  return (
    <Title order={2} ref={heading} tabIndex={-1} className={classes.heading ?? ''}>
      {children}
    </Title>
  )
}
