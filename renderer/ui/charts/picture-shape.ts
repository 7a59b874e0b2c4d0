/** Shapes of a picture that stands alone. */

export const namespace = 'http://www.w3.org/2000/svg'

/** Where the picture's corner lies in the window. */
export interface Origin {
  readonly left: number
  readonly top: number
}

/** Writes attributes. */
export function set(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

/** A new shape, last in what it is added to. */
export function add(
  to: Element,
  name: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(namespace, name)
  set(element, attributes)
  to.append(element)
  return element
}
