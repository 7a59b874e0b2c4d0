import type { QueryClient } from '@tanstack/react-query'
import type { LineField } from '#db/values/budget-import.ts'
import { refuse } from '#db/values/refusal.ts'
import { api, client } from '../../../api.ts'
import { refusedBySize } from '../../../ui/import/file-size.ts'
import { sessionStore } from '../../../ui/import/session-store.ts'

/** A budget that was read, with what the person corrected; the host keeps its rows. */
export interface LinesReview {
  readonly previewId: string
  readonly fileName: string
  readonly fields: readonly (LineField | null)[]
  /** Rows that could be written and shall not be, by their line. */
  readonly leftOut: ReadonlySet<number>
}

/** An import of cost lines that was written. */
export interface LinesWritten {
  readonly changeSetId: string
  readonly fileName: string
  readonly created: number
  readonly changed: number
}

const store = sessionStore<LinesReview, LinesWritten>()

export const { get: sessionOf, change: changeSession, useSession } = store

/** Changes a part of the corrections; does nothing where no budget was read. */
export function changeReview(
  scope: string,
  change: (review: LinesReview) => Partial<LinesReview>,
): void {
  const { review } = sessionOf(scope)
  if (review !== null) changeSession(scope, { review: { ...review, ...change(review) } })
}

interface Means {
  readonly scope: string
  readonly versionId: string
  readonly queries: QueryClient
}

/**
 * Sends a budget to the host, which reads and judges it; nothing is written. What was read
 * before stays until the new file is here, and when it is refused or given up.
 */
export async function readLines(file: File, { scope, versionId, queries }: Means): Promise<void> {
  sessionOf(scope).reading?.stop()
  const tooLarge = refusedBySize(file)
  if (tooLarge !== null) return changeSession(scope, { error: tooLarge })
  const giving = new AbortController()
  const { signal } = giving
  const stop = () => {
    giving.abort()
    changeSession(scope, { reading: null })
  }
  changeSession(scope, { reading: { fileName: file.name, size: file.size, stop }, error: null })
  try {
    // The bytes are read here, so that a file that is gone is told as such.
    const bytes = await file.arrayBuffer().catch(() => {
      throw refuse('import.cannotRead', { name: file.name }).refusal
    })
    const whole = new File([bytes], file.name)
    const preview = await client.budget.previewLines({ versionId, file: whole }, { signal })
    if (signal.aborted) return
    const { previewId, mapping } = preview
    const fields = mapping.columns.map(({ field }) => field)
    const input = { versionId, previewId, fields }
    queries.setQueryData(api.budget.remapLines.queryKey({ input }), preview)
    const review = { previewId, fileName: file.name, fields, leftOut: new Set<number>() }
    changeSession(scope, { reading: null, review, done: null, arrived: true })
  } catch (error) {
    if (!signal.aborted) changeSession(scope, { reading: null, error })
  }
}
