import type { Day } from '#db/values/day.ts'
import type { ContractorKind, DocumentState } from '#db/values/expense.ts'
import type { Twin } from '#db/values/expense-import.ts'
import { fold } from '#db/values/fold.ts'
import type { Grosze } from '#db/values/money.ts'
import { comparedNumber, type DocumentIdentity, twinOf } from './expense-duplicate.ts'

/** A document as an import compares with it: one on record, or one of the import itself. */
export interface BookDocument {
  /** Its id, or a place in the import such as `#3`. */
  readonly id: string
  readonly contractorKey: string | null
  readonly contractor: string | null
  /** NIP, PESEL or a foreign number; empty where there is none. */
  readonly contractorNumber: string
  readonly number: string
  readonly ledgerNumber: string
  readonly dueOn: Day | null
  readonly ksefNumber: string
  readonly issuedOn: Day
  readonly gross: Grosze
  readonly net: Grosze
  readonly vatEligible: boolean
  readonly state: DocumentState
  readonly correctsId: string | null
  readonly sourceHash: string | null
  /** Whether another edition of the programme has it: then it only warns of a duplicate. */
  readonly elsewhere: boolean
  /** Empty where the import does not touch the document. */
  readonly parts: readonly { readonly lineId: string; readonly amount: Grosze }[]
}

/** Who issued a document, in one text: by number, or by name where there is none. */
export const contractorKey = (contractor: {
  readonly kind: ContractorKind
  readonly number: string
  readonly name: string
}): string =>
  contractor.number === ''
    ? `${contractor.kind} ${fold(contractor.name)}`
    : `${contractor.kind}:${contractor.number}`

const moneyKey = (gross: Grosze, issuedOn: Day) => `${gross} ${issuedOn}`

/** The place of a document in its import, as its id until it is written. */
export const placeOf = (at: number): string => `#${at}`

/**
 * The documents that an import is judged against, found by number and by money. What the
 * import itself would write is added as it is judged, so that two of its own meet each other.
 */
export class ExpenseBook {
  readonly #byId = new Map<string, BookDocument>()
  readonly #byNumber = new Map<string, BookDocument[]>()
  readonly #byMoney = new Map<string, BookDocument[]>()
  readonly #byHash = new Map<string, BookDocument>()
  readonly #byKsefNumber = new Map<string, BookDocument>()
  readonly #corrections = new Map<string, BookDocument[]>()

  constructor(documents: Iterable<BookDocument>) {
    for (const document of documents) this.add(document)
  }

  add(document: BookDocument): void {
    this.#byId.set(document.id, document)
    put(this.#byNumber, comparedNumber(document.number), document)
    put(this.#byMoney, moneyKey(document.gross, document.issuedOn), document)
    if (document.elsewhere) return
    if (document.sourceHash !== null) this.#byHash.set(document.sourceHash, document)
    if (document.ksefNumber !== '') this.#byKsefNumber.set(document.ksefNumber, document)
    if (document.correctsId !== null) put(this.#corrections, document.correctsId, document)
  }

  byId(id: string): BookDocument | null {
    return this.#byId.get(id) ?? null
  }

  byHash(hash: string): BookDocument | null {
    return this.#byHash.get(hash) ?? null
  }

  byKsefNumber(number: string): BookDocument | null {
    return this.#byKsefNumber.get(number) ?? null
  }

  /** Every document under a number, whoever issued it. */
  numbered(number: string): readonly BookDocument[] {
    return this.#named(number).filter(({ elsewhere }) => !elsewhere)
  }

  /** The document of a contractor under its number. */
  same(number: string, contractor: string | null): BookDocument | null {
    return this.numbered(number).find((one) => one.contractorKey === contractor) ?? null
  }

  correctionsOf(id: string): readonly BookDocument[] {
    return this.#corrections.get(id) ?? []
  }

  /** The document that this one may be entered again; see `twinOf`. */
  twin(document: DocumentIdentity, exceptId: string | null): Twin | null {
    const known = [
      ...this.#named(document.number),
      ...(this.#byMoney.get(moneyKey(document.gross, document.issuedOn)) ?? []),
    ]
      .filter(({ id }) => id !== exceptId)
      .map((one) => ({ ...one, contractorId: one.contractorKey }))
    const twin = twinOf(document, known)
    if (twin === null) return null
    const { id, number, contractor, issuedOn, gross } = twin
    return { id, number, contractor, issuedOn, gross }
  }

  #named(number: string): readonly BookDocument[] {
    return this.#byNumber.get(comparedNumber(number)) ?? []
  }
}

function put(lists: Map<string, BookDocument[]>, key: string, document: BookDocument): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [document])
  else list.push(document)
}
