import { Stack } from '@mantine/core'
import { useNavigate } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Day } from '#db/values/day.ts'
import { deliverableKey, type PackageMoveKind } from '#db/values/package.ts'
import { contract } from '#electron/contract/contract.ts'
import { useMay } from '../../app/office.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { ReadOnlyNote } from '../../ui/ReadOnlyNote.tsx'
import { CellDialog } from './CellDialog.tsx'
import { LanguagesButton } from './LanguagesDialog.tsx'
import { MoveBar, type Told } from './MoveBar.tsx'
import { MoveDialog } from './MoveDialog.tsx'
import { PackageExport } from './PackageExport.tsx'
import { PackageFilters } from './PackageFilters.tsx'
import { PackageMatrix } from './PackageMatrix.tsx'
import { PackageSentence } from './PackageSentence.tsx'
import { PartsList } from './PartsList.tsx'
import {
  cellsShown,
  type PackageList,
  type PackageRow,
  type PlacedCell,
  placeOf,
  rowsShown,
} from './package.ts'
import type { PackageSearch } from './search.ts'
import type { MarkedCells } from './use-matrix.ts'
import { useWhyIdle } from './use-why-idle.ts'

interface Props {
  readonly programmeId: string
  readonly list: PackageList
  readonly search: PackageSearch
  readonly today: Day
  readonly onSearch: (change: Partial<PackageSearch>, replace?: boolean) => void
}

interface Moving {
  readonly kind: PackageMoveKind
  readonly cells: readonly PlacedCell[]
}

const nothingMarked: MarkedCells = new Set()
/** The matrix again, by the cell that it was left on. */
const matrixAgain = () => document.querySelector<HTMLElement>('[data-place][tabindex="0"]')

/** The packages: how many were delivered, the matrix or the list, and what can be done. */
export function PackageView({ programmeId, list, search, today, onSearch }: Props) {
  const { t } = useTranslation()
  const navigate = useNavigate()
  const may = useMay(contract.package.move)
  const [opened, setOpened] = useState<string | null>(null)
  const [marks, setMarks] = useState<MarkedCells>(nothingMarked)
  const [moving, setMoving] = useState<Moving | null>(null)
  const [told, setTold] = useState<Told | null>(null)
  const whyIdle = useWhyIdle()
  const all = useMemo(() => placedCells(list), [list])
  const marked = useMemo(() => [...marks].flatMap((place) => all.get(place) ?? []), [marks, all])
  const hidden = useMemo(() => {
    const shown = new Set(rowsShown(list, search).map(({ teryt }) => teryt))
    return marked.filter(({ row }) => !shown.has(row.teryt)).length
  }, [list, search, marked])
  const begin = (kind: PackageMoveKind, cells: readonly PlacedCell[]) => {
    if (!may || cells.length === 0) return
    const text = whyIdle(kind, cells)
    setTold((before) => (text === null ? null : { time: (before?.time ?? 0) + 1, text }))
    if (text === null) setMoving({ kind, cells })
  }
  const openFromMatrix = (row: PackageRow | null, column: number | 'name' | 'total') => {
    if (column === 'name') {
      if (row !== null) void navigate({ to: '/jst/$teryt', params: { teryt: row.teryt } })
      return
    }
    const deliverable = column === 'total' ? undefined : list.deliverables[column]
    if (row !== null && deliverable !== undefined) setOpened(placeOf(row.teryt, deliverable))
    else {
      const kind = deliverable === undefined ? search.kind : deliverableKey(deliverable)
      const of = row === null ? { standing: true } : { q: row.teryt, standing: undefined }
      const whole = { state: undefined, late: undefined, contractor: undefined }
      onSearch({ view: 'list', kind, ...of, ...whole }, false)
    }
  }
  const open = opened === null ? undefined : all.get(opened)
  return (
    <Stack gap="sm">
      <PageTitle
        title={t('screen.package')}
        lead={t('package.lead')}
        actions={
          <>
            <LanguagesButton programmeId={programmeId} rules={list.rules} />
            {list.rows.length > 0 && (
              <PackageExport programmeId={programmeId} list={list} search={search} />
            )}
          </>
        }
      />
      {list.rows.length === 0 ? (
        <EmptyState
          title={t('package.empty')}
          text={t('package.emptyText')}
          action={<LinkButton to="/wdrozenia">{t('package.emptyLink')}</LinkButton>}
        />
      ) : (
        <>
          <PackageSentence list={list} />
          <PackageFilters list={list} search={search} onSearch={onSearch} />
          <ReadOnlyNote procedure={contract.package.move} />
          {search.view === 'list' ? (
            <PartsList
              cells={cellsShown(list, search)}
              contractors={list.contractors}
              onOpen={setOpened}
            />
          ) : (
            <>
              {may && (
                <MoveBar
                  marked={marked}
                  hidden={hidden}
                  told={told}
                  onMove={(kind) => begin(kind, marked)}
                  onNone={() => setMarks(nothingMarked)}
                />
              )}
              <PackageMatrix
                list={list}
                search={search}
                marked={may ? marks : nothingMarked}
                onMarked={may ? setMarks : ignored}
                onOpen={openFromMatrix}
                onOther={() => setTold(null)}
                onMove={(kind, place) => {
                  const here = place === null ? undefined : all.get(place)
                  begin(kind, marked.length > 0 ? marked : here === undefined ? [] : [here])
                }}
              />
            </>
          )}
        </>
      )}
      {open && (
        <CellDialog
          key={opened}
          programmeId={programmeId}
          placed={open}
          list={list}
          today={today}
          onBack={() => {
            setOpened(null)
            begin('back', [open])
          }}
          onClose={() => setOpened(null)}
        />
      )}
      {moving && (
        <MoveDialog
          kind={moving.kind}
          cells={moving.cells}
          programmeId={programmeId}
          list={list}
          today={today}
          focusInstead={matrixAgain}
          onClose={() => setMoving(null)}
          onDone={() => {
            setMoving(null)
            setMarks(nothingMarked)
          }}
        />
      )}
    </Stack>
  )
}

const ignored = () => undefined

/** Every cell of the matrix by its place. */
function placedCells({ deliverables, rows }: PackageList): ReadonlyMap<string, PlacedCell> {
  const cells = new Map<string, PlacedCell>()
  for (const row of rows) {
    for (const [at, deliverable] of deliverables.entries()) {
      const cell = row.cells[at]
      if (cell !== undefined) cells.set(placeOf(row.teryt, deliverable), { row, deliverable, cell })
    }
  }
  return cells
}
