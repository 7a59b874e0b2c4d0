import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useFormat } from '../../../ui/format.ts'
import type { RegisterSearch } from '../search.ts'
import classes from './MapPanel.module.css'
import { type TileCount, tileStates } from './powiat-tiles.ts'
import { tileIcons } from './tile-icons.ts'

/** What a powiat does: narrows the register that stands beside it, or opens it from elsewhere. */
export type PowiatUse =
  | { readonly chosen: string | undefined; readonly onChoose: (powiat: string) => void }
  | { readonly search: (powiat: string) => RegisterSearch }

type Props = PowiatUse & { readonly counts: readonly TileCount[] }

/** The tile map: each powiat where it lies, signed of all, with its sign. */
export function PowiatMap({ counts, ...use }: Props) {
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
          const face = {
            className: classes.tile,
            'data-state': tile.state,
            'aria-label': t('register.tile.words', figures),
            title: t('register.tile.words', figures),
            style: { gridColumn: tile.column + 1, gridRow: tile.row + 1 },
            children: (
              <>
                <span>{breakable(tile.name)}</span>
                <span className={classes.count}>
                  <Icon size={13} stroke={2} aria-hidden data-mark={tile.state} />
                  {t('register.tile.count', figures)}
                </span>
              </>
            ),
          }
          return 'search' in use ? (
            <Link key={tile.teryt} to="/jst" search={use.search(tile.teryt)} {...face} />
          ) : (
            <button
              key={tile.teryt}
              type="button"
              aria-pressed={use.chosen === tile.teryt}
              onClick={() => use.onChoose(tile.teryt)}
              {...face}
            />
          )
        })}
      </div>
      <ul className={classes.legend}>
        {tileStates.map((state) => {
          const Icon = tileIcons[state]
          return (
            <li key={state}>
              <Icon size={14} stroke={2} aria-hidden data-legend={state} />
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
