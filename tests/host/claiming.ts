import { openStore } from '#db/engine/store.ts'
import { day } from '#db/values/day.ts'
import {
  type SeededBudget,
  type SeededDocument,
  seedBudget,
  seedDocument,
} from '../stores/claim-data.ts'
import { act } from '../stores/deeds.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import { openingMoment } from '../stores/temp-store.ts'
import { type LubuskieOffice, lubuskieOffice, startOffice } from './office.ts'

export interface ClaimOffice extends LubuskieOffice, SeededBudget {
  /** Ids of documents by their numbers. */
  readonly documents: Readonly<Record<string, string>>
}

type Asked = (budget: SeededBudget) => readonly SeededDocument[]

/** The real office with an approved budget and documents, as a person opens it. */
export async function claimOffice(asked: Asked = () => []): Promise<ClaimOffice> {
  const { path, programmeId, dataDir, close } = await lubuskieOffice()
  await close()
  const store = openStore({ path, migrationsFolder, create: false, now: () => openingMoment })
  const { value } = await act(store, async (tx) => {
    const budget = await seedBudget(tx, programmeId)
    const documents: Record<string, string> = {}
    for (const document of asked(budget)) {
      documents[document.number] = await seedDocument(tx, programmeId, document)
    }
    return { ...budget, documents }
  })
  await store.close()
  const office = await startOffice({ dataDir })
  return { ...office, path, programmeId, ...value }
}

/** A claim for the first quarter of the programme. */
export const firstQuarter = { from: day('2019-09-01'), to: day('2019-11-30') }
export const secondQuarter = { from: day('2019-12-01'), to: day('2020-02-29') }

/** Tells of every task that the claim has costs in, so that it can be submitted. */
export async function describeClaim({ client }: ClaimOffice, id: string): Promise<number> {
  const { version, stages, problems, plan } = await client.claim.get({ id })
  const progress = stages.flatMap(({ tasks }) =>
    tasks.map((task) => ({ taskId: task.id, text: 'Zrobiono zgodnie z planem.' })),
  )
  return (await client.claim.describe({ id, version, progress, problems, plan })).version
}

/** Opens, describes and submits a claim. */
export async function submitClaim(
  office: ClaimOffice,
  head: { readonly from: ReturnType<typeof day>; readonly to: ReturnType<typeof day> },
  kinds: readonly ('refund' | 'settlement' | 'advance' | 'reporting' | 'final')[] = ['refund'],
  submittedOn = '2020-09-10',
): Promise<string> {
  const { client, programmeId } = office
  const { id } = await client.claim.create({ programmeId, kinds: [...kinds], ...head })
  const version = await describeClaim(office, id)
  await client.claim.submit({ id, version, submittedOn: day(submittedOn) })
  return id
}
