import { app } from 'electron'
import * as z from 'zod'

const announcementSchema = z.object({ storePath: z.string().nullable() })

/**
 * Makes this process the only one on its data folder. Answers false when another one
 * already runs there: that one has then been told which store was asked for, and this
 * process should end.
 *
 * `onSecondStart` runs in the first process for each later start, with the absolute path
 * of the store named on its command line or null.
 */
export const becomeOnlyInstance = (
  storePath: string | null,
  onSecondStart: (storePath: string | null) => void,
): boolean => {
  if (!app.requestSingleInstanceLock({ storePath })) return false
  app.on('second-instance', (_event, _argv, _cwd, announcement) => {
    const parsed = announcementSchema.safeParse(announcement)
    onSecondStart(parsed.success ? parsed.data.storePath : null)
  })
  return true
}
