import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from '@playwright/test'
import { type PlantedTraining, plantTraining } from '../host/plant-training.ts'
import { runOffice } from '../host/run-office.ts'
import { polishCertificateWords } from '../host/training-words.ts'
import { startOffice } from '../shells/start-process.ts'
import { besideFrame, inWindow } from './in-page.ts'
import { keysWatched, watchKeys } from './keystrokes.ts'
import { figuresOf, milliseconds, type Row, times } from './measure.ts'

const people = 5_000
const trainings = 500
const seats = 100
/** Long enough for a key's work, and for the store's answer to a mark, to end. */
const betweenKeys = 400
const words = ['kowal', 'nowak', 'zreb', 'gub', 'slub', 'paj']

/**
 * The door of a training with 5,000 people in the panel and 500 trainings beside it, from the
 * key to the people it leaves, Enter among the keys; and 100 certificates as one PDF.
 */
export async function attendanceRows(browser: Browser, folder: string): Promise<readonly Row[]> {
  const dataDir = join(folder, 'attendance')
  mkdirSync(dataDir)
  const office = await runOffice({ dataDir, now: () => new Date() })
  const { path } = await office.client.office.create({ content: 'lubuskie', person: 'Bench' })
  await office.close()
  if (path === null) throw new Error('The office was not created')
  const planted = await plantTraining(path, {
    ...{ applied: seats, capacity: seats, others: people - seats, more: trainings - 1 },
  })
  return [await certificates(dataDir, planted), await door(browser, dataDir, planted)]
}

async function certificates(dataDir: string, planted: PlantedTraining): Promise<Row> {
  const { client, close } = await runOffice({ dataDir, now: () => new Date() })
  const { trainingId, dayIds } = planted
  const personIds = planted.people.slice(0, seats).map(({ id }) => id)
  const items = personIds.flatMap((personId) =>
    dayIds.map((dayId) => ({ personId, dayId, present: true })),
  )
  await client.attendance.markMany({ trainingId, source: 'bulk', items })
  const { today } = await client.certificate.due({ trainingId })
  const { issued } = await client.certificate.issue({ trainingId, personIds, issuedOn: today })
  const [programme] = await client.programme.list({})
  const samples: number[] = []
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now()
    await client.certificate.pdf({
      programmeId: programme?.id ?? '',
      ids: issued.map(({ id }) => id),
      ticket: `bench ${round}`,
      language: 'pl',
      words: polishCertificateWords,
    })
    samples.push(performance.now() - begun)
  }
  await close()
  const figures = figuresOf(samples)
  return {
    what: `${issued.length} certificates in one PDF, ${people} people, ${trainings} trainings`,
    figure: milliseconds(figures),
    against: 'two seconds',
    ratio: `median ${times(figures.median / 2_000)}; p95 ${times(figures.p95 / 2_000)}`,
    aim: '≤ 1.00×',
  }
}

async function door(browser: Browser, dataDir: string, planted: PlantedTraining): Promise<Row> {
  const office = await startOffice(['--port', '0', '--data-dir', dataDir])
  try {
    const address = `/szkolenia/${planted.trainingId}/obecnosc/${planted.dayIds[0]}`
    return await inWindow(browser, office.url, address, async (page) => {
      const field = page.getByRole('combobox', { name: 'Kto przyszedł?' })
      await field.waitFor()
      await watchKeys(page)
      for (const word of words) {
        await field.pressSequentially(word, { delay: betweenKeys })
        await field.press('Enter', { delay: betweenKeys })
      }
      const figures = await keysWatched(page)
      const scale = `${people} people, ${trainings} trainings`
      return besideFrame(`keystroke to mark at the door, ${scale}`, figures)
    })
  } finally {
    await office.stop()
  }
}
