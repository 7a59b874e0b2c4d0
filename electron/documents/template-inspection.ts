import Docxtemplater from 'docxtemplater'
import type PizZip from 'pizzip'
import { allow, type Decision, type Refusal, refuse } from '#db/values/refusal.ts'
import {
  isTemplateField,
  isTemplateList,
  maxListDepth,
  maxSectionDepth,
  maxTemplateTags,
  numberField,
  type TemplateList,
  templateLists,
} from '#db/values/template-field.ts'
import { bracesIn, openTemplate, paragraphsOf, readable, textOf } from './template-package.ts'
import {
  type Part,
  type Placeholder,
  placeholders,
  tagListener,
  templateSyntax,
} from './template-tags.ts'

/** What the parser says of one fault. */
interface Fault {
  readonly id?: string
  readonly xtag?: string
  readonly openingtag?: string
  readonly closingtag?: string
  readonly offset?: number | readonly number[]
  readonly file?: string
}

const around = 45

/**
 * Looks a template through before it is kept. Answers the names of the fields and lists it asks
 * for, each once, in the order of names. Refuses what `openTemplate` refuses, a field nobody
 * knows, a list's field outside its list, a list inside itself or too deep, an unclosed or crossed
 * loop, braces left open, more tags than a letter has, and a template that does not print its
 * number whatever the data are. The refusal quotes the paragraph around the fault.
 */
export function inspectTemplate(
  file: { readonly name: string; readonly size: number },
  bytes: Uint8Array,
): Decision<readonly string[]> {
  const opened = openTemplate(file, bytes)
  if (!opened.ok) return opened
  const zip = opened.value
  // Before the parser: what it does takes ever longer with tags inside tags.
  const braces = bracesIn(zip)
  if (braces.count > maxTemplateTags) {
    return refuse('document.tooManyTags', { limit: maxTemplateTags })
  }
  if (braces.depth > maxSectionDepth) {
    return refuse('document.sectionsTooDeep', { limit: maxSectionDepth })
  }
  const parsed = new Map<string, readonly Part[]>()
  try {
    new Docxtemplater(zip, {
      modules: [tagListener(parsed)],
      paragraphLoop: true,
      errorLogging: false,
      syntax: templateSyntax,
      parser: () => ({ get: () => '' }),
    })
  } catch (error) {
    return { ok: false, refusal: faultOf(zip, error) }
  }
  const found = new Set<string>()
  let printsNumber = false
  for (const [part, pieces] of parsed) {
    const tags = placeholders(pieces)
    const place = (offset: number) => placeOf(zip, part, offset)
    const checked = checkTags(tags, [], place, found)
    if (!checked.ok) return checked
    // The properties of the file can hold fields too, and nobody reads them on paper.
    if (part.startsWith('word/')) printsNumber ||= tags.some(isPlainNumber)
  }
  if (!printsNumber) return refuse('document.numberMissing', { field: numberField })
  return allow([...found].toSorted())
}

/** The number as a field of its own: inside a condition or a list it may come to nothing. */
const isPlainNumber = ({ value, module }: Placeholder): boolean =>
  module === undefined && value.trim() === numberField

type Place = (offset: number) => string

/** Whether each placeholder is known where it stands; notes the names in `found`. */
function checkTags(
  tags: readonly Placeholder[],
  inside: readonly TemplateList[],
  place: Place,
  found: Set<string>,
): Decision<true> {
  for (const { value, module, inverted = false, offset, subparsed } of tags) {
    const field = value.trim()
    const told = module === 'rawxml' ? `@${field}` : field
    // The place is looked for only once something is refused.
    const refused = (code: string, more: Readonly<Record<string, string | number>> = {}) =>
      refuse(code, { field: told, place: place(offset), ...more })
    if (field === '') return refuse('document.fieldNameless', { place: place(offset) })
    if (module !== undefined && module !== 'loop') return refused('document.fieldUnknown')
    const ofRow = inside.some((list) => rowHas(list, field))
    if (!ofRow && !isTemplateField(field) && !isTemplateList(field)) {
      const [list] = Object.keys(templateLists)
        .filter(isTemplateList)
        .filter((one) => rowHas(one, field))
      return list === undefined
        ? refused('document.fieldUnknown')
        : refused('document.fieldOutside', { list })
    }
    if (!ofRow) found.add(field)
    if (module !== 'loop') {
      if (!ofRow && isTemplateList(field)) return refused('document.listAsField')
      continue
    }
    const list = !ofRow && !inverted && isTemplateList(field) ? field : null
    if (list !== null && inside.includes(list)) return refused('document.listInItself')
    if (list !== null && inside.length === maxListDepth) {
      return refused('document.listTooDeep', { limit: maxListDepth })
    }
    const within = list === null ? inside : [...inside, list]
    const checked = checkTags(placeholders(subparsed ?? []), within, place, found)
    if (!checked.ok) return checked
  }
  return allow(true)
}

const rowHas = (list: TemplateList, field: string): boolean =>
  templateLists[list].some((name) => name === field)

/** The first fault of the parser in the person's terms. */
function faultOf(zip: PizZip, error: unknown): Refusal {
  const [fault] = faultsOf(error)
  if (fault === undefined) return { code: 'document.templateDamaged', figures: {} }
  const { id, offset, file = 'word/document.xml' } = fault
  const at = typeof offset === 'number' ? offset : (offset?.[0] ?? 0)
  const place = placeOf(zip, file, at)
  const field = fault.xtag ?? ''
  switch (id) {
    case 'unclosed_tag':
    case 'duplicate_open_tag':
      return { code: 'document.braceUnclosed', figures: { place } }
    case 'unopened_tag':
    case 'duplicate_close_tag':
      return { code: 'document.braceUnopened', figures: { place } }
    case 'unclosed_loop':
      return { code: 'document.loopUnclosed', figures: { field, place } }
    case 'unopened_loop':
      return { code: 'document.loopUnopened', figures: { field, place } }
    case 'closing_tag_does_not_match_opening_tag': {
      const { openingtag: opened = '', closingtag: closed = '' } = fault
      return { code: 'document.loopCrossed', figures: { opened, closed, place } }
    }
    case 'unbalanced_loop_tags':
    case 'loop_position_invalid':
      return { code: 'document.loopPlace', figures: { field, place } }
    case 'raw_xml_tag_should_be_only_text_in_paragraph':
      return { code: 'document.fieldUnknown', figures: { field: `@${field}`, place } }
    default:
      return { code: 'document.templateDamaged', figures: {} }
  }
}

function faultsOf(error: unknown): readonly Fault[] {
  if (!(error instanceof Error) || !('properties' in error)) return []
  const properties = error.properties as Fault & {
    readonly errors?: readonly { readonly properties: Fault }[]
  }
  return properties.errors?.map((one) => one.properties) ?? [properties]
}

/** The paragraph's text around an offset, which counts the letters of the part's texts. */
function placeOf(zip: PizZip, part: string, offset: number): string {
  let before = 0
  for (const text of paragraphsOf(textOf(zip, part))) {
    if (offset < before + text.length) {
      const at = offset - before
      const from = Math.max(0, at - around)
      const to = Math.min(text.length, at + around)
      const cut = readable(text.slice(from, to)).trim()
      return `${from > 0 ? '…' : ''}${cut}${to < text.length ? '…' : ''}`
    }
    before += text.length
  }
  return ''
}
