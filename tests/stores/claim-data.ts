/** A small budget and paid documents, written straight into a store for claims to gather. */
import { randomUUID } from 'node:crypto'
import type { Tx } from '#db/audit.ts'
import { budgetLine, budgetTask, budgetVersion, budgetVersionLine } from '#db/schema/budget.ts'
import {
  attachment,
  contractor,
  expenseDocument,
  expenseLine,
  payment,
} from '#db/schema/expense.ts'
import { versionsOf } from '#db/stores/budget.ts'
import { refreshDocumentStates } from '#db/stores/expense-state.ts'
import { stagesOf } from '#db/stores/programme.ts'
import type { CostCategory, Thousandths } from '#db/values/budget.ts'
import { day } from '#db/values/day.ts'
import { type Grosze, grosze, sumMoney } from '#db/values/money.ts'
import { monthOf } from '#db/values/period.ts'

export interface SeededBudget {
  /** Lines by name. */
  readonly lines: Readonly<Record<string, string>>
  readonly tasks: Readonly<Record<string, string>>
}

type LinePlan = readonly [name: string, category: CostCategory, amount: number]

const plan: readonly (readonly [task: string, lines: readonly LinePlan[]])[] = [
  ['Analiza potencjału', [['Raporty otwarcia', 'services', 20_000_000]]],
  [
    'Szkolenia',
    [
      ['Trenerzy', 'personnel', 40_000_000],
      ['Sale szkoleniowe', 'services', 29_561_800],
    ],
  ],
]

/** Approves version 1 with three lines in two tasks, 895 618,00 zł of direct costs. */
export async function seedBudget(tx: Tx, programmeId: string): Promise<SeededBudget> {
  const stages = await stagesOf(tx.db, programmeId)
  const [version] = await versionsOf(tx.db, programmeId)
  if (version === undefined) throw new Error('The programme has no version of its budget')
  const lines: Record<string, string> = {}
  const tasks: Record<string, string> = {}
  const amounts: Grosze[] = []
  for (const [at, [name, planned]] of plan.entries()) {
    const stageId = stages[at]?.id ?? null
    const task = await tx.insert(budgetTask, { programmeId, stageId, ordinal: at + 1, name })
    tasks[name] = task.id
    for (const [place, [lineName, category, amount]] of planned.entries()) {
      const line = await tx.insert(budgetLine, {
        taskId: task.id,
        ordinal: place + 1,
        name: lineName,
        category,
        outsourced: category === 'services',
        abroad: false,
        stateAid: false,
        unit: 'usługa',
      })
      lines[lineName] = line.id
      amounts.push(grosze(amount))
      await tx.insert(budgetVersionLine, {
        versionId: version.id,
        lineId: line.id,
        quantity: 1000 as Thousandths,
        unitPrice: grosze(amount),
        amount: grosze(amount),
        plan: [],
      })
    }
  }
  await tx.update(budgetVersion, version.id, version.version, {
    state: 'approved',
    approvedOn: day('2019-09-01'),
    directTotal: sumMoney(amounts),
  })
  return { lines, tasks }
}

export interface SeededDocument {
  readonly number: string
  readonly parts: readonly { readonly lineId: string; readonly amount: number }[]
  /** Null leaves it unpaid. */
  readonly paidOn: string | null
  readonly checked?: boolean
  readonly file?: string | null
  readonly ledgerNumber?: string
  readonly nip?: string
  readonly correctsId?: string | null
}

/** A checked document of one issuer, paid in full unless said otherwise; answers its id. */
export async function seedDocument(
  tx: Tx,
  programmeId: string,
  asked: SeededDocument,
): Promise<string> {
  const { number, parts, checked = true } = asked
  const paidOn = asked.paidOn === null ? null : day(asked.paidOn)
  const issuedOn = paidOn ?? day('2019-10-01')
  const gross = sumMoney(parts.map(({ amount }) => grosze(amount)))
  const issuer = await tx.insert(contractor, {
    kind: 'nip',
    number: asked.nip ?? '5265877635',
    name: 'Wykonawca sp. z o.o.',
    account: '',
    lastLineId: null,
  })
  const document = await tx.insert(expenseDocument, {
    programmeId,
    kind: 'invoice',
    number,
    ledgerNumber: asked.ledgerNumber ?? '',
    ksefNumber: '',
    contractorId: issuer.id,
    contractId: null,
    correctsId: asked.correctsId ?? null,
    issuedOn,
    dueOn: null,
    subject: 'Usługa',
    gross,
    net: gross,
    vatEligible: true,
    foreign: null,
    remarks: '',
    state: 'draft',
    formallyCheckedOn: checked ? issuedOn : null,
    formallyCheckedBy: checked ? 'Anna Nowak' : null,
    checkedOn: checked ? issuedOn : null,
    checkedBy: checked ? 'Anna Nowak' : null,
    paidOn,
    duplicateReason: '',
    source: 'manual',
    sourceHash: null,
    searchable: number.toLowerCase(),
  })
  for (const [at, { lineId, amount }] of parts.entries()) {
    await tx.insert(expenseLine, {
      documentId: document.id,
      ordinal: at + 1,
      lineId,
      month: monthOf(issuedOn),
      amount: grosze(amount),
      vat: grosze(0),
      ineligible: grosze(0),
      ineligibleReason: '',
      limitedCategory: null,
      limitedAmount: grosze(0),
      bookedOn: issuedOn,
      paidOn,
    })
  }
  if (paidOn !== null) {
    await tx.insert(payment, { documentId: document.id, paidOn, amount: gross, note: '' })
  }
  if (asked.file !== null) {
    const name = asked.file ?? `${number.replaceAll('/', '-')}.pdf`
    const sha256 = randomUUID()
    await tx.insert(attachment, {
      documentId: document.id,
      name,
      mediaType: 'application/pdf',
      size: 1,
      sha256,
    })
  }
  await refreshDocumentStates(tx, [document.id])
  return document.id
}
