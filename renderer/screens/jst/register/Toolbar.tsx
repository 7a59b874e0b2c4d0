import { Group, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { BulkMoves } from './BulkMoves.tsx'
import { ColumnChooser } from './ColumnChooser.tsx'
import { ExportButton } from './ExportButton.tsx'
import { MapSwitch } from './MapSwitch.tsx'
import type { ColumnKey, RegisterRow } from './register-columns.ts'
import type { Selection } from './selection.ts'
import classes from './Toolbar.module.css'
import type { ChangeSelection } from './use-grid.ts'

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly found: readonly RegisterRow[]
  readonly day: Day
  readonly columns: readonly ColumnKey[]
  readonly onColumns: (columns: readonly ColumnKey[]) => void
  readonly selection: Selection
  readonly onSelection: ChangeSelection
  readonly map: boolean
  readonly onMap: (shown: boolean) => void
}

/** How many are shown, what can be done with the marked ones, and the look of the list. */
export function Toolbar(props: Props) {
  const { rows, found, day, columns, onColumns, selection, onSelection, map, onMap } = props
  const { t } = useTranslation()
  return (
    <div className={classes.toolbar}>
      <Group justify="space-between" gap="xs">
        <Text size="sm" role="status">
          {t('register.shown', { count: rows.length, shown: found.length })}
        </Text>
        <Group gap="xs">
          <ColumnChooser columns={columns} onChange={onColumns} />
          <ExportButton rows={found} columns={columns} day={day} />
          <MapSwitch shown={map} onChange={onMap} />
        </Group>
      </Group>
      <BulkMoves rows={rows} found={found} selection={selection} onSelection={onSelection} />
    </div>
  )
}
