/** What a careful eye finds wrong in a picture, measured in the page. */

export interface Look {
  readonly faults: readonly string[]
  /** How many marks that can be seen each series has. */
  readonly marks: Readonly<Record<string, number>>
  /** How many lines are drawn. */
  readonly curves: number
}

/**
 * Looks at a picture: every word is inside, on its own place and 4.5 : 1
 * against what lies behind it, every mark 3 : 1, series are told apart without their colours and
 * stand in the legend as they are drawn. Figures outside tables are written in one of the forms.
 * Runs in the page, so it uses nothing from around itself.
 */
export function lookAt(root: Element, forms: readonly string[]): Look {
  type Colour = readonly [red: number, green: number, blue: number, alpha: number]
  const faults: string[] = []
  const pixel = document.createElement('canvas').getContext('2d', { willReadFrequently: true })
  const read = new Map<string, Colour>()
  const colourOf = (written: string): Colour => {
    const found = read.get(written)
    if (found !== undefined) return found
    if (pixel === null) throw new Error('There is no canvas to read a colour from')
    pixel.clearRect(0, 0, 1, 1)
    pixel.fillStyle = 'transparent'
    pixel.fillStyle = written
    pixel.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0, alpha = 0] = pixel.getImageData(0, 0, 1, 1).data
    const colour = [red, green, blue, alpha / 255] as const
    read.set(written, colour)
    return colour
  }
  const over = (top: Colour, below: Colour, opacity = 1): Colour => {
    const part = top[3] * opacity
    const mix = (at: 0 | 1 | 2) => top[at] * part + below[at] * (1 - part)
    return [mix(0), mix(1), mix(2), 1]
  }
  const light = ([red, green, blue]: Colour): number => {
    const linear = (value: number) =>
      value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }
  const contrast = (one: Colour, other: Colour): number => {
    const [less = 0, more = 0] = [light(one), light(other)].toSorted((a, b) => a - b)
    return (more + 0.05) / (less + 0.05)
  }
  const opacityOf = (element: Element): number => {
    let opacity = 1
    for (let at: Element | null = element; at !== null; at = at.parentElement)
      opacity *= Number(getComputedStyle(at).opacity)
    return opacity
  }
  const everything = [...document.querySelectorAll('body, body *')].filter(
    (one) => one.contains(root) || root.contains(one),
  )
  /** What is painted at a place before a part of the picture is; a mark may cover another one. */
  const behind = (part: Node, x: number, y: number): Colour => {
    let found: Colour = [255, 255, 255, 1]
    for (const one of everything) {
      if (one === part) break
      if (part instanceof Element && one.hasAttribute('data-mark')) continue
      const isBefore = one.compareDocumentPosition(part) & Node.DOCUMENT_POSITION_FOLLOWING
      const { left, right, top, bottom } = one.getBoundingClientRect()
      if (!isBefore || x < left || x > right || y < top || y > bottom) continue
      const { backgroundColor, fill } = getComputedStyle(one)
      if (one instanceof SVGElement && !(one instanceof SVGRectElement)) continue
      const painted = one instanceof SVGElement ? fill : backgroundColor
      found = over(colourOf(painted), found, opacityOf(one))
    }
    return found
  }
  const within = (box: DOMRect, frame: DOMRect): boolean =>
    box.left >= frame.left - 1 &&
    box.right <= frame.right + 1 &&
    box.top >= frame.top - 1 &&
    box.bottom <= frame.bottom + 1

  const texts: { readonly node: Text; readonly words: string; readonly boxes: DOMRect[] }[] = []
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text
    const words = node.data.trim()
    const parent = node.parentElement
    // What is there for screen readers alone takes a single pixel.
    if (words === '' || parent === null || getComputedStyle(parent).visibility === 'hidden')
      continue
    if (parent.closest('details:not([open]) > :not(summary)')) continue
    const { width, height } = parent.getBoundingClientRect()
    if (width <= 1 && height <= 1) continue
    const range = document.createRange()
    range.selectNodeContents(node)
    const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0)
    if (boxes.length > 0) texts.push({ node, words, boxes })
  }
  const frame = root.getBoundingClientRect()
  for (const [at, { node, words, boxes }] of texts.entries()) {
    const parent = node.parentElement ?? root
    const style = getComputedStyle(parent)
    const isDrawn = parent instanceof SVGElement
    for (const box of boxes) {
      if (!within(box, frame)) faults.push(`“${words}” leaves the picture`)
      for (let one: Element | null = parent; one && root.contains(one); one = one.parentElement) {
        const hides = getComputedStyle(one).overflowX !== 'visible'
        if (hides && !within(box, one.getBoundingClientRect())) faults.push(`“${words}” is cut off`)
      }
      const [x, y] = [box.left + box.width / 2, box.top + box.height / 2]
      const ground = behind(node, x, y)
      const ink = over(colourOf(isDrawn ? style.fill : style.color), ground, opacityOf(parent))
      const ratio = contrast(ink, ground)
      if (ratio < 4.5) faults.push(`“${words}” is ${ratio.toFixed(2)} : 1`)
      for (const other of texts.slice(at + 1)) {
        const meets = other.boxes.some(
          (its) =>
            Math.min(box.right, its.right) - Math.max(box.left, its.left) > 2 &&
            Math.min(box.bottom, its.bottom) - Math.max(box.top, its.top) > 4,
        )
        if (meets) faults.push(`“${words}” and “${other.words}” lie on each other`)
      }
    }
    const isFigure = /\d/.test(words) && node.parentElement?.closest('table') === null
    if (isFigure && !forms.some((form) => new RegExp(`^(?:${form})$`, 'u').test(words)))
      faults.push(`“${words}” is written in another form`)
  }

  const bordersOf = (style: CSSStyleDeclaration) =>
    (['Top', 'Right', 'Bottom', 'Left'] as const).map((side) => {
      const isSeen = parseFloat(style[`border${side}Width`]) > 0
      const colour = isSeen ? style[`border${side}Color`] : 'transparent'
      return { colour, kind: colourOf(colour)[3] > 0 ? style[`border${side}Style`] : 'none' }
    })
  const inksOf = (part: Element): readonly string[] => {
    const style = getComputedStyle(part)
    if (part instanceof SVGElement) return [style.fill, style.stroke]
    const stripes = style.backgroundImage.match(/(?:rgba?|color|oklch)\([^()]*\)/g) ?? []
    return [style.backgroundColor, ...bordersOf(style).map(({ colour }) => colour), ...stripes]
  }
  const strengthOf = (part: Element, inks: readonly string[]): number => {
    const { left, top, width, height } = part.getBoundingClientRect()
    const ground = behind(part, left + width / 2, top + height / 2)
    const opacity = opacityOf(part)
    return Math.max(...inks.map((ink) => contrast(over(colourOf(ink), ground, opacity), ground)))
  }
  /** How a mark looks where there are no colours. */
  const shapeOf = (part: Element): string => {
    const style = getComputedStyle(part)
    if (part instanceof SVGSVGElement)
      return [...part.children].map((one) => one.getAttribute('d')).join(' ')
    if (part instanceof SVGElement) {
      const dashes = style.strokeDasharray.split(',').length > 2 ? 'dashed' : 'full'
      return [part.tagName, style.strokeWidth, dashes, part.getAttribute('rx')].join(' ')
    }
    const { backgroundColor, backgroundImage, borderTopLeftRadius, rotate } = style
    const filled = strengthOf(part, [backgroundColor]) >= 3 ? 'full' : 'pale'
    const striped = backgroundImage === 'none' ? 'plain' : 'striped'
    const borders = bordersOf(style).map(({ kind }) => kind)
    return [...borders, filled, striped, borderTopLeftRadius, rotate].join(' ')
  }
  const marks = new Map<string, Element[]>()
  for (const part of root.querySelectorAll('[data-mark]')) {
    const { width, height } = part.getBoundingClientRect()
    if (width < 1 || height < 1) continue
    const series = part.getAttribute('data-mark') ?? ''
    marks.set(series, [...(marks.get(series) ?? []), part])
    const strength = strengthOf(part, inksOf(part))
    if (strength < 3) faults.push(`a mark of ${series} is ${strength.toFixed(2)} : 1`)
  }
  const curves = [...root.querySelectorAll<SVGPathElement>('.recharts-line-curve')].filter(
    (curve) => curve.getTotalLength() > 0,
  )
  for (const curve of curves) {
    const strength = strengthOf(curve, [getComputedStyle(curve).stroke])
    if (strength < 3) faults.push(`a line is ${strength.toFixed(2)} : 1`)
  }

  const told = new Map<string, string>()
  const tell = (shape: string, series: string) => {
    const other = told.get(shape)
    if (other !== undefined && other !== series)
      faults.push(`${series} looks like ${other} without its colour`)
    told.set(shape, series)
  }
  const dashesOf = (curve: Element) => getComputedStyle(curve).strokeDasharray
  for (const [at, curve] of curves.entries()) tell(dashesOf(curve), `line ${at + 1}`)
  // Marks on lines are told by their lines.
  if (curves.length === 0)
    for (const [series, parts] of marks) for (const part of parts) tell(shapeOf(part), series)
  const keys = [...root.querySelectorAll('.recharts-legend-icon')].map(dashesOf)
  const drawn = curves.map(dashesOf)
  if (String(keys) !== String(drawn)) faults.push(`the legend has ${keys}, the lines ${drawn}`)
  const legend = [...root.querySelectorAll('[data-legend]')]
  for (const [series, [first]] of marks) {
    const key = legend.find((one) => one.getAttribute('data-legend') === series)
    if (key !== undefined && first !== undefined && shapeOf(key) !== shapeOf(first))
      faults.push(`${series} looks otherwise in the legend`)
  }
  const counts = Object.fromEntries([...marks].map(([series, parts]) => [series, parts.length]))
  return { faults: [...new Set(faults)], marks: counts, curves: curves.length }
}
