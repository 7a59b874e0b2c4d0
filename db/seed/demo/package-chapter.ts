import type { Day } from '#db/values/day.ts'
import { type Deliverable, deliverableKey, type PackageMove } from '#db/values/package.ts'
import { decidePackageMove } from '../../rules/package-course.ts'
import { recordedDeliverableState } from '../../rules/package-standing.ts'
import { keepFile, noFile } from '../../stores/kept-file.ts'
import * as store from '../../stores/package.ts'
import { workingDaysAfter } from './clock.ts'
import { allowed, type Diary, type Scene } from './diary.ts'
import { keptContractor } from './expense-contract-chapter.ts'
import type { ContractorKey } from './expense-contractors.ts'
import { scanOf } from './expense-scan.ts'
import { mentorOf } from './implementation-chapter.ts'
import type { Chapter, DemoOffice } from './office.ts'
import {
  awaitedPresentations,
  awaitingJsts,
  flightDelay,
  lastDayOf,
  lateFlights,
  type PlannedBatch,
  plotPackages,
} from './package-plot.ts'

type Implementation = DemoOffice['implementations'][number]

/** One deliverable of a JST, and its record once it was ordered. */
interface Part {
  readonly one: Implementation
  readonly deliverable: Deliverable
  row: store.DeliverableRow | null
}

/** The packages: ordered in rounds, delivered before the completion, a few late, two awaited. */
export const packageChapter: Chapter = {
  name: 'packages',
  plan(diary, office) {
    const protocols = { count: 0 }
    const awaiting = awaitingJsts(office.implementations)
    for (const [at, batch] of plotPackages(office.implementations).entries()) {
      const parts = batch.jsts.flatMap((one) =>
        batch.parts.map((deliverable): Part => ({ one, deliverable, row: null })),
      )
      const awaited = parts.filter(
        ({ one, deliverable }) =>
          awaiting.includes(one.jst) &&
          deliverableKey(deliverable) === deliverableKey(awaitedPresentations.part),
      )
      planBatch(diary, office, batch, { parts, awaited, protocols, mistaken: at === 7 })
    }
  },
}

interface Batched {
  readonly parts: readonly Part[]
  /** What is still awaited at the end. */
  readonly awaited: readonly Part[]
  readonly protocols: { count: number }
  /** Whether one thing is accepted by mistake and taken back. */
  readonly mistaken: boolean
}

function planBatch(diary: Diary, office: DemoOffice, batch: PlannedBatch, of: Batched): void {
  const { orderedOn, startedOn, receivedOn, deliveredOn, dueOn } = batch
  const { parts, awaited } = of
  const usual = parts.filter((part) => !awaited.includes(part))
  order(diary, orderedOn, usual, batch.contractor, dueOn)
  order(diary, orderedOn, awaited, batch.contractor, awaitedPresentations.dueOn)
  makeMove(diary, startedOn, 'coordinator', parts, { kind: 'start', on: startedOn })
  const [, came] = awaited
  if (came !== undefined) receive(diary, awaitedPresentations.cameOn, [came])

  const isLate = ({ one, deliverable }: Part) =>
    deliverable.kind === 'drone' && lateFlights.includes(office.implementations.indexOf(one))
  const late = usual.filter(isLate)
  const inTime = usual.filter((part) => !late.includes(part))
  receive(diary, receivedOn, inTime)
  deliver(diary, deliveredOn, inTime, of.protocols)
  const lateOn = workingDaysAfter(dueOn, flightDelay)
  receive(diary, lateOn, late)
  deliver(diary, workingDaysAfter(lateOn, 2), late, of.protocols)

  const [first] = inTime
  if (first !== undefined && first.deliverable.kind === 'analysis') keep(diary, deliveredOn, first)
  if (of.mistaken && first !== undefined) mistake(diary, workingDaysAfter(deliveredOn, 1), first)
}

function order(
  diary: Diary,
  on: Day,
  parts: readonly Part[],
  contractor: ContractorKey,
  dueOn: Day,
): void {
  if (parts.length === 0) return
  diary.write(on, 'coordinator', 'package.move', async (scene) => {
    const { id: contractorId } = await keptContractor(scene, contractor, null)
    const move = { kind: 'order', on, contractorId, dueOn } as const
    for (const part of parts) await movePart(scene, part, move)
  })
}

const receive = (diary: Diary, on: Day, parts: readonly Part[]) =>
  makeMove(diary, on, 'coordinator', parts, { kind: 'receive', on })

/** Each mentor accepts what is of their own JSTs, under a numbered protocol. */
function deliver(diary: Diary, on: Day, all: readonly Part[], protocols: { count: number }): void {
  for (const [who, parts] of Map.groupBy(all, ({ one }) => mentorOf(one.jst))) {
    protocols.count += 1
    const number = `PO/${String(protocols.count).padStart(2, '0')}/2021`
    const mine = parts.filter(({ one }) => on <= lastDayOf(one))
    if (mine.length === 0) continue
    diary.write(on, who, 'package.move', async (scene) => {
      const acceptance = `Protokół odbioru ${number} bez uwag; odebrał opiekun: ${scene.author}.`
      for (const part of mine) await movePart(scene, part, { kind: 'deliver', on, acceptance })
    })
  }
}

/** Moves what is of JSTs whose agreement still stands on that day. */
function makeMove(
  diary: Diary,
  on: Day,
  who: 'coordinator',
  all: readonly Part[],
  move: PackageMove,
): void {
  const parts = all.filter(({ one }) => one.end === null || on <= one.end.on)
  if (parts.length === 0) return
  diary.write(on, who, 'package.move', async (scene) => {
    for (const part of parts) await movePart(scene, part, move)
  })
}

/** The wrong file was accepted; it is noticed the next day and the right one is accepted then. */
function mistake(diary: Diary, on: Day, part: Part): void {
  const who = mentorOf(part.one.jst)
  const acceptance = 'Odebrano właściwy plik; protokół uzupełniono adnotacją.'
  diary.write(on, who, 'package.move', async (scene) => {
    const reason = 'Odebrano plik innej gminy; czekamy na właściwy.'
    await movePart(scene, part, { kind: 'back', reason })
    scene.tx.because(reason)
  })
  const again = workingDaysAfter(on, 2)
  diary.write(again, who, 'package.move', (scene) =>
    movePart(scene, part, { kind: 'deliver', on: again, acceptance }),
  )
}

/** The text of an analysis is kept with it. */
function keep(diary: Diary, on: Day, part: Part): void {
  diary.write(on, mentorOf(part.one.jst), 'package.save', async ({ tx }) => {
    const { row } = part
    if (row === null) throw new Error(`${part.one.jst} has nothing to keep a file with`)
    const bytes = scanOf(`Analiza przykladowa ${part.one.jst}`)
    const name = `Analiza-${part.one.jst}.pdf`
    const file = await keepFile(tx, { name, type: 'application/pdf' }, bytes)
    part.row = await store.saveDeliverable(tx, row.id, row.version, file)
  })
}

async function movePart({ tx, office, today }: Scene, part: Part, move: PackageMove) {
  const { one, row, deliverable } = part
  const { agreedOn: agreementOn, end } = one
  const endedOn = end !== null && end.on <= today ? end.on : null
  const facts = {
    today,
    period: office.period,
    current: row,
    agreementOn,
    endedOn,
    certificate: null,
  }
  const course = allowed(decidePackageMove(move, facts))
  if (course === null) throw new Error('The sample office takes no order back')
  const { contractorId, orderedOn, dueOn, startedOn, receivedOn, deliveredOn, acceptance } = course
  const days = { orderedOn, dueOn, startedOn, receivedOn, deliveredOn }
  const fields = { contractorId, ...days, acceptance, state: recordedDeliverableState(course) }
  if (row !== null) part.row = await store.saveDeliverable(tx, row.id, row.version, fields)
  else {
    const place = { programmeId: office.programmeId, jstId: one.jst, ...deliverable }
    part.row = await store.addDeliverable(tx, { ...place, ...fields, ...noFile })
  }
}
