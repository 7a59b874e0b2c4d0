import type { Tx } from '#db/audit.ts'
import { isFileHeld } from '#db/read-models/file-holders.ts'
import { markFileRemoved, papersNaming } from '#db/stores/issued-document.ts'
import type { Day } from '#db/values/day.ts'

/**
 * Removes the files of the papers given out that print the name of any of these people: a name
 * cannot be taken out of a file that is held against its checksum. The register keeps the number,
 * title and checksum, and says on which day the file went. Bytes that another record has as its
 * own file stay with that record.
 */
export async function removePapersNaming(
  tx: Tx,
  {
    programmeId,
    people,
    on,
  }: {
    readonly programmeId: string
    readonly people: ReadonlySet<string>
    readonly on: Day
  },
): Promise<void> {
  for (const paper of await papersNaming(tx.db, programmeId, people)) {
    await markFileRemoved(tx, paper, on)
    if (!(await isFileHeld(tx.db, paper.fileSha256))) await tx.dropContent(paper.fileSha256)
  }
}
