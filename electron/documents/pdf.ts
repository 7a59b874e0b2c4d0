import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import type { TDocumentDefinitions } from 'pdfmake/interfaces.js'
import type { Language } from '../contract/look.ts'

declare module 'pdfmake/interfaces.js' {
  interface ContentBase {
    /** What closes a paper, as signatures do: never on a page of its own. */
    closing?: boolean
  }
  interface ContentSvg {
    /** What the picture shows, in words; empty where the text beside it says it already. */
    alt: string
  }
  interface Table {
    /** How many columns, from the left, are headings of their rows. */
    headerColumns?: number
  }
}

/** A document with what a reader of the screen asks first: its language and what it is called. */
export interface Printed extends TDocumentDefinitions {
  readonly language: Language
  readonly info: { readonly title: string; readonly author: string; readonly subject?: string }
}

/**
 * Draws a document as a tagged PDF, with the fonts that come with the package (they have Polish
 * letters). Headings are its texts with `headlineLevel`, 1 for the title; tables are those with
 * headings of rows or columns; every picture says what it shows. No heading stands at the foot of
 * a page without what it heads. Nothing but the fonts is read and nothing is fetched, whatever the
 * content says.
 */
export async function pdfBytes(definition: Printed): Promise<Uint8Array<ArrayBuffer>> {
  // Loaded when it is needed: most starts of the office never print.
  const { taggedPdf } = await import('./tagged-pdf.ts')
  const folder = join(
    dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')),
    'fonts',
  )
  const font = (name: string) => join(folder, 'Roboto', `Roboto-${name}.ttf`)
  return taggedPdf(definition, {
    fonts: {
      Roboto: {
        normal: font('Regular'),
        bold: font('Medium'),
        italics: font('Italic'),
        bolditalics: font('MediumItalic'),
      },
    },
    mayRead: (path) => path.startsWith(folder + sep),
  })
}
