import type { TemplateValues } from '#db/values/template-field.ts'
import type { Letter, LetterBlock } from './word-package.ts'

type Scope = Readonly<Record<string, unknown>>

/**
 * A letter with its fields, conditions and lists filled in as Word's templates are: within a
 * paragraph, or over the paragraphs between two that hold their beginning and end alone. Throws on
 * a field without a value.
 */
export function filledLetter({ header, blocks, footer }: Letter, values: TemplateValues): Letter {
  return {
    header: filled(header, values),
    footer: filled(footer, values),
    blocks: filledBlocks(blocks, values),
  }
}

function filledBlocks(blocks: readonly LetterBlock[], scope: Scope): readonly LetterBlock[] {
  const [block, ...rest] = blocks
  if (block === undefined) return []
  if (!('text' in block)) throw new Error('A table is filled in by the templates alone')
  const [, sign, name] = /^\{([#^])(\w+)\}$/.exec(block.text) ?? []
  if (name === undefined) {
    return [{ ...block, text: filled(block.text, scope) }, ...filledBlocks(rest, scope)]
  }
  const end = rest.findIndex((other) => 'text' in other && other.text === `{/${name}}`)
  if (end < 0) throw new Error(`The letter does not end ${name}`)
  const inside = rest.slice(0, end)
  return [
    ...scopesOf(scope, name, sign === '^').flatMap((own) => filledBlocks(inside, own)),
    ...filledBlocks(rest.slice(end + 1), scope),
  ]
}

const filled = (text: string, scope: Scope): string =>
  text
    .replace(/\{([#^])(\w+)\}(.*?)\{\/\2\}/g, (_, sign: string, name: string, inside: string) =>
      scopesOf(scope, name, sign === '^')
        .map((own) => filled(inside, own))
        .join(''),
    )
    .replace(/\{(\w+)\}/g, (_, name: string) => {
      const value = scope[name]
      if (typeof value !== 'string') throw new Error(`The letter lacks ${name}`)
      return value
    })

/** The scopes in which what stands in a section is printed: a list's rows, or the one around. */
function scopesOf(scope: Scope, name: string, inverted: boolean): readonly Scope[] {
  const value = scope[name]
  const rows: readonly unknown[] = Array.isArray(value) ? value : value ? [{}] : []
  if (inverted) return rows.length === 0 ? [scope] : []
  return rows.map((row) => ({ ...scope, ...(typeof row === 'object' ? row : {}) }))
}
