import type { Day } from '#db/values/day.ts'
import type { ReadDb } from '../columns.ts'
import { deliverablesOf } from '../rules/package.ts'
import { cellStandingOn } from '../rules/package-standing.ts'
import { implementationsIn } from '../stores/implementation.ts'
import { implementingRulesOf } from '../stores/implementing-rules.ts'
import { listPowiats, registeredJsts } from '../stores/jst.ts'
import { fileOf } from '../stores/kept-file.ts'
import { type DeliverableRow, deliverablesIn } from '../stores/package.ts'

const { compare } = new Intl.Collator('pl')

/** One deliverable as the matrix and the list show it; `version` 0 while nobody ordered it. */
export function cellOn(row: DeliverableRow | null, day: Day) {
  const standing = cellStandingOn(row, day)
  if (row === null) {
    const days = { orderedOn: null, dueOn: null, startedOn: null, receivedOn: null }
    return { id: null, version: 0, ...standing, contractorId: null, ...days, ...nothingElse }
  }
  const { id, version, contractorId, orderedOn, dueOn, startedOn, receivedOn, deliveredOn } = row
  const days = { orderedOn, dueOn, startedOn, receivedOn, deliveredOn }
  return { id, version, ...standing, contractorId, ...days, hasFile: row.fileSha256 !== null }
}
const nothingElse = { deliveredOn: null, hasFile: false }

/** A deliverable with everything that is kept of it. */
export const wholeCell = (row: DeliverableRow | null, day: Day) => ({
  ...cellOn(row, day),
  acceptance: row?.acceptance ?? '',
  file: row === null ? null : fileOf(row),
})

/**
 * The packages of every JST that had an implementation agreement by a day: one cell for each
 * deliverable of the settings, in their order. JSTs whose agreement was ended early come last.
 */
export async function packageMatrix(db: ReadDb, programmeId: string, day: Day) {
  const { languages, proposed, version } = await implementingRulesOf(db, programmeId)
  const deliverables = deliverablesOf(languages)
  const rows = Map.groupBy(await deliverablesIn(db, programmeId), ({ jstId }) => jstId)
  const powiats = new Map((await listPowiats(db)).map((row) => [row.id, row.name]))
  const agreed = new Map(
    (await implementationsIn(db, programmeId)).flatMap((row) =>
      row.agreementOn !== null && row.agreementOn <= day ? [[row.jstId, row] as const] : [],
    ),
  )
  const jsts = (await registeredJsts(db)).flatMap((jst) => {
    const implementation = agreed.get(jst.id)
    if (implementation === undefined) return []
    const { agreementOn, endedOn } = implementation
    const ended = endedOn !== null && endedOn <= day ? endedOn : null
    const own = rows.get(jst.id) ?? []
    return [
      {
        teryt: jst.id,
        name: jst.name,
        kind: jst.kind,
        powiatName: powiats.get(jst.powiatId) ?? '',
        agreementOn,
        endedOn: ended,
        // Nothing is awaited once the agreement was ended, so nothing grows later either.
        cells: deliverables.map(({ kind, language }) => {
          const row = own.find((one) => one.kind === kind && one.language === language)
          return cellOn(row ?? null, ended ?? day)
        }),
      },
    ]
  })
  return {
    deliverables: [...deliverables],
    rules: { version, languages: [...languages], proposed: proposed.includes('languages') },
    rows: jsts.toSorted(
      (one, other) =>
        Number(one.endedOn !== null) - Number(other.endedOn !== null) ||
        compare(one.name, other.name) ||
        compare(one.teryt, other.teryt),
    ),
  }
}

export type PackageMatrix = Awaited<ReturnType<typeof packageMatrix>>
