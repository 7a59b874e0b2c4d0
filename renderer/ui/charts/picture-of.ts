/** A chart as it is seen, turned into a vector picture that stands alone. */
import { drawBox } from './picture-box.ts'
import { plainColour, seenColour } from './picture-colour.ts'
import { add, namespace, type Origin, set } from './picture-shape.ts'
import { drawWords } from './picture-words.ts'

/** Pixels around the chart, of the heading above it, and of each line below the heading. */
const margin = 16
const titleHeight = 28
const lineHeight = 18

/**
 * The chart with its heading, and the lines below it, as SVG: backgrounds, lines and words of the
 * page become shapes, and drawings are taken over with the look they have. Nothing of the page's
 * styles or files is needed to show it. Words keep the width they have on screen in any font.
 */
export function pictureOf(
  chart: HTMLElement,
  heading: string,
  below: readonly string[],
): SVGSVGElement {
  const headingHeight = titleHeight + below.length * lineHeight
  const { left, top, width, height } = chart.getBoundingClientRect()
  const picture = document.createElementNS(namespace, 'svg')
  const whole = [width + 2 * margin, height + headingHeight + 2 * margin].map(Math.ceil)
  picture.setAttribute('xmlns', namespace)
  set(picture, { width: whole[0] ?? 0, height: whole[1] ?? 0 })
  picture.setAttribute('viewBox', `0 0 ${whole[0]} ${whole[1]}`)
  picture.setAttribute('font-family', 'Inter, "Segoe UI", Arial, sans-serif')
  const body = getComputedStyle(document.body)
  const ink = seenColour(body.color, '#000')
  add(picture, 'rect', {
    ...{ width: '100%', height: '100%', fill: seenColour(body.backgroundColor, '#fff') },
  })
  const write = (words: string, y: number, size: number, weight: number) => {
    const look = { 'font-size': size, 'font-weight': weight }
    add(picture, 'text', { x: margin, y, fill: ink, ...look }).textContent = words
  }
  write(heading, margin + 16, 17, 650)
  for (const [at, line] of below.entries())
    write(line, margin + titleHeight + 6 + at * lineHeight, 12, 400)
  draw(chart, picture, { left: left - margin, top: top - margin - headingHeight })
  return picture
}

function draw(node: Node, picture: SVGSVGElement, origin: Origin): void {
  if (node instanceof Text) drawWords(node, picture, origin)
  if (!(node instanceof Element)) return
  const style = getComputedStyle(node)
  const { left, top, width, height } = node.getBoundingClientRect()
  // What is there for screen readers alone takes a single pixel.
  if (style.display === 'none' || style.visibility === 'hidden' || style.clipPath === 'inset(50%)')
    return
  if (width <= 1 && height <= 1) return
  const [x, y] = [left - origin.left, top - origin.top]
  if (node instanceof SVGSVGElement) {
    const drawing = withLook(node)
    set(drawing, { x, y, width, height })
    picture.append(drawing)
    return
  }
  drawBox(style, { x, y, width, height }, picture)
  for (const child of node.childNodes) draw(child, picture, origin)
}

const lookOf = [
  'stroke-width',
  'stroke-dasharray',
  'stroke-linecap',
  'stroke-linejoin',
  'opacity',
  'fill-opacity',
  'font-size',
  'font-weight',
  'text-anchor',
  'dominant-baseline',
] as const

/** A copy of a drawing in which each part carries the look that the page's styles give it. */
function withLook(drawing: SVGSVGElement): SVGElement {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const parts = [copy, ...copy.querySelectorAll('*')]
  for (const [at, part] of [drawing, ...drawing.querySelectorAll('*')].entries()) {
    const style = getComputedStyle(part)
    const look = parts[at]
    if (look === undefined) continue
    for (const name of lookOf) look.setAttribute(name, style.getPropertyValue(name))
    for (const paint of ['fill', 'stroke'] as const) {
      const value = style.getPropertyValue(paint)
      look.setAttribute(paint, value.startsWith('url') ? value : (plainColour(value) ?? 'none'))
    }
    look.removeAttribute('class')
    look.removeAttribute('style')
  }
  copy.removeAttribute('aria-hidden')
  return copy
}
