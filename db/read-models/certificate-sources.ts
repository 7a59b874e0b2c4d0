import type { ReadDb } from '../columns.ts'
import { implementationOfJst, implementationsIn } from '../stores/implementation.ts'
import { deliverablesIn, deliverablesOfJst } from '../stores/package.ts'
import { attemptsIn, attemptsOfJst } from '../stores/recruitment.ts'
import { auditsIn, auditsOfJst, checksIn, checksOfJst } from '../stores/standard.ts'

/** The records that the facts of certificates are made of. */
export interface CertificateSources {
  readonly implementations: () => ReturnType<typeof implementationsIn>
  readonly attempts: () => ReturnType<typeof attemptsIn>
  readonly deliverables: () => ReturnType<typeof deliverablesIn>
  readonly checks: () => ReturnType<typeof checksIn>
  readonly audits: () => ReturnType<typeof auditsIn>
}

/** The records of every JST of a programme: one query for each kind, whatever their number. */
export const sourcesOfAll = (db: ReadDb, programmeId: string): CertificateSources => ({
  implementations: () => implementationsIn(db, programmeId),
  attempts: () => attemptsIn(db, programmeId),
  deliverables: () => deliverablesIn(db, programmeId),
  checks: () => checksIn(db, programmeId),
  audits: () => auditsIn(db, programmeId),
})

/** The records of these JSTs at least: of one alone, or of the whole programme for several. */
export function sourcesOf(db: ReadDb, programmeId: string, jstIds: ReadonlySet<string>) {
  const [one, ...more] = jstIds
  return one === undefined || more.length > 0
    ? sourcesOfAll(db, programmeId)
    : sourcesOfJst(db, programmeId, one)
}

/** The records of one JST alone, for a screen that waits for one answer. */
export const sourcesOfJst = (
  db: ReadDb,
  programmeId: string,
  jstId: string,
): CertificateSources => ({
  async implementations() {
    const own = await implementationOfJst(db, programmeId, jstId)
    return own === null ? [] : [own]
  },
  attempts: () => attemptsOfJst(db, programmeId, jstId),
  deliverables: () => deliverablesOfJst(db, programmeId, jstId),
  checks: () => checksOfJst(db, programmeId, jstId),
  async audits() {
    const { before, after } = await auditsOfJst(db, programmeId, jstId)
    return [before, after].flatMap((audit) => audit ?? [])
  },
})
