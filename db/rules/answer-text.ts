import {
  type AnswerFieldKey,
  type AnswerLanguage,
  answerFieldNamed,
  answerFields,
} from '#db/values/answer-fields.ts'
import { askJst } from '#db/values/answer-gap.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'

/** A stretch of an answer: words as they are, or a field to be filled. */
type Part =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'field'; readonly name: string; readonly at: number }
  | { readonly kind: 'broken'; readonly text: string; readonly at: number }

/** An answer cut at its braces; a brace without its pair is told as broken, with its place. */
function partsOf(text: string): readonly Part[] {
  const parts: Part[] = []
  for (const found of text.matchAll(/\{([^{}\n]*)\}|[{}]|[^{}]+/g)) {
    const [whole, name] = found
    const at = found.index
    if (name !== undefined) parts.push({ kind: 'field', name: name.trim(), at })
    else if (whole === '{' || whole === '}') {
      parts.push({ kind: 'broken', text: text.slice(at, at + 30).split('\n')[0] ?? whole, at })
    } else parts.push({ kind: 'words', text: whole })
  }
  return parts
}

/** The line of a place in a text, from 1. */
const lineOf = (text: string, at: number): number => text.slice(0, at).split('\n').length

/**
 * Whether every field that an answer names is one of the closed list. Refuses an unknown name
 * and a brace without its pair, with the text and line in which it stands.
 */
export function decideFields(text: string, language: AnswerLanguage): Decision<true> {
  for (const part of partsOf(text)) {
    if (part.kind === 'words') continue
    const field = language === 'pl' ? 'answer' : 'answerEn'
    const place = { field, line: lineOf(text, part.at) }
    if (part.kind === 'broken') return refuse('answer.fieldBroken', { text: part.text, ...place })
    if (answerFieldNamed(part.name) === null) {
      return refuse('answer.fieldUnknown', { name: part.name, ...place })
    }
  }
  return allow(true)
}

/** The fields that an answer names, each once, in the order in which they come. */
export function fieldsNamed(text: string): readonly AnswerFieldKey[] {
  const keys = partsOf(text).flatMap((part) =>
    part.kind === 'field' ? (answerFieldNamed(part.name) ?? []) : [],
  )
  return [...new Set(keys)]
}

/** The end of a sentence or a clause with a label, or nothing, after it: `. Termin: `. */
const labelAtEnd = /[.,;][ \n]+(?:[^.,;:\n]{1,30}:[ ]*)?$/

/** What is known for filling, already in words; null where the data is not there. */
export type AnswerData = Readonly<Record<AnswerFieldKey, string | null>>

/** Why a field could not be filled: nobody knows yet, or no JST was named. */
export interface MissingField {
  readonly key: AnswerFieldKey
  readonly why: 'unknown' | 'noJst'
}

export interface FilledAnswer {
  readonly text: string
  readonly missing: readonly MissingField[]
}

/**
 * An answer with its live data in it. What is not known is said plainly in the text and told
 * apart; of a training that is not planned that is said once, without its date and place; with no JST named the fields of a JST say that one must be named. A name
 * that is no field, which only an older version can hold, stays as it is.
 */
export function filledAnswer(
  text: string,
  language: AnswerLanguage,
  data: AnswerData,
  withJst: boolean,
): FilledAnswer {
  const missing = new Map<AnswerFieldKey, MissingField>()
  const filled: string[] = []
  const parts = partsOf(text)
  for (const [index, part] of parts.entries()) {
    const before = filled.at(-1) ?? ''
    const after = parts[index + 1]
    const ends = after === undefined || (after.kind === 'words' && /^[.,;\n]/.test(after.text))
    const key = part.kind === 'field' ? answerFieldNamed(part.name) : null
    const needless =
      (key === 'trainingDay' || key === 'trainingPlace') &&
      missing.get('nextTraining')?.why === 'unknown' &&
      !data[key] &&
      ends &&
      labelAtEnd.test(before)
    if (key !== null && needless) {
      missing.set(key, { key, why: 'unknown' })
      filled[filled.length - 1] = before.replace(labelAtEnd, '')
    } else filled.push(said(part, before))
  }
  return { text: filled.join(''), missing: [...missing.values()] }

  function said(part: Part, before: string): string {
    if (part.kind !== 'field') return part.kind === 'words' ? part.text : (part.text[0] ?? '')
    const key = answerFieldNamed(part.name)
    if (key === null) return `{${part.name}}`
    const field = answerFields[key]
    if (field.ofJst && !withJst) {
      missing.set(key, { key, why: 'noJst' })
      return askJst[language](field.name[language])
    }
    const value = data[key]
    if (value !== null && value !== '') return value
    missing.set(key, { key, why: 'unknown' })
    const labelled = /:\s*$/.test(before) ? field.unknownLabelled : undefined
    return (labelled ?? field.unknown)[language]
  }
}
