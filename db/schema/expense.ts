import {
  contractorKinds,
  documentKinds,
  documentSources,
  documentStates,
  type ForeignAmount,
  limitedCategories,
} from '#db/values/expense.ts'
import {
  bytes,
  count,
  day,
  flag,
  index,
  json,
  money,
  month,
  oneOf,
  record,
  ref,
  table,
  text,
  uniqueIndex,
} from '../columns.ts'
import { budgetLine } from './budget.ts'
import { programme } from './programme.ts'

/** Whom the office pays. */
export const contractor = table(
  'contractor',
  {
    ...record,
    kind: oneOf(contractorKinds).notNull(),
    /** NIP or PESEL by its kind, a foreign number; always text, empty when there is none. */
    number: text().notNull(),
    name: text().notNull(),
    account: text().notNull(),
    /** The cost line of the last document, offered with the next. */
    lastLineId: ref(() => budgetLine.id),
  },
  (t) => [index('contractor_by_number').on(t.number)],
)

/** A contract engages money before its invoices come. */
export const supplierContract = table(
  'supplier_contract',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    contractorId: ref(() => contractor.id).notNull(),
    number: text().notNull(),
    signedOn: day().notNull(),
    endsOn: day(),
    /** When it was ended early: what is not invoiced by then is free again. */
    closedOn: day(),
    subject: text().notNull(),
    /** On what procurement basis it was awarded. */
    procurement: text().notNull(),
  },
  (t) => [index('supplier_contract_by_programme').on(t.programmeId)],
)

/** How much of a contract falls on a cost line. */
export const supplierContractLine = table(
  'supplier_contract_line',
  {
    ...record,
    contractId: ref(() => supplierContract.id).notNull(),
    lineId: ref(() => budgetLine.id).notNull(),
    amount: money().notNull(),
  },
  (t) => [uniqueIndex('supplier_contract_line_once').on(t.contractId, t.lineId)],
)

/** A document that proves a cost. */
export const expenseDocument = table(
  'expense_document',
  {
    ...record,
    programmeId: ref(() => programme.id).notNull(),
    kind: oneOf(documentKinds).notNull(),
    number: text().notNull(),
    ledgerNumber: text().notNull(),
    ksefNumber: text().notNull(),
    contractorId: ref(() => contractor.id),
    contractId: ref(() => supplierContract.id),
    /** The document that this one corrects. */
    correctsId: text(),
    issuedOn: day().notNull(),
    dueOn: day(),
    /** Goods or service. */
    subject: text().notNull(),
    gross: money().notNull(),
    net: money().notNull(),
    vatEligible: flag().notNull(),
    foreign: json<ForeignAmount>(),
    remarks: text().notNull(),
    state: oneOf(documentStates).notNull(),
    formallyCheckedOn: day(),
    formallyCheckedBy: text(),
    checkedOn: day(),
    checkedBy: text(),
    /** The day on which the last payment made it paid in full. */
    paidOn: day(),
    /** Why it was entered although it looked like another one. */
    duplicateReason: text().notNull(),
    source: oneOf(documentSources).notNull(),
    /** SHA-256 of the file that it was read from, so that it is not read twice. */
    sourceHash: text(),
    /** Number, contractor, subject and ledger number, folded. */
    searchable: text().notNull(),
  },
  (t) => [
    index('expense_document_by_day').on(t.programmeId, t.issuedOn, t.id),
    index('expense_document_by_state').on(t.programmeId, t.state, t.issuedOn, t.paidOn, t.gross),
    index('expense_document_by_contractor').on(t.contractorId, t.number),
    index('expense_document_by_gross').on(t.gross, t.issuedOn),
    index('expense_document_by_contract').on(t.contractId),
    index('expense_document_by_source').on(t.sourceHash),
    index('expense_document_by_corrected').on(t.correctsId),
  ],
)

/**
 * A part of a document on one cost line in one month. `contractId`, `bookedOn` and `paidOn`
 * repeat the document's contract and days so that the realisation of the whole budget is one
 * pass over one index.
 */
export const expenseLine = table(
  'expense_line',
  {
    ...record,
    documentId: ref(() => expenseDocument.id).notNull(),
    ordinal: count().notNull(),
    lineId: ref(() => budgetLine.id).notNull(),
    month: month().notNull(),
    amount: money().notNull(),
    /** VAT within the amount. */
    vat: money().notNull(),
    /** What turned out not to be eligible, within the amount. */
    ineligible: money().notNull(),
    ineligibleReason: text().notNull(),
    limitedCategory: oneOf(limitedCategories),
    limitedAmount: money().notNull(),
    contractId: ref(() => supplierContract.id),
    bookedOn: day().notNull(),
    paidOn: day(),
  },
  (t) => [
    index('expense_line_by_document').on(t.documentId, t.ordinal),
    index('expense_line_by_line').on(t.lineId, t.documentId),
    index('expense_line_realisation').on(
      t.lineId,
      t.contractId,
      t.bookedOn,
      t.paidOn,
      t.amount,
      t.ineligible,
    ),
    index('expense_line_by_month').on(
      t.month,
      t.lineId,
      t.bookedOn,
      t.paidOn,
      t.amount,
      t.ineligible,
    ),
    index('expense_line_by_payment').on(t.paidOn, t.lineId, t.bookedOn, t.amount, t.ineligible),
  ],
)

/** A payment of a document, in whole or in part. */
export const payment = table(
  'payment',
  {
    ...record,
    documentId: ref(() => expenseDocument.id).notNull(),
    paidOn: day().notNull(),
    amount: money().notNull(),
    note: text().notNull(),
  },
  (t) => [index('payment_by_document').on(t.documentId)],
)

/** A file kept with a document; its bytes are in `attachment_content`. */
export const attachment = table(
  'attachment',
  {
    ...record,
    documentId: ref(() => expenseDocument.id).notNull(),
    name: text().notNull(),
    mediaType: text().notNull(),
    size: count().notNull(),
    sha256: text().notNull(),
  },
  (t) => [index('attachment_by_document').on(t.documentId)],
)

/** The bytes of attached files by their checksum; history names the checksum, not the bytes. */
export const attachmentContent = table('attachment_content', {
  sha256: text().primaryKey(),
  content: bytes().notNull(),
})
