import type { Day } from '#db/values/day.ts'
import { grosze } from '#db/values/money.ts'
import type { Diary } from './diary.ts'
import { attachScan, checkDocuments, enterDocument, payDocument, ruleOut } from './expense-deeds.ts'
import { packageDocuments } from './expense-packages.ts'
import { mileageRecords, payrollLists } from './expense-payroll.ts'
import { type PlannedDocument, plotDocuments } from './expense-plot.ts'
import { roomDocuments, roomNumbers } from './expense-rooms.ts'
import { trainingDocuments } from './expense-script.ts'
import type { Chapter } from './office.ts'

/** What the hotel charged above the price of its contract. */
const overPrice = {
  amount: grosze(312_00),
  reason: 'Dodatkowa przerwa kawowa spoza umowy, poza kosztami projektu.',
}

/** The documents: entered, checked twice, paid, some in parts and some not yet. */
export const expenseChapter: Chapter = {
  name: 'expenses',
  plan(diary, { period }) {
    const documents = plotDocuments(
      [
        ...trainingDocuments,
        ...roomDocuments,
        ...packageDocuments,
        ...payrollLists(),
        ...mileageRecords(diary.random),
      ],
      period.to,
      diary.random,
    )
    for (const one of documents) planEntry(diary, one, documents)
    planChecks(diary, documents)
    for (const one of documents) {
      for (const { on, amount } of one.payments) {
        diary.write(on, 'finance', 'expense.pay', (scene) => payDocument(scene, one, amount))
      }
    }
  },
}

function planEntry(
  diary: Diary,
  one: PlannedDocument,
  documents: readonly PlannedDocument[],
): void {
  const { enteredOn, corrects, contractor } = one
  const corrected =
    documents.find((other) => other.number === corrects && other.contractor === contractor) ?? null
  diary.write(enteredOn, 'finance', 'expense.add', (scene) => enterDocument(scene, one, corrected))
  if (one.scanned === true) {
    diary.write(enteredOn, 'finance', 'expense.attach', (scene) => attachScan(scene, one))
  }
  if (one.number === roomNumbers.dear) {
    diary.write(enteredOn, 'finance', 'expense.setIneligible', (scene) =>
      ruleOut(scene, one, overPrice),
    )
  }
}

/** Each check is one action for what waits for the same colleague on the same day. */
function planChecks(diary: Diary, documents: readonly PlannedDocument[]): void {
  for (const [on, waiting] of grouped(documents, ({ formallyOn }) => formallyOn)) {
    diary.write(on, 'finance', 'expense.checkFormally', (scene) =>
      checkDocuments(scene, 'formal', waiting),
    )
  }
  for (const [on, waiting] of grouped(documents, ({ checkedOn }) => checkedOn)) {
    for (const [who, theirs] of Map.groupBy(waiting, ({ checkedBy }) => checkedBy)) {
      diary.write(on, who, 'expense.check', (scene) => checkDocuments(scene, 'substance', theirs))
    }
  }
}

function grouped(
  documents: readonly PlannedDocument[],
  dayOf: (document: PlannedDocument) => Day | null,
): readonly (readonly [Day, readonly PlannedDocument[]])[] {
  return [...Map.groupBy(documents, dayOf)].flatMap(([on, of]) => (on === null ? [] : [[on, of]]))
}
