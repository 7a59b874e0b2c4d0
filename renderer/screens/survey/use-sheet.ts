import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useMemo, useRef } from 'react'
import type { Day } from '#db/values/day.ts'
import type { Phase } from '#db/values/implementing.ts'
import { api, client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { typedPoints } from './sheet-block.ts'
import type { Sheet, SheetScore } from './survey.ts'
import { type UnsavedCell, useUnsavedCells } from './use-unsaved-cells.ts'

/** A text for one cell. */
export interface TypedCell {
  readonly teryt: string
  readonly criterionId: string
  readonly text: string
}

interface Place {
  readonly programmeId: string
  readonly phase: Phase
  readonly assessor: string
  /** Null before a day is given: nothing is saved then. */
  readonly on: Day | null
}

export const cellKey = (teryt: string, criterionId: string) => `${teryt} ${criterionId}`

const keysOf = (cells: readonly Omit<TypedCell, 'text'>[]) =>
  cells.map(({ teryt, criterionId }) => cellKey(teryt, criterionId))

/** Counts saves that set out (1) or came back (-1), cell by cell. */
function count(saves: Map<string, number>, keys: readonly string[], by: 1 | -1): void {
  for (const key of keys) {
    const left = (saves.get(key) ?? 0) + by
    if (left > 0) saves.set(key, left)
    else saves.delete(key)
  }
}

const without = (
  cells: ReadonlyMap<string, UnsavedCell>,
  keys: readonly string[],
): ReadonlyMap<string, UnsavedCell> => new Map([...cells].filter(([key]) => !keys.includes(key)))

/** The sheet with the cells that were just saved. */
function withKept(
  sheet: Sheet,
  cells: readonly { readonly teryt: string; readonly criterionId: string }[],
  kept: readonly (SheetScore | null)[],
): Sheet {
  const byJst = Map.groupBy(cells.entries(), ([, { teryt }]) => teryt)
  return {
    ...sheet,
    jsts: sheet.jsts.map((jst) => {
      const own = byJst.get(jst.teryt)
      if (own === undefined) return jst
      const touched = new Set(own.map(([, { criterionId }]) => criterionId))
      const others = jst.scores.filter(({ criterionId }) => !touched.has(criterionId))
      return { ...jst, scores: [...others, ...own.flatMap(([at]) => kept[at] ?? [])] }
    }),
  }
}

/** What names a sheet among those with unsaved cells. */
export const sheetKey = ({ programmeId, phase, assessor }: Omit<Place, 'on'>): string =>
  `${programmeId} ${phase} ${assessor}`

/**
 * The sheet as it is being typed: each cell is saved when it is left, one save after another, so
 * that a second change of a cell rests on the first; what is no number stays in its cell, told.
 */
export function useSheet({ programmeId, phase, assessor, on }: Place) {
  const queries = useQueryClient()
  const [unsaved, setUnsaved] = useUnsavedCells(sheetKey({ programmeId, phase, assessor }))
  /** How many saves of each cell are on their way; a cell may be changed again meanwhile. */
  const underWay = useRef(new Map<string, number>())
  // The same object while the place is: a new one would draw every cell of the table anew.
  const queryKey = useMemo(
    () => api.survey.sheet.queryOptions({ input: { programmeId, phase, assessor } }).queryKey,
    [programmeId, phase, assessor],
  )
  const { mutate, error, isPending } = useMutation({
    scope: { id: 'survey.sheet' },
    mutationFn: async (
      scores: readonly { teryt: string; criterionId: string; points: number | null }[],
    ) => {
      if (on === null) return
      const sheet = queries.getQueryData<Sheet>(queryKey)
      const versionOf = (teryt: string, criterionId: string) =>
        sheet?.jsts
          .find((jst) => jst.teryt === teryt)
          ?.scores.find((score) => score.criterionId === criterionId)?.version ?? 0
      const versioned = scores.map((score) => ({
        ...score,
        version: versionOf(score.teryt, score.criterionId),
      }))
      const input = { programmeId, phase, assessor, on, scores: versioned }
      const { scores: kept } = await client.survey.saveScores(input)
      // The next save rests on these versions; the host's notice has the sheet read again later.
      await queries.cancelQueries({ queryKey })
      queries.setQueryData<Sheet>(queryKey, (now) => now && withKept(now, scores, kept))
    },
    onSuccess(_, scores) {
      const done = keysOf(scores).filter((key) => underWay.current.get(key) === 1)
      setUnsaved((now) =>
        without(
          now,
          done.filter((key) => now.get(key)?.state === 'saving'),
        ),
      )
    },
    onSettled(_data, _error, scores) {
      count(underWay.current, keysOf(scores), -1)
    },
    async onError(_, scores) {
      await refreshFeatures(queries, ['survey'])
      const keys = new Set(keysOf(scores))
      setUnsaved(
        (now) =>
          new Map(
            [...now].map(([key, cell]) => [
              key,
              keys.has(key) && cell.state === 'saving' ? { ...cell, state: 'failed' } : cell,
            ]),
          ),
      )
    },
  })
  const commit = useCallback(
    (cells: readonly TypedCell[]) => {
      const sheet = queries.getQueryData<Sheet>(queryKey)
      if (sheet === undefined) return
      const mosts = new Map(sheet.criteria.map(({ id, most }) => [id, most]))
      const read = cells.map((cell) => ({
        ...cell,
        key: cellKey(cell.teryt, cell.criterionId),
        points: typedPoints(cell.text, mosts.get(cell.criterionId) ?? 0),
      }))
      const good = read.flatMap(({ teryt, criterionId, points, key }) => {
        const saved = sheet.jsts
          .find((jst) => jst.teryt === teryt)
          ?.scores.find((score) => score.criterionId === criterionId)?.points
        const same = points === (saved ?? null) && !underWay.current.has(key)
        return points === undefined || same ? [] : [{ teryt, criterionId, points }]
      })
      const going = new Set(keysOf(good))
      setUnsaved((now) => {
        const next = new Map(now)
        for (const { key, text, points } of read) {
          if (points === undefined) next.set(key, { text, state: 'bad' })
          else if (going.has(key)) next.set(key, { text, state: 'saving' })
          else next.delete(key)
        }
        return next
      })
      if (good.length === 0) return
      count(underWay.current, keysOf(good), 1)
      mutate(good)
    },
    [queries, queryKey, mutate, setUnsaved],
  )
  const forget = useCallback(
    (key: string) => setUnsaved((now) => without(now, [key])),
    [setUnsaved],
  )
  return { unsaved, commit, forget, error, saving: isPending }
}
