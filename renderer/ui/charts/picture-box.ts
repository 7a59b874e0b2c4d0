import { plainColour } from './picture-colour.ts'
import { add } from './picture-shape.ts'

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

/** The background, stripes and borders of a box of the page, as shapes. */
export function drawBox(style: CSSStyleDeclaration, box: Box, picture: SVGSVGElement) {
  const { x, y, width, height } = box
  const rx = parseFloat(style.borderRadius) || 0
  const fill = plainColour(style.backgroundColor)
  if (fill !== null) add(picture, 'rect', { ...box, fill, rx })
  // What a page draws over a background are stripes, in the colour of the border around them.
  if (style.backgroundImage.includes('gradient')) {
    const stripes = stripesOf(style.borderTopColor, picture)
    if (stripes !== null) add(picture, 'rect', { ...box, fill: stripes, rx })
  }
  const sides = [
    ['Top', x, y, x + width, y],
    ['Right', x + width, y, x + width, y + height],
    ['Bottom', x, y + height, x + width, y + height],
    ['Left', x, y, x, y + height],
  ] as const
  for (const [side, x1, y1, x2, y2] of sides) {
    const thick = parseFloat(style[`border${side}Width`])
    const stroke = plainColour(style[`border${side}Color`])
    if (!(thick > 0) || stroke === null) continue
    const dashes: Record<string, string> =
      style[`border${side}Style`] === 'dashed' ? { 'stroke-dasharray': '4 3' } : {}
    add(picture, 'line', { x1, y1, x2, y2, stroke, 'stroke-width': thick, ...dashes })
  }
}

/** A fill of slanted stripes, one for each colour of a picture; null for one that is not seen. */
function stripesOf(colour: string, picture: SVGSVGElement): string | null {
  const stroke = plainColour(colour)
  if (stroke === null) return null
  const id = `stripes-${stroke.replaceAll(/\D+/g, '-')}`
  if (picture.querySelector(`#${id}`) === null) {
    const pattern = add(picture, 'pattern', {
      ...{ id, width: 5, height: 5, patternUnits: 'userSpaceOnUse' },
      patternTransform: 'rotate(45)',
    })
    add(pattern, 'line', { x1: 1, y1: 0, x2: 1, y2: 5, stroke, 'stroke-width': 2 })
  }
  return `url(#${id})`
}
