import { Button } from '@mantine/core'
import { IconLayoutGrid } from '@tabler/icons-react'
import type { UseQueryResult } from '@tanstack/react-query'
import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DashboardWidget } from '#db/values/dashboard.ts'
import type { QuotaBoard } from '#db/values/quota.ts'
import { ArrangeButtons } from './ArrangeButtons.tsx'
import classes from './Dashboard.module.css'
import type { Overview } from './dashboard-queries.ts'
import { PutAway } from './PutAway.tsx'
import { useArrangement } from './use-arrangement.ts'
import { type Facts, knownNowAlone, Widget, widgetSizes } from './widgets/Widget.tsx'

interface Props {
  readonly programmeId: string
  readonly board: QuotaBoard
  /** The programme's facts, of which the stages are shown. */
  readonly facts: UseQueryResult<Facts, Error>
  /** Whether the day is earlier than the programme's own. */
  readonly isPast: boolean
  readonly overview: UseQueryResult<Overview, Error>
  /** The sentence on top. */
  readonly headline: ReactNode
}

/** The widgets in the person's own order; while they are being arranged, each has its buttons. */
export function DashboardView(props: Props) {
  const { programmeId, board, facts, isPast, overview, headline } = props
  const { t } = useTranslation()
  const own = useArrangement()
  const [arranging, setArranging] = useState(false)
  const grid = useRef<HTMLDivElement>(null)
  const toggle = useRef<HTMLButtonElement>(null)
  // Cards are moved among all of the person's own: none is left out while they are arranged.
  const shown = own.shown.filter((widget) => arranging || !isPast || !knownNowAlone.has(widget))
  // A widget that moved takes its buttons with it, and one that went has none any more.
  const focusOn = (widget: DashboardWidget, button: string) =>
    requestAnimationFrame(() => {
      const card = grid.current?.querySelector(`[data-widget="${widget}"]`)
      const wanted = card?.querySelector<HTMLElement>(`[data-arrange="${button}"]`)
      const other = card?.querySelector<HTMLElement>('[data-arrange]:not([aria-disabled="true"])')
      const isOff = wanted?.getAttribute('aria-disabled') === 'true'
      ;(isOff ? other : wanted)?.focus()
    })
  return (
    <>
      <div className={classes.top}>
        <div className={classes.headline} data-headline>
          {headline}
        </div>
        {arranging && !own.isUsual && (
          <Button
            variant="default"
            size="compact-sm"
            onClick={() => {
              own.reset()
              // This button goes.
              toggle.current?.focus()
            }}
          >
            {t('dashboard.arrange.reset')}
          </Button>
        )}
        <Button
          ref={toggle}
          variant="default"
          size="compact-sm"
          leftSection={<IconLayoutGrid size={16} stroke={1.75} aria-hidden />}
          aria-pressed={arranging}
          onClick={() => setArranging(!arranging)}
        >
          {t(arranging ? 'dashboard.arrange.done' : 'dashboard.arrange.begin')}
        </Button>
      </div>
      <div className={classes.grid} ref={grid}>
        {shown.map((widget, at) => (
          <div
            key={widget}
            className={classes.card}
            data-widget={widget}
            data-size={widgetSizes[widget]}
          >
            <Widget
              widget={widget}
              programmeId={programmeId}
              board={board}
              facts={facts}
              isPast={isPast}
              overview={overview}
              actions={
                arranging && (
                  <ArrangeButtons
                    widget={widget}
                    isFirst={at === 0}
                    isLast={at === shown.length - 1}
                    onMove={(by) => {
                      own.move(widget, by)
                      focusOn(widget, by === -1 ? 'earlier' : 'later')
                    }}
                    onPutAway={() => {
                      own.putAway(widget)
                      const next = shown[at + 1] ?? shown[at - 1]
                      if (next === undefined) toggle.current?.focus()
                      else focusOn(next, 'away')
                    }}
                  />
                )
              }
            />
          </div>
        ))}
      </div>
      {arranging && (
        <PutAway
          hidden={own.hidden}
          onBringBack={own.bringBack}
          onNoneLeft={() => toggle.current?.focus()}
        />
      )}
    </>
  )
}
