const fields = 'input, select, :is(fieldset, [role="group"]) button[aria-pressed="true"]'
type Field = HTMLInputElement | HTMLSelectElement | HTMLButtonElement

/** What a record is made of is no choice of what to look at. */
const ofRecords = 'form, table, [role="grid"], li'

/**
 * What a screen was narrowed to, in words: `Stan: wydane`, `Tylko spóźnione`, and what a link
 * brought. Read from the fields themselves, so that every screen tells its own; empty ones and
 * boxes that are not ticked tell nothing.
 */
export function choicesOf(screen: ParentNode): readonly string[] {
  const told = [...screen.querySelectorAll<Field>(fields)]
    .filter((field) => field.closest(ofRecords) === null && isSeen(field))
    .map(choiceOf)
  const brought = [...screen.querySelectorAll('[data-choice]')].map(textOf)
  return [...new Set([...told, ...brought].filter((words) => words !== ''))]
}

const textOf = (element: Element): string => (element.textContent ?? '').trim()

/** A field that the screen does not show narrows nothing that anybody chose. */
const isSeen = (field: Element): boolean => field.closest('[hidden], [inert]') === null

function choiceOf(field: Field): string {
  if (field instanceof HTMLButtonElement) return named(groupOf(field), textOf(field))
  const name = nameOf(field)
  if (field instanceof HTMLSelectElement) return named(name, selectedText(field))
  switch (field.type) {
    case 'checkbox':
      return field.checked ? name : ''
    case 'radio':
      // A group without a name is how something is drawn.
      return field.checked && groupOf(field) !== '' ? named(groupOf(field), name) : ''
    case 'hidden':
    case 'file':
    case 'range':
      return ''
    default:
      return named(name, field.value)
  }
}

const selectedText = ({ selectedOptions, value }: HTMLSelectElement): string =>
  value === '' ? '' : [...selectedOptions].map(textOf).join(', ')

const named = (name: string, value: string): string =>
  value.trim() === '' ? '' : [name, value.trim()].filter((part) => part !== '').join(': ')

const nameOf = (field: Field): string =>
  field.getAttribute('aria-label') ?? [...(field.labels ?? [])].map(textOf).join(' ')

function groupOf(field: Element): string {
  const group = field.closest('[role="radiogroup"], [role="group"], fieldset')
  const legend = group?.querySelector('legend')
  return group?.getAttribute('aria-label') ?? (legend ? textOf(legend) : '')
}
