import { randomUUID } from 'node:crypto'
import { day } from '#db/values/day.ts'
import type { WriteDb } from '../../columns.ts'
import { addAccount } from '../../stores/account.ts'
import { type Person, seedingTx, seedProgramme } from '../lubuskie.ts'
import { type RegisterFiles, seedRegister } from '../register.ts'

/** The day on which the sample office stands. */
export const sampleDay = day('2020-11-30')

/** The moment at which the sample office was set up. */
export const demoStart = new Date('2019-09-02T07:30:00Z')

export async function seedDemo(
  db: WriteDb,
  files: RegisterFiles,
  person: Person,
  now: Date,
): Promise<void> {
  const tx = seedingTx(db, person, now, randomUUID)
  await addAccount(tx, { ...person, role: 'coordinator' })
  await seedRegister(tx, files)
  await seedProgramme(tx, { isSample: true, sampleDay })
  await tx.finish()
}
