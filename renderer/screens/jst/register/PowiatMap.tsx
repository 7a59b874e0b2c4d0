import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import classes from './MapPanel.module.css'
import { type TileCount, tileStates } from './powiat-tiles.ts'
import { tileIcons } from './tile-icons.ts'

interface Props {
  readonly counts: readonly TileCount[]
  readonly chosen: string | undefined
  readonly onChoose: (powiat: string) => void
}

/** The tile map: each powiat where it lies, signed of all, with its sign; a tile filters. */
export function PowiatMap({ counts, chosen, onChoose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const columns = Math.max(1, ...counts.map(({ column }) => column + 1))
  return (
    <>
      <div
        className={classes.map}
        style={{ gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))` }}
      >
        {counts.map((tile) => {
          const Icon = tileIcons[tile.state]
          const figures = {
            name: tile.name,
            signed: format.number(tile.signed),
            total: format.number(tile.total),
            underWay: format.number(tile.underWay),
            state: t(`register.tile.${tile.state}`),
          }
          return (
            <button
              key={tile.teryt}
              type="button"
              className={classes.tile}
              data-state={tile.state}
              aria-pressed={chosen === tile.teryt}
              aria-label={t('register.tile.words', figures)}
              title={t('register.tile.words', figures)}
              style={{ gridColumn: tile.column + 1, gridRow: tile.row + 1 }}
              onClick={() => onChoose(tile.teryt)}
            >
              <span>{breakable(tile.name)}</span>
              <span className={classes.count}>
                <Icon size={13} stroke={2} aria-hidden />
                {t('register.tile.count', figures)}
              </span>
            </button>
          )
        })}
      </div>
      <ul className={classes.legend}>
        {tileStates.map((state) => {
          const Icon = tileIcons[state]
          return (
            <li key={state}>
              <Icon size={14} stroke={2} aria-hidden />
              {t(`register.tile.${state}`)}
            </li>
          )
        })}
      </ul>
    </>
  )
}

/** The name with a place to break before its ending, for a tile narrower than the word. */
const breakable = (name: string): string => name.replace(/[sc]ki$/, '\u00ad$&')
