import { refused } from '#db/refused-error.ts'
import { documentNumber, nextPlace } from '#db/rules/document-number.ts'
import {
  addIssuedDocument,
  type IssuedDocumentRow,
  lastDocumentOrdinal,
} from '#db/stores/issued-document.ts'
import { keepFile } from '#db/stores/kept-file.ts'
import { programmeById } from '#db/stores/programme.ts'
import { type Day, dayOf, instantOf } from '#db/values/day.ts'
import type { IssuedKind } from '#db/values/issued-document.ts'
import { allow } from '#db/values/refusal.ts'
import type { WorkCall } from '../define.ts'

/** What is printed in a paper of its place in the register. */
export interface GivenNumber {
  /** `{n}/{year}`. */
  readonly number: string
  readonly issuedOn: Day
}

/** A paper to be given out. */
export interface PaperToIssue {
  readonly programmeId: string
  readonly kind: IssuedKind
  readonly title: string
  /** Whom it is for, as the register shows it: a JST by its name, the board by a title. */
  readonly forWhom: string
  /** TERYT of the JST it concerns; null where it concerns none. */
  readonly jstId: string | null
  readonly templateId: string | null
  /**
   * The programme's day that the data were read for. What the office keeps without days (addresses,
   * contacts) is as it was when the paper was made.
   */
  readonly dataDay: Day
  /** Ids of the people on record whose names the file prints: it goes when one is forgotten. */
  readonly namedPeople: readonly string[]
  /**
   * Makes the file with its number inside; its name and type are kept as they are. What it throws
   * ends the issuing with nothing written and no number used. It may be asked again with another
   * number and must not write or issue anything itself.
   */
  readonly make: (given: GivenNumber) => Promise<File>
}

/** A number taken by somebody else, or midnight, while the file was being made is met so often. */
const mostAttempts = 5

/**
 * Refuses a paper that is for nobody (`document.forWhomMissing`); gives it its number, makes the file with that number inside and keeps both, with the
 * checksum, in the register. Call it from a `work` procedure (electron/contract/procedure.ts),
 * outside any `write`; the history tells it as `document.issue`, which cannot be taken back.
 *
 * The file is made before anything is written: a number is used only in the write that keeps its
 * file, so none is ever reserved for a paper that did not come about, and the register has no gap.
 * Papers take turns, and the write looks again that the number is still the next one and the day
 * of issue, which gives the number its year, is still today in the office.
 */
export function issueDocument(
  { read, write, office, actor }: Pick<WorkCall<unknown>, 'read' | 'write' | 'office' | 'actor'>,
  { make, ...paper }: PaperToIssue,
): Promise<IssuedDocumentRow> {
  const issueOnce = async (): Promise<IssuedDocumentRow | null> => {
    const issuedOn = dayOf(office.now())
    const year = Number(issuedOn.slice(0, 4))
    const place = await read(async (db) => {
      await programmeById(db, paper.programmeId)
      return nextPlace(await lastDocumentOrdinal(db, paper.programmeId, year), issuedOn)
    })
    const number = documentNumber(place)
    const file = await make({ number, issuedOn })
    const bytes = new Uint8Array(await file.arrayBuffer())
    return write(async (tx) => {
      const now = office.now()
      const last = await lastDocumentOrdinal(tx.db, paper.programmeId, year)
      if (last + 1 !== place.ordinal || dayOf(now) !== issuedOn) return allow(null)
      const kept = await keepFile(tx, file, bytes)
      const issued = { issuedOn, issuedAt: instantOf(now), issuedById: actor.id }
      const row = {
        ...paper,
        ...place,
        number,
        ...issued,
        withdrawReason: '',
        fileRemovedOn: null,
        ...kept,
      }
      return allow(await addIssuedDocument(tx, row))
    }, 'document.issue')
  }
  if (paper.forWhom === '') throw refused('document.forWhomMissing')
  return office.issuing.take(async () => {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const row = await issueOnce()
      if (row !== null) return row
    }
    throw refused('document.numbersBusy')
  })
}
