import { readFileSync } from 'node:fs'
import { join } from 'node:path'

export type Language = 'pl' | 'en'

interface Texts {
  readonly [key: string]: string | Texts
}

const folder = join(import.meta.dirname, '..', '..', 'renderer', 'text')

/**
 * The window's texts in one language by their dotted key, for specs that walk the window in
 * both; throws on a key that is not there.
 */
export function textsOf(language: Language): (key: string) => string {
  const texts = JSON.parse(readFileSync(join(folder, `${language}.json`), 'utf8')) as Texts
  return (key) => {
    let at: string | Texts | undefined = texts
    for (const part of key.split('.')) at = typeof at === 'object' ? at[part] : undefined
    if (typeof at !== 'string') throw new Error(`${language}.json has no text “${key}”`)
    return at
  }
}
