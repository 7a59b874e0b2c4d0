import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { Day } from '#db/values/day.ts'
import type { Phase, StandardAnswer } from '#db/values/implementing.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useOffice } from '../../../app/office.ts'
import type { Sheet, SheetElement } from '../standard.ts'

/** One place of the check-list: an element in a phase. */
export interface Cell {
  readonly element: SheetElement
  readonly phase: Phase
}

const keyOf = ({ element, phase }: Cell) => `${element.id} ${phase}`

/**
 * Writes answers down one after another, in the order in which they were typed, and shows each at
 * once. An answer typed on top of one that is still on its way is saved on that one's version.
 */
export function useAnswers(teryt: string, sheet: Sheet) {
  const queries = useQueryClient()
  const { id: programmeId } = useOffice().programme
  const versions = useRef(new Map<string, number>())
  const [typed, setTyped] = useState<ReadonlyMap<string, StandardAnswer>>(new Map())
  // What was read is newer than what was typed before it.
  useEffect(() => {
    if (sheet.elements.length >= 0) versions.current.clear()
  }, [sheet])
  const save = useMutation({
    scope: { id: `standard.answer ${teryt}` },
    mutationFn: (given: Cell & { readonly answer: StandardAnswer; readonly on: Day }) => {
      const { element, phase, answer, on } = given
      const version = versions.current.get(keyOf(given)) ?? element[phase]?.version ?? 0
      const what = { programmeId, teryt, elementId: element.id, phase }
      return client.standard.answer({ ...what, version, answer, assessedOn: on })
    },
    onMutate: (given) => setTyped((before) => new Map(before).set(keyOf(given), given.answer)),
    onSuccess: (saved, given) => {
      versions.current.set(keyOf(given), saved.version)
    },
    async onSettled(_, __, given) {
      await refreshFeatures(queries, ['standard'])
      setTyped((before) => {
        const after = new Map(before)
        if (after.get(keyOf(given)) === given.answer) after.delete(keyOf(given))
        return after
      })
    },
  })
  return {
    answer: save.mutate,
    error: save.error,
    /** Whether an answer is still on its way; what is saved by then is not shown yet. */
    isUnderWay: (cell: Cell): boolean => typed.has(keyOf(cell)),
    answerAt: (cell: Cell): StandardAnswer | 'open' =>
      typed.get(keyOf(cell)) ?? cell.element[cell.phase]?.answer ?? 'open',
  }
}
