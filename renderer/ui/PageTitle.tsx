import { Group, Text, Title } from '@mantine/core'
import { useMatch } from '@tanstack/react-router'
import { type ReactNode, useEffect, useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './PageTitle.module.css'

interface Props {
  readonly title: string
  /** A sentence under the heading. */
  readonly lead?: ReactNode
  /** Buttons of the whole screen, on the heading's line. */
  readonly actions?: ReactNode
  /** What the screen shows, where only the search part of its address says it. */
  readonly subject?: string
}

/** The screen (route and parameters) announced last; the first one leaves the focus alone. */
let announced: string | null = null
/** Whether the heading that has just left the page had the focus: the next one takes it over. */
let handedOver = false

/** The screen's one `h1`: names the document and takes the focus when the screen changes. */
export function PageTitle({ title, lead, actions, subject = '' }: Props) {
  const { t } = useTranslation()
  const heading = useRef<HTMLHeadingElement>(null)
  // The window's own address is the next screen's already while this one is still shown.
  const match = useMatch({ strict: false, select: ({ id }) => id })
  const screen = `${match} ${subject}`
  useEffect(() => {
    document.title = t('app.documentTitle', { title })
    if (handedOver || (announced !== null && announced !== screen)) heading.current?.focus()
    announced = screen
    handedOver = false
  })
  // A heading for the time of loading gives way to the real one on the same screen.
  useLayoutEffect(() => {
    const own = heading.current
    return () => {
      handedOver = own !== null && document.activeElement === own
    }
  }, [])
  return (
    <Group justify="space-between" align="flex-start" gap="sm">
      <div style={{ flex: '1 1 18rem' }}>
        <Title order={1} ref={heading} tabIndex={-1}>
          {title}
        </Title>
        {lead && (
          <Text c="dimmed" maw="70ch">
            {lead}
          </Text>
        )}
      </div>
      {actions && (
        <Group gap="xs" className={classes.actions ?? ''}>
          {actions}
        </Group>
      )}
    </Group>
  )
}
