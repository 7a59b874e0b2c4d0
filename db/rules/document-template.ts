import type { TemplateKind } from '#db/values/issued-document.ts'
import type { Panel } from '#db/values/person.ts'
import { allow, type Decision, refuse } from '#db/values/refusal.ts'
import type { TemplateField, TemplateList } from '#db/values/template-field.ts'

interface NamedTemplate {
  readonly id: string
  readonly name: string
}

const folded = (name: string) => name.toLocaleLowerCase('pl')

/**
 * Decides the name and kind of a template. Refuses `document.nameMissing`, and
 * `document.nameTaken` where another template of the programme has that name.
 */
export function decideTemplate(
  typed: { readonly name: string; readonly kind: TemplateKind },
  others: readonly NamedTemplate[],
): Decision<{ readonly name: string; readonly kind: TemplateKind }> {
  const { name, kind } = typed
  if (name === '') return refuse('document.nameMissing')
  const taken = others.find((other) => folded(other.name) === folded(name))
  return taken === undefined ? allow({ name, kind }) : refuse('document.nameTaken', { name })
}

/** Whether papers may be made from a template: refuses one that is out of use. */
export const decideUse = ({
  name,
  active,
}: {
  readonly name: string
  readonly active: boolean
}): Decision<true> => (active ? allow(true) : refuse('document.templateUnused', { name }))

const listOfPeople = 'osoby' satisfies TemplateList
const managerField = 'kierownik' satisfies TemplateField

/**
 * The ids of those of a JST's people whom a template that asks for these fields names: all of them
 * where it has their list, the first manager where it asks for the manager alone.
 */
export function namedBy(
  askedFields: readonly string[],
  people: readonly { readonly id: string; readonly panel: Panel }[],
): readonly string[] {
  if (askedFields.includes(listOfPeople)) return people.map(({ id }) => id)
  const manager = people.find(({ panel }) => panel === 'manager')
  return manager !== undefined && askedFields.includes(managerField) ? [manager.id] : []
}
