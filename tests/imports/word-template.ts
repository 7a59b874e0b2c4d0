import PizZip from 'pizzip'
import { wordPackage } from '#db/seed/word-package.ts'

/** A template whose body has these paragraphs, each of one run or of several. */
export function template(...paragraphs: readonly (string | readonly string[])[]): Uint8Array {
  const bytes = wordPackage({ header: 'Nagłówek', footer: 'Stopka', blocks: [] })
  const body = paragraphs.map((runs) => `<w:p>${[runs].flat().map(run).join('')}</w:p>`).join('')
  return changed(bytes, 'word/document.xml', (xml) => xml.replace('<w:body>', `<w:body>${body}`))
}

/** Word puts checks of spelling between runs and splits a field wherever somebody paused. */
const run = (text: string) =>
  `<w:proofErr w:type="spellStart"/><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`

/** A package with one part written anew. */
export function changed(bytes: Uint8Array, part: string, by: (text: string) => string): Uint8Array {
  const zip = new PizZip(bytes)
  zip.file(part, by(zip.file(part)?.asText() ?? ''))
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
