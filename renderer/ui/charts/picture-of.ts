/** A chart as it is seen, turned into a vector picture that stands alone. */
import { plainColour } from './picture-colour.ts'

const namespace = 'http://www.w3.org/2000/svg'
/** Pixels around the chart, of the heading above it, and of the line below the heading. */
const margin = 16
const titleHeight = 28
const standingHeight = 18

interface Origin {
  readonly left: number
  readonly top: number
}

/**
 * The chart with its heading, and the line below it where there is one, as SVG: backgrounds, lines and words of the page become shapes, and
 * drawings are taken over with the look they have. Nothing of the page's styles or files is
 * needed to show it. Words keep the width they have on screen in any font.
 */
export function pictureOf(
  chart: HTMLElement,
  heading: string,
  standing: string | null,
): SVGSVGElement {
  const headingHeight = titleHeight + (standing === null ? 0 : standingHeight)
  const { left, top, width, height } = chart.getBoundingClientRect()
  const picture = document.createElementNS(namespace, 'svg')
  const whole = [width + 2 * margin, height + headingHeight + 2 * margin].map(Math.ceil)
  picture.setAttribute('xmlns', namespace)
  set(picture, { width: whole[0] ?? 0, height: whole[1] ?? 0 })
  picture.setAttribute('viewBox', `0 0 ${whole[0]} ${whole[1]}`)
  picture.setAttribute('font-family', 'Inter, "Segoe UI", Arial, sans-serif')
  const body = getComputedStyle(document.body)
  add(picture, 'rect', { width: '100%', height: '100%', fill: seen(body.backgroundColor, '#fff') })
  const title = add(picture, 'text', {
    ...{ x: margin, y: margin + 16, fill: seen(body.color, '#000') },
    ...{ 'font-size': 17, 'font-weight': 650 },
  })
  title.textContent = heading
  if (standing !== null) {
    const line = add(picture, 'text', {
      ...{ x: margin, y: margin + titleHeight + 6, fill: seen(body.color, '#000') },
      ...{ 'font-size': 12 },
    })
    line.textContent = standing
  }
  draw(chart, picture, { left: left - margin, top: top - margin - headingHeight })
  return picture
}

const seen = (colour: string, otherwise: string) => plainColour(colour) ?? otherwise

function set(element: Element, attributes: Readonly<Record<string, string | number>>) {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value))
}

function add(to: Element, name: string, attributes: Readonly<Record<string, string | number>>) {
  const element = document.createElementNS(namespace, name)
  set(element, attributes)
  to.append(element)
  return element
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

interface Box {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

function drawBox(style: CSSStyleDeclaration, box: Box, picture: SVGSVGElement) {
  const { x, y, width, height } = box
  const fill = plainColour(style.backgroundColor)
  if (fill !== null) add(picture, 'rect', { ...box, fill, rx: parseFloat(style.borderRadius) || 0 })
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

/** The words of a text, one line for each that the page broke them into. */
function drawWords(text: Text, picture: SVGSVGElement, origin: Origin): void {
  const parent = text.parentElement
  if (parent === null || text.data.trim() === '') return
  const style = getComputedStyle(parent)
  const range = document.createRange()
  const lines: { words: string; box: DOMRect; right: number }[] = []
  for (const { index, 0: word } of text.data.matchAll(/\S+/g)) {
    range.setStart(text, index)
    range.setEnd(text, index + word.length)
    const box = range.getBoundingClientRect()
    const line = lines.at(-1)
    if (line !== undefined && Math.abs(line.box.top - box.top) < 2) {
      line.words += ` ${word}`
      line.right = box.right
    } else lines.push({ words: word, box, right: box.right })
  }
  for (const { words, box, right } of lines) {
    const written = add(picture, 'text', {
      ...{ x: box.left - origin.left, y: box.top + box.height / 2 - origin.top },
      ...{ 'font-size': parseFloat(style.fontSize), 'font-weight': style.fontWeight },
      ...{ fill: seen(style.color, '#000'), 'dominant-baseline': 'central' },
      ...{ textLength: right - box.left, lengthAdjust: 'spacingAndGlyphs' },
    })
    written.textContent = words
  }
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
