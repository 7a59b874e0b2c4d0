import { maxSheetCharacters } from './row-collector.ts'
import { Refused } from './sheet.ts'
import type { XmlListener } from './xml-stream.ts'

const maxStrings = 4_000_000

/** Undoes Excel's `_x000D_` writing of characters that XML cannot hold (ECMA-376, ST_Xstring). */
export const unescapeText = (text: string): string =>
  text.includes('_x')
    ? text.replaceAll(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/**
 * Gathers the text of one `si` or `is` element: its `t`, or the `t` of each rich-text run, but not
 * the reading aid (`rPh`) that Japanese files add.
 */
export class TextGatherer {
  #text = ''
  #inReadingAid = false

  open(name: string): void {
    if (name === 'rPh') this.#inReadingAid = true
  }

  text(text: string, parent: string): void {
    if (parent === 't' && !this.#inReadingAid) this.#text += text
  }

  close(name: string): void {
    if (name === 'rPh') this.#inReadingAid = false
  }

  take(): string {
    const text = unescapeText(this.#text)
    this.#text = ''
    return text
  }
}

/**
 * Listens to `sharedStrings.xml`: the texts that cells name by index. Refuses
 * `import.tooMuchText` where they alone are more than a sheet may hold.
 */
export class StringsListener implements XmlListener {
  readonly #texts: string[] = []
  readonly #gatherer = new TextGatherer()
  #characters = 0

  open(name: string): void {
    this.#gatherer.open(name)
  }

  text(text: string, parent: string): void {
    this.#characters += text.length
    if (this.#characters > maxSheetCharacters) {
      throw new Refused('import.tooMuchText', { limit: maxSheetCharacters })
    }
    this.#gatherer.text(text, parent)
  }

  close(name: string, parent: string): void {
    this.#gatherer.close(name)
    if (name !== 'si' || parent !== 'sst') return
    if (this.#texts.length === maxStrings) throw new Refused('import.damaged')
    this.#texts.push(this.#gatherer.take())
  }

  /** The text at that index; an index that the file does not have refuses `import.damaged`. */
  textAt(index: number): string {
    const text = this.#texts[index]
    if (text === undefined) throw new Refused('import.damaged')
    return text
  }
}
