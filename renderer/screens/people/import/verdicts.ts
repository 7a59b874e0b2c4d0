import {
  IconAlertTriangle,
  IconCirclePlus,
  IconCopy,
  IconEqual,
  IconHelpCircle,
  IconMinus,
  IconPencil,
  IconUserOff,
  IconZoomQuestion,
} from '@tabler/icons-react'
import { type PeopleRow, peopleVerdicts } from '#db/values/people-import.ts'
import type { StatusLook } from '../../../ui/StatusMark.tsx'

export type PeopleVerdict = PeopleRow['verdict']

export const peopleLooks: Readonly<Record<PeopleVerdict, StatusLook>> = {
  new: { icon: IconCirclePlus, tone: 'good' },
  changed: { icon: IconPencil, tone: 'sent' },
  same: { icon: IconEqual, tone: 'none' },
  duplicate: { icon: IconCopy, tone: 'none' },
  ambiguous: { icon: IconHelpCircle, tone: 'doubt' },
  notFound: { icon: IconZoomQuestion, tone: 'doubt' },
  noPlace: { icon: IconUserOff, tone: 'doubt' },
  refused: { icon: IconAlertTriangle, tone: 'against' },
  ignored: { icon: IconMinus, tone: 'none' },
}

/** Whether importing the row would write something. */
export const isReady = (row: PeopleRow): boolean =>
  row.verdict === 'new' || row.verdict === 'changed'

/** Whether a person may say which JST the row means. */
export const isOpenToChoice = (row: PeopleRow): boolean =>
  row.verdict === 'ambiguous' ||
  row.verdict === 'notFound' ||
  (row.verdict === 'refused' && row.jst === null)

/** How many rows each verdict has; 0 where it has none. */
export function countVerdicts(rows: readonly PeopleRow[]): Readonly<Record<PeopleVerdict, number>> {
  const counts = Object.fromEntries(peopleVerdicts.map((verdict) => [verdict, 0]))
  for (const { verdict } of rows) counts[verdict] = (counts[verdict] ?? 0) + 1
  return counts as Record<PeopleVerdict, number>
}

/** The lines that will be written: those that can be, without those the person left out. */
export const linesToImport = (
  rows: readonly PeopleRow[],
  leftOut: ReadonlySet<number>,
): readonly number[] =>
  rows.filter((row) => isReady(row) && !leftOut.has(row.line)).map(({ line }) => line)

/** Takes every ready row of those shown; when all of them are taken already, leaves them out. */
export function withShown(
  leftOut: ReadonlySet<number>,
  shown: readonly PeopleRow[],
): ReadonlySet<number> {
  const lines = shown.filter(isReady).map(({ line }) => line)
  const taken = lines.every((line) => !leftOut.has(line))
  const next = new Set(leftOut)
  for (const line of lines) {
    if (taken) next.add(line)
    else next.delete(line)
  }
  return next
}

/** How much of what is shown and can be written is taken; null when nothing shown can be. */
export function takenOf(
  leftOut: ReadonlySet<number>,
  shown: readonly PeopleRow[],
): 'none' | 'some' | 'all' | null {
  const ready = shown.filter(isReady)
  if (ready.length === 0) return null
  const taken = ready.filter(({ line }) => !leftOut.has(line)).length
  if (taken === 0) return 'none'
  return taken === ready.length ? 'all' : 'some'
}
