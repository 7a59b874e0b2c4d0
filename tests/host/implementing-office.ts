import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { type LubuskieOffice, lubuskieOffice, tempDir, tickingClock } from './office.ts'
import { plantImplementing } from './plant-implementing.ts'
import { runOffice } from './run-office.ts'

/**
 * An office in which these JSTs have what the gates of an implementation agreement ask for
 * beyond recruitment, since 1 June 2020: trained people, and a place on the approved list.
 */
export async function implementingOffice(accepted: readonly string[]): Promise<LubuskieOffice> {
  const dataDir = tempDir()
  const { path, programmeId, close } = await lubuskieOffice({ dataDir })
  await close()
  await plantImplementing(join(dataDir, 'biuro-soi.db'), { accepted })
  const office = await runOffice({ dataDir, now: tickingClock() })
  onTestFinished(() => office.close())
  return { ...office, path, programmeId }
}
