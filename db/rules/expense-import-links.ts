import { fold } from '#db/values/fold.ts'
import { parseKsefNumber } from '#db/values/ksef-number.ts'
import { refuse } from '#db/values/refusal.ts'
import type { TypedContractor } from './expense-contractor.ts'
import type { ExpenseBook } from './expense-import-book.ts'
import type { ExpenseImportFacts, KnownContractor } from './expense-import-facts.ts'
import type { ReadRow } from './expense-import-row.ts'

/** Who issued the document: by number, else a contractor on record of that name, else a name. */
export function issuerOf(
  issuer: ReadRow['issuer'],
  name: string | null,
  contractors: readonly KnownContractor[],
): { readonly contractor: TypedContractor | null; readonly kept: KnownContractor | null } {
  if (issuer === null && name === null) return { contractor: null, kept: null }
  const named = fold(name ?? '')
  const kept =
    issuer !== null && issuer.number !== ''
      ? contractors.find((one) => one.kind === issuer.kind && one.number === issuer.number)
      : contractors.find(
          (one) => fold(one.name) === named && (issuer === null || one.kind === issuer.kind),
        )
  const contractor = {
    kind: kept?.kind ?? issuer?.kind ?? 'none',
    number: kept?.number ?? issuer?.number ?? '',
    name: kept?.name ?? name ?? '',
    account: '',
  }
  return { contractor, kept: kept ?? null }
}

/** The contract of a contractor by its number; null where it has none of it. */
export function contractOf(
  number: string | null,
  kept: KnownContractor | null,
  { contracts }: ExpenseImportFacts,
): string | null {
  if (number === null || kept === null) return null
  const own = contracts.filter(({ contractorId }) => contractorId === kept.id)
  return own.find((one) => fold(one.number) === fold(number))?.id ?? null
}

/** The document that a correction names, on record or in the same file; the original of a chain. */
export function correctsOf(number: string | null, contractor: string | null, book: ExpenseBook) {
  if (number === null) return { id: null, number: null, refusal: null }
  const corrected = book.same(number, contractor)
  if (corrected === null) {
    const { refusal } = refuse('expenseImport.correctedMissing', { number })
    return { id: null, number: null, refusal }
  }
  const original = corrected.correctsId === null ? null : book.byId(corrected.correctsId)
  const { id, number: found } = original ?? corrected
  return { id, number: found, refusal: null }
}

/** A KSeF number by its own check; one that fails is left out and told. */
export function ksefNumberOf(written: string | null) {
  if (written === null) return { number: '', leftOut: null }
  const number = parseKsefNumber(written)
  return number.ok ? { number: number.value, leftOut: null } : { number: '', leftOut: written }
}
