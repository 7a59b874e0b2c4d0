/**
 * The columns of a claim's list of documents in the order of the fund's form; texts and the
 * workbook use these names. Source: the fund's list of documents confirming expenses.
 */
export const documentColumns = [
  'task',
  'costName',
  'documentNumber',
  'ledgerNumber',
  'issuer',
  'correcting',
  'issuedOn',
  'paidOn',
  'subject',
  'contractNumber',
  'gross',
  'net',
  'eligible',
  'vat',
  'grant',
  'limited',
  'limitedAmount',
  'remarks',
  'attachment',
] as const
export type DocumentColumn = (typeof documentColumns)[number]
