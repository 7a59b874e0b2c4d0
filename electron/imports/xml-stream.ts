import { SaxesParser } from 'saxes'
import { Refused } from './sheet.ts'

const maxDepth = 100
const maxTextLength = 1_000_000
const maxAttributes = 1_000

/** What a reader wants to hear. Names come without their namespace prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>, parent: string): void
  text?(text: string, parent: string): void
  close?(name: string, parent: string): void
  /** Asked between pieces; true ends the reading early. */
  done?(): boolean
}

const localName = (name: string) => name.slice(name.indexOf(':') + 1)

/**
 * Ends at the first fault. A method and not an `error` handler, because the parser becomes five
 * times slower with more than a handful of handlers (V8 then keeps it as a dictionary).
 */
class StrictParser extends SaxesParser<{ xmlns: false; position: false }> {
  override fail(): never {
    throw new Refused('import.damaged')
  }
}

/**
 * Reads XML as it streams in, in UTF-8. Nothing outside the document is fetched and no entity of
 * its own is known: a document type declaration is refused, so nothing can multiply.
 * Refuses `import.damaged` for anything that is not well-formed, for elements in over 100 others
 * or with over 1000 attributes, and for one text or attribute of over a million characters.
 */
export async function readXml(
  chunks: AsyncIterable<Uint8Array>,
  listener: XmlListener,
): Promise<void> {
  const decode = utf8Decoder()
  const parser = new StrictParser({ xmlns: false, position: false })
  const path: string[] = ['']
  parser.on('doctype', () => {
    throw new Refused('import.damaged')
  })
  let attributes = 0
  parser.on('attribute', ({ name, value }) => {
    // Heard before the parser files them: a table of millions would end the whole process.
    attributes++
    if (attributes > maxAttributes || name.length + value.length > maxTextLength) {
      throw new Refused('import.damaged')
    }
  })
  parser.on('opentag', (tag) => {
    attributes = 0
    const name = localName(tag.name)
    if (path.length > maxDepth) throw new Refused('import.damaged')
    listener.open?.(name, tag.attributes, path.at(-1) ?? '')
    path.push(name)
  })
  parser.on('closetag', () => {
    const name = path.pop() ?? ''
    listener.close?.(name, path.at(-1) ?? '')
  })
  const onText = (text: string) => {
    if (text.length > maxTextLength) throw new Refused('import.damaged')
    listener.text?.(text, path.at(-1) ?? '')
  }
  parser.on('text', onText)
  parser.on('cdata', onText)
  for await (const chunk of chunks) {
    parser.write(decode(chunk))
    if (listener.done?.()) return
  }
  parser.write(decode())
  parser.close()
}

/** Bytes to text, a letter cut in two by the end of a piece kept for the next one. */
function utf8Decoder(): (chunk?: Uint8Array) => string {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  return (chunk) => {
    try {
      return chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true })
    } catch (error) {
      // TextDecoder's answer to bytes that are not UTF-8.
      if (error instanceof TypeError) throw new Refused('import.damaged')
      throw error
    }
  }
}
