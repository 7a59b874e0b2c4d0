import type { ReadDb } from '#db/columns.ts'
import { documentsLike, studyVisits } from '#db/read-models/study-visits.ts'
import { RefusedError, refused } from '#db/refused-error.ts'
import { spokenName } from '#db/rules/pseudonym.ts'
import { decideTraveller, decideVisit } from '#db/rules/study-visit.ts'
import { noFile } from '#db/stores/kept-file.ts'
import { peopleByIds } from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import * as store from '#db/stores/study-visit.ts'
import type { Day } from '#db/values/day.ts'
import { allow, type Decision } from '#db/values/refusal.ts'
import type { studyVisit as contract } from '../contract/study-visit.ts'
import type { HandlersOf } from '../define.ts'
import { keptFields, keptFile } from './kept-file.ts'
import { documentIn } from './linked-document.ts'

const saved = ({ id, version }: { readonly id: string; readonly version: number }) =>
  allow({ id, version })

/** Study visits with who went, what they cost and what came of them. */
export const studyVisit: HandlersOf<typeof contract> = {
  list: ({ read, input }) =>
    read(async (db) => {
      await programmeById(db, input.programmeId)
      return studyVisits(db, input.programmeId)
    }),

  documents: ({ read, input }) => read((db) => documentsLike(db, input.programmeId, input.q)),

  save: async ({ tx, db, input, today }) => {
    const { programmeId, id, version, personIds, file, ...fields } = input
    const { from, to } = await programmeById(db, programmeId)
    const before = id === null ? null : await store.visitById(db, id)
    const hasFile = file !== null || (before?.fileSha256 ?? null) !== null
    const decision = decideVisit(fields, { period: { from, to }, today, hasFile })
    if (!decision.ok) return decision
    if (fields.documentId !== null) await documentIn(db, programmeId, fields.documentId)
    const there = new Set(
      id === null ? [] : (await store.travellersOf(db, id)).map(({ personId }) => personId),
    )
    const newcomers = personIds.filter((one) => !there.has(one))
    const fitting = await decideNewcomers(db, programmeId, newcomers, fields.from)
    if (!fitting.ok) return fitting
    const kept = file === null ? allow({}) : await keptFields(tx, file)
    if (!kept.ok) return kept
    const patch = { ...fields, ...kept.value }
    if (id === null) {
      const row = await store.addVisit(tx, { programmeId, ...noFile, ...patch })
      await store.saveTravellers(tx, row.id, personIds)
      return saved(row)
    }
    const others = newcomers.length > 0 || there.size !== new Set(personIds).size
    try {
      const row = await store.saveVisit(tx, id, version, patch)
      const raised = others && row.version === version ? await store.raiseVisit(tx, row) : row
      await store.saveTravellers(tx, row.id, personIds)
      return saved(raised)
    } catch (error) {
      throw others ? await withTravellers(db, error, personIds, [...there]) : error
    }
  },

  removeFile: async ({ tx, input: { id, version } }) =>
    saved(await store.saveVisit(tx, id, version, noFile)),

  remove: async ({ tx, input: { id, version } }) => {
    await store.removeVisit(tx, id, version)
    return allow({})
  },

  file: ({ read, input }) => read(async (db) => keptFile(db, await store.visitById(db, input.id))),
}

/** A conflict with both lists of who went: the one sent would take the place of the other. */
async function withTravellers(
  db: ReadDb,
  error: unknown,
  yours: readonly string[],
  theirs: readonly string[],
): Promise<unknown> {
  if (!(error instanceof RefusedError) || error.refusal.code !== 'record.conflict') return error
  const people = new Map((await peopleByIds(db, [...yours, ...theirs])).map((row) => [row.id, row]))
  const told = (ids: readonly string[]) =>
    ids
      .flatMap((id) => people.get(id) ?? [])
      .map(spokenName)
      .toSorted()
      .join(', ')
  const conflict = { field: 'travellers', yours: told(yours), theirs: told(theirs) }
  const conflicts = [...(error.refusal.conflicts ?? []), conflict]
  return new RefusedError({ ...error.refusal, conflicts })
}

/** Who is already on the list stays, whatever became of them since. */
async function decideNewcomers(
  db: ReadDb,
  programmeId: string,
  personIds: readonly string[],
  from: Day,
): Promise<Decision<true>> {
  const people = new Map((await peopleByIds(db, personIds)).map((row) => [row.id, row]))
  for (const id of personIds) {
    const person = people.get(id)
    if (person === undefined || person.programmeId !== programmeId) {
      throw refused('record.gone', { table: 'person' })
    }
    const name = spokenName(person)
    const decision = decideTraveller({ ...person, name }, from)
    if (!decision.ok) return decision
  }
  return allow(true)
}
