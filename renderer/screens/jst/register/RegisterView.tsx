import { useCallback, useState } from 'react'
import type { Day } from '#db/values/day.ts'
import { remembered } from '../../../app/remembered.ts'
import { useSearchText } from '../../../ui/use-search-text.ts'
import { filterNames, isFiltered } from '../filter.ts'
import type { RegisterSearch } from '../search.ts'
import { Filters } from './Filters.tsx'
import { MapPanel } from './MapPanel.tsx'
import { NothingFound } from './NothingFound.tsx'
import type { PowiatTile } from './powiat-tiles.ts'
import { RegisterTable } from './RegisterTable.tsx'
import classes from './RegisterView.module.css'
import { type ColumnKey, columnsFrom, type RegisterRow } from './register-columns.ts'
import { SearchField } from './SearchField.tsx'
import { Sideways } from './Sideways.tsx'
import { nothingSelected, type Selection } from './selection.ts'
import { Toolbar } from './Toolbar.tsx'
import { useFound, usualOrder } from './use-found.ts'
import { useTyping } from './use-typing.ts'

const chosenColumns = remembered('register.columns')
const mapShown = remembered('register.map')

interface Props {
  readonly rows: readonly RegisterRow[]
  readonly tiles: readonly PowiatTile[]
  /** The JSTs behind a figure of the board, when the address names one. */
  readonly members: ReadonlySet<string> | null
  readonly day: Day
  readonly search: RegisterSearch
  readonly onChange: (changes: Partial<RegisterSearch>) => void
}

/**
 * The register with its search, filters, table and map of powiats. Its parts are drawn
 * again only when their own properties change, so that a keystroke draws the field and the
 * seen part of the list, within one frame.
 */
export function RegisterView({ rows, tiles, members, day, search, onChange }: Props) {
  const writeQuery = useCallback(
    (q: string) => onChange({ q: q === '' ? undefined : q }),
    [onChange],
  )
  const words = useSearchText(search.q ?? '', writeQuery)
  const typing = useTyping(words.text)
  const found = useFound(rows, members, search, words.text)
  const [selection, setSelection] = useState<Selection>(nothingSelected)
  const [columns, setColumns] = useState(() => columnsFrom(chosenColumns.get()))
  const [map, setMap] = useState(() => mapShown.get() !== 'no')
  const filtered = isFiltered(search) || words.text !== ''
  const { change: changeText } = words
  const clear = useCallback(() => {
    changeText('')
    const none = Object.fromEntries(filterNames.map((name) => [name, undefined]))
    onChange({ ...none, q: undefined })
  }, [changeText, onChange])
  const chooseColumns = useCallback((next: readonly ColumnKey[]) => {
    chosenColumns.set(next.join(','))
    setColumns(next)
  }, [])
  const showMap = useCallback((shown: boolean) => {
    mapShown.set(shown ? 'yes' : 'no')
    setMap(shown)
  }, [])
  return (
    <>
      <search className={classes.search}>
        <SearchField value={words.text} onChange={words.change} onLeave={words.flush} />
        <Filters
          search={search}
          tiles={tiles}
          onChange={onChange}
          onClear={filtered ? clear : null}
        />
      </search>
      <div className={classes.columns} data-map={map || undefined}>
        <div className={classes.list}>
          <Toolbar
            rows={rows}
            found={found}
            day={day}
            columns={columns}
            onColumns={chooseColumns}
            selection={selection}
            onSelection={setSelection}
            map={map}
            onMap={showMap}
          />
          {found.length === 0 ? (
            <NothingFound anyone={rows.length > 0} onClear={filtered ? clear : null} />
          ) : (
            <Sideways columns={columns} map={map}>
              <RegisterTable
                rows={found}
                columns={columns}
                typing={typing}
                sort={search.sort ?? usualOrder.key}
                desc={search.desc ?? false}
                onChange={onChange}
                selection={selection}
                onSelection={setSelection}
              />
            </Sideways>
          )}
        </div>
        {map && <MapPanel tiles={tiles} rows={rows} chosen={search.powiat} onChange={onChange} />}
      </div>
    </>
  )
}
