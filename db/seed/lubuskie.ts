import { randomUUID } from 'node:crypto'
import { instantOf } from '#db/values/day.ts'
import { Tx } from '../audit.ts'
import type { WriteDb } from '../columns.ts'
import { openParts } from '../programme-parts.ts'
import {
  benchmark,
  programme,
  programmeContact,
  stage,
  stageDeliverable,
} from '../schema/programme.ts'
import { addAccount } from '../stores/account.ts'
import {
  lubuskieContacts,
  lubuskieProgramme,
  lubuskieStages,
  sisterProgrammes,
} from './programme-facts.ts'
import { type RegisterFiles, seedRegister } from './register.ts'

export interface Person {
  readonly name: string
  readonly login: string
}

/** Fills a new store with the real programme and register; `person` coordinates it. */
export async function seedLubuskie(
  db: WriteDb,
  files: RegisterFiles,
  person: Person,
  now: Date,
): Promise<void> {
  const tx = seedingTx(db, person, now, randomUUID)
  await addAccount(tx, { ...person, role: 'coordinator' })
  await seedRegister(tx, files)
  await seedProgramme(tx, { isSample: false, sampleDay: null })
  await tx.finish()
}

/** A transaction whose change set says that the store was set up. */
export function seedingTx(db: WriteDb, person: Person, now: Date, newId: () => string): Tx {
  const deed = {
    accountId: 'seed',
    author: person.name,
    procedure: 'office.create',
    at: instantOf(now),
    reason: null,
    takesBack: null,
  }
  return new Tx(db, deed, newId)
}

type SampleFields = Pick<typeof programme.$inferInsert, 'isSample' | 'sampleDay'>

/** Writes the programme's facts, contacts, stages and the sister programmes. */
export async function seedProgramme(tx: Tx, sample: SampleFields): Promise<string> {
  const created = await tx.insert(programme, { ...lubuskieProgramme, ...sample })
  const { id } = created
  await openParts(tx, created, '')
  for (const [at, contact] of lubuskieContacts.entries()) {
    await tx.insert(programmeContact, {
      programmeId: id,
      ordinal: at + 1,
      ...contact,
      email: '',
      position: '',
    })
  }
  for (const [at, { deliverables, ...facts }] of lubuskieStages.entries()) {
    const proposed = ['plannedFrom', 'plannedTo']
    const ordinal = at + 1
    const { id: stageId } = await tx.insert(stage, { programmeId: id, ordinal, proposed, ...facts })
    for (const [place, text] of deliverables.entries()) {
      await tx.insert(stageDeliverable, { stageId, ordinal: place + 1, text })
    }
  }
  for (const [at, sister] of sisterProgrammes.entries()) {
    await tx.insert(benchmark, { ordinal: at + 1, ...sister })
  }
  return id
}
