import type { RecordChangeRow } from '#db/stores/history.ts'

/** A JST of a programme. */
export interface Place {
  readonly programmeId: string
  readonly jstId: string
}

type Change = Pick<RecordChangeRow, 'tableName' | 'programmeId' | 'jstId'>

/** The JSTs whose records in these tables the changes touch, each once. */
export function placesTouched(
  changes: readonly Change[],
  isAskedFor: (tableName: string) => boolean = () => true,
): readonly Place[] {
  const places = new Map<string, Place>()
  for (const { tableName, programmeId, jstId } of changes) {
    if (programmeId === null || jstId === null || !isAskedFor(tableName)) continue
    places.set(`${programmeId} ${jstId}`, { programmeId, jstId })
  }
  return [...places.values()]
}

/** The programmes whose records in these tables the changes touch, each once. */
export const programmesTouched = (
  changes: readonly Change[],
  isAskedFor: (tableName: string) => boolean,
): ReadonlySet<string> =>
  new Set(
    changes.flatMap(({ tableName, programmeId }) =>
      programmeId !== null && isAskedFor(tableName) ? [programmeId] : [],
    ),
  )
