import { join } from 'node:path'
import type { Refusal } from '#db/values/refusal.ts'
import { terminalLanguage } from './language.ts'
import { messagesIn } from './messages.ts'
import { figuresInWords, refusalSentence } from './refusal-sentence.ts'

/** The checkout that is being started. */
export const root = join(import.meta.dirname, '..', '..')

export const language = terminalLanguage()
export const messages = messagesIn(language)

/** Writes one sentence to stderr: stdout is for the address alone. */
export function say(sentence: string): void {
  process.stderr.write(`${sentence}\n`)
}

/** Says why a store was not opened, in the window's own words where it has them. */
export function sayRefusal(refusal: Refusal): void {
  const sentence = refusalSentence(refusal, language, join(root, 'renderer', 'text'))
  say(sentence ?? messages.refused(refusal.code, figuresInWords(refusal, language)))
}
