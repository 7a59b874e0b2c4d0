import { seenColour } from './picture-colour.ts'
import { add, type Origin } from './picture-shape.ts'

interface Line {
  words: string
  readonly box: DOMRect
  right: number
}

/** The words of a text, one line for each that the page broke them into. */
export function drawWords(text: Text, picture: SVGSVGElement, origin: Origin): void {
  const parent = text.parentElement
  if (parent === null || text.data.trim() === '') return
  const style = getComputedStyle(parent)
  for (const { words, box, right } of linesOf(text)) {
    const written = add(picture, 'text', {
      ...{ x: box.left - origin.left, y: box.top + box.height / 2 - origin.top },
      ...{ 'font-size': parseFloat(style.fontSize), 'font-weight': style.fontWeight },
      ...{ fill: seenColour(style.color, '#000'), 'dominant-baseline': 'central' },
      ...{ textLength: right - box.left, lengthAdjust: 'spacingAndGlyphs' },
    })
    written.textContent = words.trim()
  }
}

/** Letter by letter, for a page breaks inside words too, and writes a hyphen where it did. */
function linesOf(text: Text): readonly Line[] {
  const range = document.createRange()
  const lines: Line[] = []
  for (const [at, letter] of text.data.split('').entries()) {
    range.setStart(text, at)
    range.setEnd(text, at + 1)
    // The first letter after a break has a place at the end of the line before it too.
    const box = [...range.getClientRects()].findLast(({ width }) => width > 0)
    if (box === undefined) continue
    const line = lines.at(-1)
    const isSame = line !== undefined && Math.abs(line.box.top - box.top) < 2
    if (isSame) line.words += letter === softHyphen ? '-' : letter
    if (isSame && letter.trim() !== '') line.right = box.right
    if (!isSame && letter.trim() !== '') lines.push({ words: letter, box, right: box.right })
  }
  return lines
}

/** Has a width only where a line ends with it. */
const softHyphen = '\u00ad'
