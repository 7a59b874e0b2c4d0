import type { expenseImport as contract } from '../contract/expense-import.ts'
import type { HandlersOf } from '../define.ts'
import { importInvoices, judgeInvoices, previewInvoices } from './expense-import-invoices.ts'
import { importSheet, judgeSheet, previewSheet } from './expense-import-sheet.ts'

/** Expense documents from files; nothing is written before the person says so. */
export const expenseImport: HandlersOf<typeof contract> = {
  previewInvoices,
  judgeInvoices,
  importInvoices,
  previewSheet,
  judgeSheet,
  importSheet,
}
