import type { QueryClient } from '@tanstack/react-query'
import { type Refusal, refuse } from '#db/values/refusal.ts'
import { api, client } from '../../../api.ts'
import { refusedBySize } from '../../../ui/import/file-size.ts'
import { changeSession, sessionOf } from './import-session.ts'

interface Means {
  readonly scope: string
  readonly programmeId: string
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
 * Sends a file to the host, which reads and judges it; nothing is written. What was read
 * before stays until the new list is here, and when the new file is refused or given up.
 */
export async function readList(file: File, { scope, programmeId, queries }: Means): Promise<void> {
  sessionOf(scope).reading?.stop()
  const tooLarge = refusedBySize(file)
  if (tooLarge !== null) return changeSession(scope, { error: tooLarge })

  const giving = new AbortController()
  const stop = () => {
    giving.abort()
    changeSession(scope, { reading: null })
  }
  changeSession(scope, { reading: { fileName: file.name, size: file.size, stop }, error: null })
  try {
    const whole = await loaded(file)
    if (giving.signal.aborted) return
    if (!(whole instanceof File)) return changeSession(scope, { reading: null, error: whole })
    const preview = await client.recruitment.previewImport(
      { programmeId, file: whole },
      { signal: giving.signal },
    )
    if (giving.signal.aborted) return
    const { previewId, mapping } = preview
    const fields = mapping.columns.map(({ field }) => field)
    const input = { programmeId, previewId, fields, choices: [] }
    queries.setQueryData(api.recruitment.remapImport.queryKey({ input }), preview)
    changeSession(scope, {
      reading: null,
      review: { previewId, fileName: file.name, fields, choices: [], leftOut: new Set() },
      done: null,
      arrived: true,
    })
  } catch (error) {
    if (!giving.signal.aborted) changeSession(scope, { reading: null, error })
  }
}
