import { useEffect, useRef } from 'react'
import type { CostCategory } from '#db/values/budget.ts'
import type { PlanLine, PlanTask, PlanVersion } from './budget.ts'

/** What the address marks in a version of the budget: a task, a cost line, a category. */
export interface PlanMark {
  readonly task?: string | undefined
  readonly line?: string | undefined
  readonly category?: CostCategory | undefined
}

/** Whether a cost line is among what the address marks. */
export const isMarked = (mark: PlanMark, task: PlanTask, line: PlanLine): boolean =>
  mark.line === line.id || mark.task === task.id || mark.category === line.category

/** The marked lines of a version; null where the address marks nothing. */
export function markedLines(mark: PlanMark, version: PlanVersion): readonly PlanLine[] | null {
  const { task, line, category } = mark
  if (task === undefined && line === undefined && category === undefined) return null
  return version.tasks.flatMap((one) => one.lines.filter((own) => isMarked(mark, one, own)))
}

/** The element whose first marked row comes into view when the mark or the version changes. */
export function useMarkedInView({ task, line, category }: PlanMark, versionId: string) {
  const box = useRef<HTMLDivElement>(null)
  const asked = [task, line, category, versionId].join(' ')
  useEffect(() => {
    if (asked.trim() === '') return
    box.current?.querySelector('[data-marked]')?.scrollIntoView({ block: 'center' })
  }, [asked])
  return box
}
