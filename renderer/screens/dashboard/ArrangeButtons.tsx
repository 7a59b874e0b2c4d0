import { ActionIcon } from '@mantine/core'
import { IconArrowDown, IconArrowUp, IconEyeOff } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DashboardWidget } from '#db/values/dashboard.ts'

interface Props {
  readonly widget: DashboardWidget
  readonly isFirst: boolean
  readonly isLast: boolean
  readonly onMove: (by: -1 | 1) => void
  readonly onPutAway: () => void
}

/** Moves a widget nearer the beginning or the end, or puts it away. */
export function ArrangeButtons({ widget, isFirst, isLast, onMove, onPutAway }: Props) {
  const { t } = useTranslation()
  const name = t(`dashboard.widget.${widget}`)
  const buttons = [
    { key: 'earlier', icon: IconArrowUp, off: isFirst, act: () => onMove(-1) },
    { key: 'later', icon: IconArrowDown, off: isLast, act: () => onMove(1) },
    { key: 'away', icon: IconEyeOff, off: false, act: onPutAway },
  ] as const
  return buttons.map(({ key, icon: Icon, off, act }) => (
    <ActionIcon
      key={key}
      variant="default"
      data-arrange={key}
      // It keeps the focus where there is nowhere further to go.
      aria-disabled={off || undefined}
      {...(off && { 'data-disabled': true })}
      aria-label={t(`dashboard.arrange.${key}`, { widget: name })}
      title={t(`dashboard.arrange.${key}`, { widget: name })}
      onClick={() => {
        if (!off) act()
      }}
    >
      <Icon size={16} stroke={1.75} aria-hidden />
    </ActionIcon>
  ))
}
