import { type Day, day } from '#db/values/day.ts'
import { fold } from '#db/values/fold.ts'
import {
  decideAcceptance,
  decideFirstOrder,
  decideOrder,
  decideReport,
} from '../../rules/opening-report.ts'
import { keepFile, noFile } from '../../stores/kept-file.ts'
import { addReport, type ReportRow, reportById, saveReport } from '../../stores/opening-report.ts'
import { workingDaysAfter, workingDaysBefore } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { keptContractor } from './expense-contract-chapter.ts'
import type { ContractorKey } from './expense-contractors.ts'
import { scanOf } from './expense-scan.ts'
import { mentorOf } from './implementation-chapter.ts'
import type { Chapter, DemoOffice } from './office.ts'
import { analysis, byMentors, putRight, reportBills } from './report-script.ts'

interface PlannedReport {
  /** Null for the Analysis. */
  readonly jst: string | null
  readonly name: string
  readonly contractor: ContractorKey
  readonly orderedOn: Day
  readonly dueOn: Day
  readonly receivedOn: Day | null
  readonly acceptedOn: Day | null
  readonly remarks: string
  readonly record: { id: string }
}

/** The Analysis and the opening reports: ordered by the expert, received, accepted. */
export const reportChapter: Chapter = {
  name: 'opening reports',
  plan(diary, office) {
    const first = { ...analysis, jst: null, name: 'Analiza potencjalu', record: { id: '' } }
    const reports: readonly PlannedReport[] = [first, ...plotReports(diary, office)]
    const orders = Map.groupBy(reports, (one) => `${one.orderedOn} ${one.contractor}`)
    for (const batch of orders.values()) {
      const on = batch[0]?.orderedOn ?? analysis.orderedOn
      diary.write(on, 'coordinator', 'openingReport.order', async (scene) => {
        for (const one of batch) await order(scene, one)
      })
    }
    for (const one of reports) planReceipt(diary, one)
    const accepted = Map.groupBy(reports, ({ acceptedOn }) => acceptedOn)
    for (const [on, batch] of accepted) {
      if (on === null) continue
      diary.writeAt(on, acceptedAt, 'coordinator', 'openingReport.accept', async (scene) => {
        for (const one of batch) await accept(scene, one)
      })
    }
    planCorrection(diary, accepted.get(putRight.from) ?? [])
  },
}

/** In the afternoon: what came on the same day came before. */
const acceptedAt = 14 * 3_600

/** Reports in the order of the agreements: by the experts' bills, the last by the mentors. */
function plotReports({ random }: Diary, { recruitment, jsts }: DemoOffice): PlannedReport[] {
  const stay = recruitment
    .filter(({ joinedOn, withdrawal }) => joinedOn !== null && withdrawal === null)
    .toSorted((a, b) => String(a.signedOn).localeCompare(String(b.signedOn)))
  const nameOf = (jst: string) => jsts.find(({ id }) => id === jst)?.name ?? jst
  const base = (jst: string) => ({ jst, name: nameOf(jst), record: { id: '' } })
  let taken = 0
  const billed = reportBills.flatMap(([text, contractor, count]) => {
    const batch = stay.slice(taken, taken + count)
    taken += count
    const billedOn = day(text)
    // Work begins with the declaration, which comes some weeks before the agreement.
    const declared = batch
      .flatMap(({ declaredOn }) => declaredOn ?? [])
      .toSorted()
      .at(-1)
    const planned = workingDaysBefore(billedOn, 24)
    const orderedOn = workingDaysAfter(later(planned, declared ?? planned), 1)
    return batch.map(({ jst }) => {
      // One in six comes a few days after it was due.
      const dueOn = later(workingDaysBefore(billedOn, random.chance(17) ? 6 : 2), orderedOn)
      const drawnOn = workingDaysBefore(billedOn, random.int(2, 4))
      const receivedOn = later(drawnOn, workingDaysAfter(orderedOn, 2))
      const acceptedOn = workingDaysBefore(billedOn, 1)
      return { ...base(jst), contractor, orderedOn, dueOn, receivedOn, acceptedOn, remarks: '' }
    })
  })
  const rest = stay.slice(taken)
  return [
    ...billed,
    ...byMentors.flatMap((one, at) => {
      const jst = rest[at]?.jst
      return jst === undefined ? [] : [{ ...one, ...base(jst) }]
    }),
  ]
}

const later = (one: Day, other: Day): Day => (one > other ? one : other)

function planReceipt(diary: Diary, one: PlannedReport): void {
  const { receivedOn, jst } = one
  if (receivedOn === null) {
    diary.write(day('2021-12-07'), 'mentorSouth', 'openingReport.save', (scene) =>
      change(scene, one, { remarks: one.remarks }),
    )
    return
  }
  const who = jst === null ? 'coordinator' : mentorOf(jst)
  const since = receivedOn < day('2020-02-10') ? 'coordinator' : who
  diary.write(receivedOn, since, 'openingReport.save', async (scene) => {
    const { remarks } = one
    const bytes = scanOf(`Raport przykladowy: ${fold(one.name)}`)
    const name = `${jst === null ? 'Analiza' : `Raport-otwarcia-${jst}`}.pdf`
    const file = await keepFile(scene.tx, { name, type: 'application/pdf' }, bytes)
    await change(scene, one, { receivedOn, remarks, ...file })
  })
}

function planCorrection(diary: Diary, [one]: readonly PlannedReport[]): void {
  const { from, to: acceptedOn, on, remarks } = putRight
  if (one === undefined) throw new Error(`No report was accepted on ${from}`)
  diary.write(on, 'coordinator', 'openingReport.save', (scene) =>
    change(scene, one, { acceptedOn, remarks }),
  )
}

async function order(scene: Scene, one: PlannedReport): Promise<void> {
  const { tx, office, today } = scene
  const { id: contractorId } = await keptContractor(scene, one.contractor, null)
  const typed = { contractorId, orderedOn: today, dueOn: one.dueOn }
  allowed(decideOrder(typed, today))
  const nothing = { receivedOn: null, acceptedOn: null }
  allowed(decideFirstOrder({ ...nothing, orderedOn: null, dueOn: null }, one.name))
  const place = { programmeId: office.programmeId, jstId: one.jst }
  const row = await addReport(tx, { ...place, ...typed, ...nothing, remarks: '', ...noFile })
  one.record.id = row.id
}

async function change({ tx, today }: Scene, one: PlannedReport, patch: Partial<ReportRow>) {
  const row = await reportById(tx.db, one.record.id)
  allowed(decideReport({ ...row, ...patch }, today))
  await saveReport(tx, row.id, row.version, patch)
}

async function accept(scene: Scene, one: PlannedReport): Promise<void> {
  const { today } = scene
  const row = await reportById(scene.tx.db, one.record.id)
  await change(scene, one, { acceptedOn: allowed(decideAcceptance(row, one.name, today, today)) })
}
