import type { KsefLine } from '#db/values/ksef-invoice.ts'
import type { Grosze } from '#db/values/money.ts'
import { withSingleSpaces } from '#db/values/written-text.ts'
import { Refused } from '../sheet.ts'
import { amountOf } from './amount.ts'

/** Net amounts by rate; `P_13_6_1`…`P_13_6_3` are the kinds of the zero rate. */
const netField = /^P_13_(?:[1-57-9]|6_[1-3]|10|11)$/
/** VAT by rate, in the invoice's currency; `P_14_xW` repeats it in złoty. */
const vatField = /^P_14_[1-5]$/
/** More lines than any invoice of an office has; a crafted file does not fill the memory. */
const maxLines = 10_000

/** Puts together what the office needs, element by element as the file is read. */
export class CollectedInvoice {
  readonly #fields = new Map<string, string>()
  readonly #paidOn: string[] = []
  readonly #corrects: string[] = []
  readonly #lines: { name: string; net: Grosze | null; rate: string }[] = []
  #net = 0
  #vat = 0

  /** Takes in the text of an element that stands at `path` below the root. */
  take(path: string, written: string): void {
    const text = withSingleSpaces(written)
    if (text === '') return
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (path === `Fa/${name}` && netField.test(name)) this.#net += amountOf(name, text)
    else if (path === `Fa/${name}` && vatField.test(name)) this.#vat += amountOf(name, text)
    else if (path.startsWith('Fa/FaWiersz/')) this.#takeLine(name, text)
    else if (name === 'DataZaplaty' || name === 'DataZaplatyCzesciowej') this.#paidOn.push(text)
    else if (name === 'NrFaKorygowanej') this.#corrects.push(text)
    else if (!this.#fields.has(path)) this.#fields.set(path, text)
  }

  /** Begins the next line of goods or services. */
  openLine(): void {
    if (this.#lines.length >= maxLines) throw new Refused('ksef.tooManyLines', { limit: maxLines })
    this.#lines.push({ name: '', net: null, rate: '' })
  }

  /** The text at a path, or an empty one. */
  text(path: string): string {
    return this.#fields.get(path) ?? ''
  }

  /** The text at a path; refuses an invoice without it. */
  required(path: string): string {
    const text = this.#fields.get(path)
    if (text === undefined) throw new Refused('ksef.fieldMissing', { element: path })
    return text
  }

  get net(): number {
    return this.#net
  }

  get vat(): number {
    return this.#vat
  }

  get paidOn(): readonly string[] {
    return this.#paidOn
  }

  get corrects(): readonly string[] {
    return this.#corrects
  }

  get lines(): readonly KsefLine[] {
    return this.#lines
  }

  #takeLine(name: string, text: string): void {
    const line = this.#lines.at(-1)
    if (line === undefined) return
    if (name === 'P_7') line.name = text
    else if (name === 'P_11') line.net = amountOf(name, text)
    else if (name === 'P_12') line.rate = text
  }
}
