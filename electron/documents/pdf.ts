import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'

/**
 * Draws a document as PDF, with the fonts that come with the package (they have Polish
 * letters). Nothing but those files is read and nothing is fetched, whatever the content says.
 */
export async function pdfBytes(definition: TDocumentDefinitions): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when it is needed: most starts of the office never print.
  const { default: pdfmake } = await import('pdfmake')
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'fonts',
  )
  const font = (name: string) => join(folder, 'Roboto', `Roboto-${name}.ttf`)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy((path) => path.startsWith(folder + sep))
  pdfmake.setFonts({
    Roboto: {
      normal: font('Regular'),
      bold: font('Medium'),
      italics: font('Italic'),
      bolditalics: font('MediumItalic'),
    },
  })
  const bytes: Uint8Array = await pdfmake.createPdf(definition).getBuffer()
  return new Uint8Array(bytes)
}
