import type { QueryClient } from '@tanstack/react-query'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { api, client } from '../../../api.ts'
import { refusedBySize } from '../../../ui/import/file-size.ts'
import { changePeopleSession, peopleSessionOf } from './import-session.ts'

interface Means {
  readonly scope: string
  readonly programmeId: string
  /** The training whose marks are taken from the beginning; null leaves them out. */
  readonly trainingId: string | null
  readonly queries: QueryClient
}

/** The file with its bytes in memory; refused when the disk does not give them. */
async function loaded(file: File): Promise<File | Refusal> {
  try {
    return new File([await file.arrayBuffer()], file.name)
  } catch {
    return refuse('import.cannotRead', { name: file.name }).refusal
  }
}

/**
 * Sends a list of people to the host, which reads and judges it; nothing is written. What was
 * read before stays until the new list is here, and when the new one is refused or given up.
 */
export async function readPeople(file: File, means: Means): Promise<void> {
  const { scope, programmeId, trainingId, queries } = means
  peopleSessionOf(scope).reading?.stop()
  const tooLarge = refusedBySize(file)
  if (tooLarge !== null) return changePeopleSession(scope, { error: tooLarge })

  const giving = new AbortController()
  const stop = () => {
    giving.abort()
    changePeopleSession(scope, { reading: null })
  }
  const reading = { fileName: file.name, size: file.size, stop }
  changePeopleSession(scope, { reading, error: null })
  try {
    const whole = await loaded(file)
    if (giving.signal.aborted) return
    if (!(whole instanceof File)) {
      return changePeopleSession(scope, { reading: null, error: whole })
    }
    const preview = await client.peopleImport.preview(
      { programmeId, file: whole },
      { signal: giving.signal },
    )
    if (giving.signal.aborted) return
    const { previewId, mapping } = preview
    const fields = mapping.columns.map(({ field }) => field)
    const input = { programmeId, previewId, fields, choices: [], trainingId: null, leftOut: [] }
    queries.setQueryData(api.peopleImport.remap.queryKey({ input }), preview)
    changePeopleSession(scope, {
      reading: null,
      review: {
        previewId,
        fileName: file.name,
        fields,
        choices: [],
        trainingId,
        leftOut: new Set(),
      },
      done: null,
      arrived: true,
    })
  } catch (error) {
    if (!giving.signal.aborted) changePeopleSession(scope, { reading: null, error })
  }
}
