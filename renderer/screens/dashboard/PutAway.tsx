import { Button, Group, Text } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { DashboardWidget } from '#db/values/dashboard.ts'
import classes from './Dashboard.module.css'

interface Props {
  readonly hidden: readonly DashboardWidget[]
  readonly onBringBack: (widget: DashboardWidget) => void
  /** Takes the focus once nothing is put away any more. */
  readonly onNoneLeft: () => void
}

/** What is not shown, each with the button that brings it back. */
export function PutAway({ hidden, onBringBack, onNoneLeft }: Props) {
  const { t } = useTranslation()
  return (
    <section className={classes.away} aria-label={t('dashboard.arrange.hidden')}>
      <Group gap="xs">
        <Text size="sm">
          {t(hidden.length === 0 ? 'dashboard.arrange.nothingHidden' : 'dashboard.arrange.hidden')}
        </Text>
        {hidden.map((widget, at) => (
          <Button
            key={widget}
            variant="default"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.75} aria-hidden />}
            onClick={({ currentTarget: { nextElementSibling, previousElementSibling } }) => {
              // The button goes: the one beside it takes the focus.
              const beside = at + 1 < hidden.length ? nextElementSibling : previousElementSibling
              onBringBack(widget)
              if (hidden.length === 1) onNoneLeft()
              else if (beside instanceof HTMLElement) beside.focus()
            }}
          >
            {t('dashboard.arrange.back', { widget: t(`dashboard.widget.${widget}`) })}
          </Button>
        ))}
      </Group>
    </section>
  )
}
