import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { openStore, type Store, type StoreOptions } from '#db/engine/store.ts'
import { listProgrammes } from '#db/stores/programme.ts'
import {
  type SeededBudget,
  type SeededDocument,
  seedBudget,
  seedDocument,
} from '../stores/claim-data.ts'
import { act } from '../stores/deeds.ts'
import { migrationsFolder } from '../stores/migrations.ts'
import type { Office } from './fixtures.ts'

/**
 * Puts a budget and documents into the office's store while it is closed, and answers the
 * window of the office opened again.
 */
export async function withDocuments(
  office: Office,
  asked: (budget: SeededBudget) => readonly SeededDocument[],
): Promise<Page> {
  await office.killHost()
  const name = readdirSync(office.dataDir).find((file) => file.endsWith('.db'))
  if (name === undefined) throw new Error('The office has no store')
  const path = join(office.dataDir, name)
  const options = { path, migrationsFolder, create: false, now: () => new Date() }
  // The killed host's lock goes a moment after the host.
  const store = await openedAsSoonAsFree(options)
  await act(store, async (tx) => {
    const [programme] = await listProgrammes(tx.db)
    if (programme === undefined) throw new Error('The office has no programme')
    const budget = await seedBudget(tx, programme.id)
    for (const document of asked(budget)) await seedDocument(tx, programme.id, document)
  })
  await store.close()
  return office.restart()
}

async function openedAsSoonAsFree(options: StoreOptions): Promise<Store> {
  const opened: Store[] = []
  await expect(async () => {
    opened.push(openStore(options))
  }).toPass({ timeout: 10_000 })
  const [store] = opened
  if (store === undefined) throw new Error('The store stayed held')
  return store
}

/** Four paid documents of the first quarter, one of them split, and one of the second. */
export function quarterDocuments({ lines }: SeededBudget): readonly SeededDocument[] {
  const [reports = '', trainers = '', rooms = ''] = [
    lines['Raporty otwarcia'],
    lines.Trenerzy,
    lines['Sale szkoleniowe'],
  ]
  return [
    { number: 'FV/1/2019', parts: [{ lineId: reports, amount: 1_000_000 }], paidOn: '2019-10-10' },
    {
      number: 'FV/2/2019',
      parts: [
        { lineId: trainers, amount: 333_333 },
        { lineId: rooms, amount: 111_111 },
      ],
      paidOn: '2019-11-30',
    },
    { number: 'FV/3/2019', parts: [{ lineId: rooms, amount: 50_005 }], paidOn: '2019-11-05' },
    { number: 'FV/4/2019', parts: [{ lineId: trainers, amount: 200_000 }], paidOn: '2019-12-01' },
  ]
}
