import type { ReadDb } from '#db/columns.ts'
import { monitoringForm } from '#db/read-models/monitoring-form.ts'
import { personFile as readPersonFile } from '#db/read-models/person-file.ts'
import { refused } from '#db/refused-error.ts'
import { changeSetById, changesOfSet } from '#db/stores/history.ts'
import { addPersonView, peopleByIds } from '#db/stores/people.ts'
import { programmeById } from '#db/stores/programme.ts'
import { guardedFields } from '#db/values/person.ts'
import { allow, refuse } from '#db/values/refusal.ts'
import type { privacy as contract } from '../contract/privacy.ts'
import type { HandlersOf } from '../define.ts'
import { monitoringWorkbook } from '../documents/monitoring-workbook.ts'
import { personFilePdf } from '../documents/person-file.ts'
import type { Actor } from '../host/actors.ts'

type Handlers = HandlersOf<typeof contract>

/** Writes down that the guarded fields of this person were taken out, and why. */
export const openPersonFile: Handlers['openPersonFile'] = async (call) => {
  const { input } = call
  return logged(call, [input.personId], 'privacy.filePurposeMissing')
}

/** Writes down for each person that they were exported by name, and why. */
export const openExport: Handlers['openExport'] = (call) =>
  logged(call, call.input.people, 'privacy.exportPurposeMissing')

type Opening = Parameters<Handlers['openPersonFile']>[0] | Parameters<Handlers['openExport']>[0]

async function logged({ tx, db, input, today }: Opening, ids: readonly string[], code: string) {
  const { programmeId, purpose } = input
  if (purpose === '') return refuse(code)
  const people = await peopleByIds(db, ids)
  if (people.length === 0) throw refused('record.gone', { table: 'person' })
  for (const { id } of people.filter((row) => row.programmeId === programmeId)) {
    const fields = guardedFields.join(',')
    await addPersonView(tx, { programmeId, personId: id, on: today, fields, purpose })
  }
  tx.because(purpose)
  return allow({ changeSetId: tx.changeSetId })
}

/** Draws a person's whole record; only for who has just written down why. */
export const personFile: Handlers['personFile'] = async ({ read, input, actor, today, office }) => {
  const { programmeId, personId, changeSetId, language, words } = input
  const file = await read(async (db) => {
    const opened = { changeSetId, procedure: 'privacy.openPersonFile', now: office.now() }
    await decideOpened(db, opened, [personId], actor)
    return readPersonFile(db, programmeId, personId)
  })
  return personFilePdf(file, { language, words, today })
}

/** Writes the workbook; by name only for who has just written down why. */
export const exportPeople: Handlers['exportPeople'] = async (call) => {
  const { read, input, actor, today, office } = call
  const { programmeId, people, changeSetId, words } = input
  const { rows, programme } = await read(async (db) => {
    if (changeSetId !== null) {
      const opened = { changeSetId, procedure: 'privacy.openExport', now: office.now() }
      await decideOpened(db, opened, people, actor)
    }
    return {
      rows: await monitoringForm(db, programmeId, people),
      programme: await programmeById(db, programmeId),
    }
  })
  const named = changeSetId !== null
  return monitoringWorkbook(rows, { named, words, today, isSample: programme.isSample })
}

/** So long after the reason was written down the file may be drawn; later it is another look. */
const opensFor = 15 * 60_000

/** The reason was just written down by the same person, for the same thing and these people. */
export async function decideOpened(
  db: ReadDb,
  opened: { readonly changeSetId: string; readonly procedure: string; readonly now: Date },
  people: readonly string[],
  actor: Actor | null,
): Promise<void> {
  if (opened.changeSetId === '') throw refused('privacy.notOpened')
  const set = await changeSetById(db, opened.changeSetId)
  const changes = await changesOfSet(db, set.id)
  const named = new Set(changes.map(({ fields }) => fields.personId?.[1]))
  const ours = set.procedure === opened.procedure && set.accountId === actor?.id
  const stale = opened.now.getTime() - Date.parse(set.at) > opensFor
  if (!ours || stale || people.some((id) => !named.has(id))) throw refused('privacy.notOpened')
}
