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

/** The places of a set with one put in, or taken out when it is there. */
export function toggled(places: ReadonlySet<number>, place: number): ReadonlySet<number> {
  const next = new Set(places)
  if (!next.delete(place)) next.add(place)
  return next
}

/** Every place of those that can be written left out, or none when some already are. */
export function allToggled(
  leftOut: ReadonlySet<number>,
  places: readonly number[],
): ReadonlySet<number> {
  const taken = places.every((place) => !leftOut.has(place))
  const next = new Set(leftOut)
  for (const place of places) {
    if (taken) next.add(place)
    else next.delete(place)
  }
  return next
}

/** How much of what can be written is taken; null when nothing can be. */
export function takenAmong(
  leftOut: ReadonlySet<number>,
  places: readonly number[],
): 'none' | 'some' | 'all' | null {
  if (places.length === 0) return null
  const taken = places.filter((place) => !leftOut.has(place)).length
  if (taken === 0) return 'none'
  return taken === places.length ? 'all' : 'some'
}

/** Whether a person may still choose for the file: its invoice was read. */
export const isOpenInvoice = (
  row: InvoiceRow,
): row is Extract<InvoiceRow, { readonly document: unknown }> =>
  'document' in row && row.document !== null
