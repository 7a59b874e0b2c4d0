import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { docxType } from '#db/values/kept-file.ts'
import { isTemplateList, type TemplateValues } from '#db/values/template-field.ts'
import { fileNameFrom } from './paper-file.ts'
import { paragraphsOf, readable, textOf } from './template-package.ts'
import { allPlaceholders, type Part, tagListener, templateSyntax } from './template-tags.ts'

/** A template filled in for one JST. */
export interface FilledTemplate {
  readonly bytes: Uint8Array<ArrayBuffer>
  /** Fields that were to be printed and have no value, and lists with no row, each once. */
  readonly missing: readonly string[]
}

/**
 * Fills a template that was inspected. A field without a value is printed as a mark and named in
 * `missing`; one that stands in a condition of its own (`{#nip}NIP {nip}{/nip}`) is not missing.
 * Nor is a list without rows where the template says what is printed then (`{^osoby}…{/osoby}`).
 */
export function filledTemplate(template: Uint8Array, values: TemplateValues): FilledTemplate {
  const { document, missing } = rendered(template, values)
  const bytes = new Uint8Array(
    document.getZip().generate({ type: 'uint8array', compression: 'DEFLATE' }),
  )
  return { bytes, missing }
}

/** What `filledTemplate` would name as missing; no file is made. */
export const missingIn = (template: Uint8Array, values: TemplateValues): readonly string[] =>
  rendered(template, values).missing

function rendered(template: Uint8Array, values: TemplateValues) {
  const missing = new Set<string>()
  const parsed = new Map<string, readonly Part[]>()
  const document = new Docxtemplater(new PizZip(template), {
    modules: [tagListener(parsed)],
    syntax: templateSyntax,
    paragraphLoop: true,
    linebreaks: true,
    stripInvalidXMLChars: true,
    errorLogging: false,
    parser: (tag) => {
      const name = tag.trim()
      return { get: (scope: unknown) => (isScope(scope) ? scope[name] : undefined) }
    },
    nullGetter: (part) => {
      const name = part.value.trim()
      if (part.module) return ''
      missing.add(name)
      return `[brak: ${name}]`
    },
  })
  document.render(values)
  for (const list of emptyLists([...parsed.values()].flat(), values)) missing.add(list)
  return { document, missing: [...missing] }
}

/** Lists that print rows, have none and are given no other words for it. */
function emptyLists(parts: readonly Part[], values: TemplateValues): readonly string[] {
  const loops = allPlaceholders(parts).filter(({ module }) => module === 'loop')
  const named = (inverted: boolean) =>
    loops.filter((tag) => (tag.inverted ?? false) === inverted).map(({ value }) => value.trim())
  const foreseen = new Set(named(true))
  return named(false).filter(
    (name) => isTemplateList(name) && !foreseen.has(name) && (values[name]?.length ?? 0) === 0,
  )
}

const isScope = (scope: unknown): scope is Readonly<Record<string, unknown>> =>
  typeof scope === 'object' && scope !== null

/** What a DOCX says, paragraph by paragraph: heading of the page, body, foot. */
export function textOfPaper(bytes: Uint8Array): readonly string[] {
  const zip = new PizZip(bytes)
  const parts = Object.keys(zip.files)
  const named = (kind: string) =>
    parts.filter((part) => new RegExp(`^word/${kind}\\d*\\.xml$`).test(part)).toSorted()
  return [...named('header'), 'word/document.xml', ...named('footer')].flatMap((part) =>
    paragraphsOf(textOf(zip, part)).map(readable),
  )
}

/** A DOCX under a name that every disk takes. */
export const paperFile = (name: string, bytes: Uint8Array<ArrayBuffer>): File =>
  new File([bytes], `${fileNameFrom(name)}.docx`, { type: docxType })
