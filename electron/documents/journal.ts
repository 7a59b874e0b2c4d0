import type { ListedPart } from '#db/read-models/realisation-parts.ts'
import type { Day } from '#db/values/day.ts'
import { type Grosze, subtractMoney, sumMoney } from '#db/values/money.ts'
import { lineCodes } from './realisation-workbook.ts'

/** The account names of the journal, in the person's language. */
export interface JournalWords {
  /** Eligible costs; below it the task and the cost line. */
  readonly costs: string
  /** What turned out not to be eligible. */
  readonly ineligible: string
  /** What is owed to contractors. */
  readonly payable: string
  readonly bank: string
}

/** What a cost line is called in the journal: its task and its own name. */
export interface JournalAccount {
  readonly task: string
  readonly line: string
}

/** The accounts of the cost lines: each with its task, numbered so that no two are alike. */
export function journalAccounts(
  lines: readonly { readonly id: string; readonly taskId: string; readonly name: string }[],
  tasks: readonly { readonly id: string; readonly ordinal: number; readonly name: string }[],
): ReadonlyMap<string, JournalAccount> {
  const codes = lineCodes(lines, tasks)
  const byId = new Map(tasks.map((task) => [task.id, task]))
  return new Map(
    lines.map(({ id, taskId, name }) => {
      const task = byId.get(taskId)
      const line = `${codes.get(id) ?? ''} ${name}`
      return [id, { task: `${task?.ordinal ?? 0}. ${task?.name ?? ''}`, line }]
    }),
  )
}

/**
 * The documents as a journal of plain-text accounting, which `ledger` and `hledger` read: a
 * transaction for each document on the day of issue, and one on the day that it was paid in
 * full. What `ledger balance` says of the costs is the column of documents, to the grosz.
 */
export async function* journal(
  parts: AsyncIterable<readonly ListedPart[]>,
  accounts: ReadonlyMap<string, JournalAccount>,
  words: JournalWords,
): AsyncGenerator<string> {
  yield 'commodity PLN\n    format 1000.00 PLN\n\n'
  // A page holds whole documents, and the parts of one come one after another.
  for await (const page of parts) {
    for (const document of Map.groupBy(page, ({ documentId }) => documentId).values()) {
      yield transactionsOf(document, accounts, words)
    }
  }
}

function transactionsOf(
  document: readonly ListedPart[],
  accounts: ReadonlyMap<string, JournalAccount>,
  words: JournalWords,
): string {
  const [first] = document
  if (first === undefined) return ''
  const costs = document.flatMap((part) => {
    const { task, line } = accounts.get(part.lineId) ?? { task: '-', line: part.lineId }
    const place = `${accountPart(task)}:${accountPart(line)}`
    const note = `  ; ${part.month}`
    return [
      posting(`${accountPart(words.costs)}:${place}`, part.eligible) + note,
      ...(part.ineligible === 0
        ? []
        : [posting(`${accountPart(words.ineligible)}:${place}`, part.ineligible) + note]),
    ]
  })
  const owed = sumMoney(document.map(({ amount }) => amount))
  const payable = `${accountPart(words.payable)}:${accountPart(first.contractor)}`
  const title = `(${codePart(first.number)}) ${textPart(first.contractor)}`
  const booked = transaction(first.issuedOn, title, [...costs, posting(payable, negative(owed))])
  if (first.paidOn === null) return booked
  const bank = posting(accountPart(words.bank), negative(owed))
  return booked + transaction(first.paidOn, title, [posting(payable, owed), bank])
}

const transaction = (on: Day, title: string, postings: readonly string[]) =>
  `${on} * ${title}\n${postings.map((line) => `    ${line}\n`).join('')}\n`

const posting = (account: string, amount: Grosze) => `${account}  ${decimal(amount)} PLN`

const negative = (amount: Grosze) => subtractMoney(sumMoney([]), amount)

function decimal(amount: Grosze): string {
  const digits = String(Math.abs(amount)).padStart(3, '0')
  return `${amount < 0 ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Text on one line; a semicolon would begin a comment. */
const textPart = (text: string) => text.replace(/[\s;]+/g, ' ').trim() || '-'
/** A colon parts accounts, and two blanks end the name. */
const accountPart = (text: string) => textPart(text.replace(/[:()[\]]/g, ' '))
/** A document's number stands in parentheses, so it has none itself. */
const codePart = (text: string) => textPart(text.replace(/[()]/g, ' '))
