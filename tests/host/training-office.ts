import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { type LubuskieOffice, lubuskieOffice, programmeOf, startOffice, tempDir } from './office.ts'
import { type PlantedTraining, plantTraining } from './plant-training.ts'

export interface TrainingOffice extends LubuskieOffice, PlantedTraining {
  readonly firstDay: string
  readonly lastDay: string
}

/** An office with the real programme and a training of 7 and 8 September 2020, a week ago. */
export async function trainingOffice(
  asked: Parameters<typeof plantTraining>[1],
): Promise<TrainingOffice> {
  const empty = await lubuskieOffice()
  await empty.close()
  const dataDir = tempDir()
  const path = join(dataDir, 'biuro-soi.db')
  copyFileSync(empty.path, path)
  const planted = await plantTraining(path, asked)
  const office = await startOffice({ dataDir })
  return {
    ...office,
    ...planted,
    path,
    programmeId: await programmeOf(office.client),
    firstDay: planted.dayIds[0] ?? '',
    lastDay: planted.dayIds.at(-1) ?? '',
  }
}
