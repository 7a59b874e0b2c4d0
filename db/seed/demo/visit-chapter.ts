import { and, eq } from 'drizzle-orm'
import { day } from '#db/values/day.ts'
import { decideVisit } from '../../rules/study-visit.ts'
import { expenseDocument } from '../../schema/expense.ts'
import { keepFile, noFile } from '../../stores/kept-file.ts'
import { addVisit, saveTravellers, saveVisit, visitById } from '../../stores/study-visit.ts'
import { workingDaysAfter } from './clock.ts'
import { allowed, type Scene } from './diary.ts'
import { scanOf } from './expense-scan.ts'
import type { Chapter } from './office.ts'

/**
 * The visits that were planned fell to the epidemic. One was made up for in the last autumn by
 * the office's own car, so its cost is the mentor's record of mileage.
 */
const visit = {
  enteredOn: day('2021-09-06'),
  region: 'lubelskie',
  host: 'Centrum Obsługi Inwestora (gospodarz przykładowy)',
  ...{ from: day('2021-09-23'), to: day('2021-09-24') },
  purpose: 'Dobre praktyki: opiekun inwestora, baza ofert, opieka poinwestycyjna.',
  document: 'EP/09/2021/PT',
  people: 14,
  linkedOn: day('2021-10-15'),
  reportedOn: day('2021-10-08'),
  report:
    'Obejrzano bazę ofert i dyżur opiekuna inwestora. Cztery urzędy przejmą wzór karty terenu, ' +
    'dwa umówiły się na konsultacje zdalne.',
} as const

/** A study visit to another region, with those who went and a report. */
export const visitChapter: Chapter = {
  name: 'study visits',
  plan(diary, { participants }) {
    const { enteredOn, region, host, from, to, purpose, report, reportedOn } = visit
    const fields = { region, host, from, to, purpose }
    const stay = participants.filter(({ leaving, namedOn }) => {
      return leaving === null && namedOn < day('2021-03-01')
    })
    const travellers = diary.random.shuffled(stay).slice(0, visit.people)
    const record = { id: '' }
    diary.write(enteredOn, 'coordinator', 'studyVisit.save', async ({ tx, office, today }) => {
      const facts = { period: office.period, today, hasFile: false }
      allowed(decideVisit({ ...fields, reportOn: null, report: '' }, facts))
      const row = await addVisit(tx, {
        ...{ programmeId: office.programmeId, ...fields, documentId: null },
        ...{ reportOn: null, report: '', ...noFile },
      })
      await saveTravellers(
        tx,
        row.id,
        travellers.map((one) => one.record.id),
      )
      record.id = row.id
    })
    diary.write(reportedOn, 'mentorNorth', 'studyVisit.save', async (scene) => {
      const { tx, office, today } = scene
      const facts = { period: office.period, today, hasFile: true }
      allowed(decideVisit({ ...fields, reportOn: today, report }, facts))
      const bytes = scanOf('Sprawozdanie przykladowe z wizyty studyjnej')
      const named = { name: 'Sprawozdanie-z-wizyty.pdf', type: 'application/pdf' }
      const file = await keepFile(tx, named, bytes)
      await change(scene, record.id, { reportOn: today, report, ...file })
    })
    diary.write(workingDaysAfter(visit.linkedOn, 0), 'coordinator', 'studyVisit.save', (scene) =>
      link(scene, record.id),
    )
  },
}

async function link(scene: Scene, id: string): Promise<void> {
  const [row] = await scene.tx.db
    .select({ id: expenseDocument.id })
    .from(expenseDocument)
    .where(
      and(
        eq(expenseDocument.programmeId, scene.office.programmeId),
        eq(expenseDocument.number, visit.document),
      ),
    )
  if (row === undefined) throw new Error(`There is no ${visit.document} yet`)
  await change(scene, id, { documentId: row.id })
}

async function change({ tx }: Scene, id: string, patch: Parameters<typeof saveVisit>[3]) {
  const { version } = await visitById(tx.db, id)
  await saveVisit(tx, id, version, patch)
}
