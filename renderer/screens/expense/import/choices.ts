import type { InvoiceChoice, InvoiceRow } from '#db/values/invoice-import.ts'

/** What is taken of a file until the person says otherwise. */
const plain = (file: number): InvoiceChoice => ({
  file,
  lineId: null,
  vatEligible: null,
  rate: null,
  rateOn: null,
  ksefNumber: '',
  duplicateReason: '',
})

/** What the person chose for a file so far. */
export const choiceOf = (choices: readonly InvoiceChoice[], file: number): InvoiceChoice =>
  choices.find((choice) => choice.file === file) ?? plain(file)

/** The choices with one file's changed. */
export const withInvoiceChoice = (
  choices: readonly InvoiceChoice[],
  file: number,
  change: Partial<Omit<InvoiceChoice, 'file'>>,
): readonly InvoiceChoice[] => [
  ...choices.filter((choice) => choice.file !== file),
  { ...choiceOf(choices, file), ...change },
]

/** Lines of the preview with another word for one of them; an empty word takes it back. */
export const withReason = <R extends { readonly line: number; readonly reason: string }>(
  reasons: readonly R[],
  line: number,
  reason: string,
): readonly { readonly line: number; readonly reason: string }[] => {
  const others = reasons.filter((one) => one.line !== line)
  return reason === '' ? others : [...others, { line, reason }]
}

/** Whether a person may still choose for the file: its invoice was read. */
export const isOpenInvoice = (
  row: InvoiceRow,
): row is Extract<InvoiceRow, { readonly document: unknown }> =>
  'document' in row && row.document !== null

/**
 * Whether the fields of an open invoice are offered. One refused for what its file says cannot be
 * let through by any of them; one refused after a person's choice is let through by another.
 */
export const offersChoice = (row: InvoiceRow, choice: InvoiceChoice): boolean =>
  row.verdict !== 'refused' ||
  choice.lineId !== null ||
  choice.vatEligible !== null ||
  choice.rate !== null ||
  choice.ksefNumber !== ''
