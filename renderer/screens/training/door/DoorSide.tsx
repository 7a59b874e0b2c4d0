import { Button, Group, Kbd, Stack, Text } from '@mantine/core'
import { IconArrowBackUp } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import classes from './DoorView.module.css'
import { RecentMarks } from './RecentMarks.tsx'
import type { Presence } from './use-marks.ts'

interface Props {
  /** How many of those with a seat are present, and how many seats are given. */
  readonly here: number
  readonly seats: number
  /** Present people who have no seat. */
  readonly beyond: number
  readonly canUndo: boolean
  readonly onUndo: () => void
  readonly done: readonly string[]
  readonly presence: ReadonlyMap<string, Presence>
  readonly nameOf: (personId: string) => string
}

/** The count, the way back and the last marks; a letter typed draws none of it again. */
export const DoorSide = memo(function DoorSide(props: Props) {
  const { here, seats, beyond, canUndo, onUndo, done, presence, nameOf } = props
  const { t } = useTranslation()
  const format = useFormat()
  return (
    <Stack gap="sm">
      <div>
        <Text className={classes.count ?? ''} component="p">
          {t('attendance.door.present', {
            present: format.number(here),
            seats: format.number(seats),
          })}
        </Text>
        {beyond > 0 && <Text>{t('attendance.door.beyond', { count: beyond })}</Text>}
      </div>
      <Group gap="xs">
        <Button
          variant="default"
          leftSection={<IconArrowBackUp size={18} stroke={1.75} aria-hidden />}
          rightSection={<Kbd size="xs">Ctrl+Z</Kbd>}
          aria-keyshortcuts="Control+Z"
          disabled={!canUndo}
          onClick={onUndo}
        >
          {t('attendance.door.undo')}
        </Button>
      </Group>
      <RecentMarks done={done} presence={presence} nameOf={nameOf} />
    </Stack>
  )
})
