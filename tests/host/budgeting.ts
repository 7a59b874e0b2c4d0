/** A budget through the contract, for tests that need one. Amounts are whole grosze. */
import { type Thousandths, thousandths } from '#db/values/budget.ts'
import { type Day, day } from '#db/values/day.ts'
import { type Grosze, grosze } from '#db/values/money.ts'
import type { LubuskieOffice } from './office.ts'

type Office = Pick<LubuskieOffice, 'client' | 'programmeId'>

/** One unit of a cost line: everything of it is its price. */
export const one = thousandths(1000)

export interface LineAsked {
  readonly name: string
  readonly amount: number
  readonly quantity?: Thousandths
  readonly category?: 'personnel' | 'services' | 'fixedAssets' | 'crossFinancing' | 'other'
  readonly outsourced?: boolean
  readonly abroad?: boolean
  readonly stateAid?: boolean
}

export const lineFields = (taskId: string, line: LineAsked) => ({
  taskId,
  name: line.name,
  category: line.category ?? 'personnel',
  outsourced: line.outsourced ?? false,
  abroad: line.abroad ?? false,
  stateAid: line.stateAid ?? false,
  unit: 'szt.',
  quantity: line.quantity ?? one,
  unitPrice: grosze(line.amount),
  plan: [],
})

/** The newest version and the rest of what the screen of the budget shows. */
export async function overviewOf({ client, programmeId }: Office) {
  const overview = await client.budget.overview({ programmeId })
  const [newest] = overview.versions
  if (newest === undefined) throw new Error('The programme has no budget')
  return { ...overview, newest }
}

/** Adds tasks with their lines to the newest draft; answers the lines' ids by their names. */
export async function fill(
  office: Office,
  tasks: Readonly<Record<string, readonly LineAsked[]>>,
): Promise<ReadonlyMap<string, string>> {
  const { client, programmeId } = office
  const { newest } = await overviewOf(office)
  const ids = new Map<string, string>()
  for (const [name, lines] of Object.entries(tasks)) {
    const asked = { programmeId, id: null, version: 0, stageId: null, name }
    const task = await client.budget.saveTask(asked)
    for (const line of lines) {
      const fields = lineFields(task.id, line)
      const versions = { id: null, version: 0, rowVersion: 0 }
      const saved = await client.budget.saveLine({ versionId: newest.id, ...versions, ...fields })
      ids.set(line.name, saved.id)
    }
  }
  return ids
}

/** The agreement's budget of the sheet in three tasks, to the grosz. */
export const agreed: Readonly<Record<string, readonly LineAsked[]>> = {
  Analiza: [
    { name: 'Koordynator', amount: 200_000_00 },
    { name: 'Analiza potencjału', amount: 95_618_00, category: 'services', outsourced: true },
  ],
  Szkolenia: [
    { name: 'Trenerzy', amount: 300_000_00 },
    { name: 'Laptopy', amount: 50_000_00, category: 'fixedAssets' },
  ],
  Wdrożenia: [
    { name: 'Opiekunowie', amount: 240_000_00 },
    { name: 'Pomoc dla JST', amount: 10_000_00, category: 'other', stateAid: true },
  ],
}

/** Approves the newest draft. */
export async function approve(office: Office, on: Day = day('2020-01-02'), reason = 'Umowa') {
  const { newest } = await overviewOf(office)
  const { id, version } = newest
  await office.client.budget.approve({ id, version, on, reason })
  return id
}

/** A move of money by the names of its lines. */
export function move(
  ids: ReadonlyMap<string, string>,
  from: string,
  to: string,
  amount: number,
): { fromLineId: string; toLineId: string; amount: Grosze } {
  return {
    fromLineId: ids.get(from) ?? '',
    toLineId: ids.get(to) ?? '',
    amount: grosze(amount),
  }
}
