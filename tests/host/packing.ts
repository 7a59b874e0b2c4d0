import { type Day, day } from '#db/values/day.ts'
import type { DeliverableKind } from '#db/values/implementing.ts'
import type { PackageMove } from '#db/values/package.ts'
import { cellsInRows } from '#electron/contract/package-rows.ts'
import { implementingOffice } from './implementing-office.ts'
import type { LubuskieOffice } from './office.ts'
import { bring } from './recruiting.ts'

export const [first, second] = ['0801011', '0801022'] as const

/** An office in which two JSTs signed implementation agreements on 1 July 2020. */
export async function signedOffice(): Promise<LubuskieOffice> {
  const office = await implementingOffice([first, second])
  await bring(office, [first, second], 'join')
  for (const [at, teryt] of [first, second].entries()) {
    const move = { kind: 'sign', on: day('2020-07-01'), number: `UW/${at + 1}` } as const
    await office.client.implementation.move({ ...placed(office, teryt), version: 0, move })
  }
  return office
}
export const placed = ({ programmeId }: LubuskieOffice, teryt: string) => ({ programmeId, teryt })

/** What a test does with the packages of such an office. */
export function packing(office: LubuskieOffice) {
  const { client, programmeId } = office
  const list = async () => cellsInRows(await client.package.list({ programmeId }))
  const items = async (teryts: readonly string[], kinds?: readonly DeliverableKind[]) => {
    const { rows, deliverables } = await list()
    return rows
      .filter(({ teryt }) => teryts.includes(teryt))
      .flatMap(({ teryt, cells }) =>
        deliverables.flatMap((one, at) =>
          kinds === undefined || kinds.includes(one.kind)
            ? [{ teryt, ...one, version: cells[at]?.version ?? 0 }]
            : [],
        ),
      )
  }
  return {
    list,
    items,
    move: async (move: PackageMove, kinds?: readonly DeliverableKind[], teryt: string = first) =>
      client.package.move({ programmeId, items: await items([teryt], kinds), move }),
    cell: (kind: DeliverableKind, language = '') =>
      client.package.cell({ programmeId, teryt: first, kind, language }),
    cells: async (of: string = first) =>
      (await list()).rows.find(({ teryt }) => teryt === of)?.cells ?? [],
  }
}
export const on = (text: string): Day => day(text)
/** An order of the office's own work. */
export const order = {
  kind: 'order',
  on: on('2020-07-06'),
  contractorId: null,
  dueOn: on('2020-08-31'),
} as const
