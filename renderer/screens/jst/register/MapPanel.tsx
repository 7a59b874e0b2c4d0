import { Group, SegmentedControl, Title } from '@mantine/core'
import { memo, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './MapPanel.module.css'
import { PowiatList } from './PowiatList.tsx'
import { PowiatMap } from './PowiatMap.tsx'
import { countTiles, type PowiatTile } from './powiat-tiles.ts'
import type { RegisterRow } from './register-columns.ts'

interface Props {
  readonly tiles: readonly PowiatTile[]
  readonly rows: readonly RegisterRow[]
  /** TERYT of the powiat that the register is narrowed to. */
  readonly chosen: string | undefined
  readonly onChange: (changes: { powiat: string | undefined }) => void
}

/** The powiats and how far recruitment is in each: as a tile map or as a table. */
export const MapPanel = memo(function MapPanel({ tiles, rows, chosen, onChange }: Props) {
  const { t } = useTranslation()
  const [view, setView] = useState<'map' | 'table'>('map')
  const counts = useMemo(() => countTiles(tiles, rows), [tiles, rows])
  const choose = (powiat: string) => onChange({ powiat: powiat === chosen ? undefined : powiat })
  return (
    <section className={classes.panel} aria-labelledby="powiats">
      <Group justify="space-between" gap="xs" mb={6}>
        <Title order={2} id="powiats">
          {t('register.map.title')}
        </Title>
        <SegmentedControl
          size="xs"
          value={view}
          onChange={(next) => setView(next === 'table' ? 'table' : 'map')}
          data={[
            { value: 'map', label: t('register.map.asMap') },
            { value: 'table', label: t('register.map.asTable') },
          ]}
          transitionDuration={0}
        />
      </Group>
      {view === 'map' ? (
        <PowiatMap counts={counts} chosen={chosen} onChoose={choose} />
      ) : (
        <PowiatList counts={counts} chosen={chosen} onChoose={choose} />
      )}
    </section>
  )
})
