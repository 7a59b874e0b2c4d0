/**
 * Charts of the printed reports as vectors. Lines differ by their dash and bars by their texture,
 * so that a black-and-white copy tells them apart; colour only helps.
 */

/** One line of a chart; a null breaks it off. */
export interface ChartLine {
  readonly label: string
  readonly values: readonly (number | null)[]
  readonly colour: string
  /** Lengths of strokes and gaps, `6 3`; empty for a solid line. */
  readonly dash: string
  readonly width: number
}

export interface LineChart {
  readonly width: number
  readonly height: number
  readonly lines: readonly ChartLine[]
  /** What stands under each place; only as many as there is room for are printed. */
  readonly places: readonly string[]
  /** How the numbers of the axis are written. */
  readonly write: (value: number) => string
  /** What the numbers are, over the axis. */
  readonly unit: string
  /** The place of the report's day, and what it is called. */
  readonly now: { readonly at: number; readonly label: string } | null
}

const ink = '#1a1a1a'
const grid = '#c9d0cf'
const text = 8
const marginLeft = 40
const marginTop = 36
const marginBottom = 18
/** So much room has the label of a place. */
const placeWidth = 58

/** A line chart with its legend above, numbers on the left and places below, as SVG. */
export function chartSvg(chart: LineChart): string {
  const { width, height, lines, places, write, unit, now } = chart
  const top = Math.max(1, ...lines.flatMap(({ values }) => values.filter((one) => one !== null)))
  const steps = axisSteps(top)
  const highest = steps.at(-1) ?? top
  const [right, bottom] = [width - 6, height - marginBottom]
  const x = (at: number) =>
    rounded(marginLeft + ((right - marginLeft) * at) / Math.max(1, places.length - 1))
  const y = (value: number) => rounded(bottom - ((bottom - marginTop) * value) / highest)
  const every = Math.max(1, Math.ceil((places.length * placeWidth) / (right - marginLeft)))
  const last = places.length - 1
  const shown = places.flatMap((label, at) => (at % every === 0 ? [{ label, at }] : []))
  return svg(width, height, [
    label(unit, 0, marginTop - 10),
    ...steps.flatMap((step) => [
      stroke([marginLeft, y(step), right, y(step)], { colour: grid, width: 0.5 }),
      label(write(step), marginLeft - 4, y(step) + 3, 'end'),
    ]),
    ...shown.map(({ label: place, at }) =>
      label(place, x(at), height - 5, at === 0 ? 'start' : at === last ? 'end' : 'middle'),
    ),
    ...(now === null
      ? []
      : [
          stroke([x(now.at), marginTop, x(now.at), bottom], {
            colour: ink,
            width: 0.7,
            dash: '1 2',
          }),
          label(
            now.label,
            now.at > last / 2 ? x(now.at) - 3 : x(now.at) + 3,
            marginTop - 3,
            now.at > last / 2 ? 'end' : 'start',
          ),
        ]),
    ...lines.flatMap((line) => drawn(line, x, y)),
    ...legend(lines, marginLeft),
  ])
}

/** The runs of a line between its breaks; a run of one place is a dot. */
function drawn(
  { values, colour, dash, width }: ChartLine,
  x: (at: number) => number,
  y: (value: number) => number,
): readonly string[] {
  const runs: (readonly [number, number])[][] = [[]]
  for (const [at, value] of values.entries()) {
    if (value === null) runs.push([])
    else runs.at(-1)?.push([x(at), y(value)])
  }
  return runs.flatMap((run) => {
    const [first, ...others] = run
    if (first === undefined) return []
    if (others.length === 0) {
      return [`<circle cx="${first[0]}" cy="${first[1]}" r="${width}" fill="${colour}"/>`]
    }
    const path = `M${run.map((point) => point.join(' ')).join('L')}`
    const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
    return [`<path d="${path}" fill="none" stroke="${colour}" stroke-width="${width}"${dashed}/>`]
  })
}

function legend(lines: readonly ChartLine[], from: number): readonly string[] {
  let at = from
  return lines.flatMap(({ label: said, colour, dash, width }) => {
    const begin = at
    at += 34 + said.length * 4.4
    return [stroke([begin, 6, begin + 22, 6], { colour, width, dash }), label(said, begin + 26, 9)]
  })
}

/** A bar of how far something has come: filled up to its share, open beyond it, as SVG. */
export function shareSvg(share: number, width: number): string {
  const filled = rounded(Math.min(1, Math.max(0, share)) * (width - 1))
  return svg(width, 7, [
    `<rect x="0.5" y="0.5" width="${width - 1}" height="6" fill="#ffffff" stroke="#6b7776" stroke-width="0.5"/>`,
    `<rect x="0.5" y="0.5" width="${filled}" height="6" fill="${share >= 1 ? '#0b5f59' : '#5f9f9a'}"/>`,
  ])
}

/** Round steps from nothing to the first one at or above `top`: 4 to 6 of them. */
export function axisSteps(top: number): readonly number[] {
  const power = 10 ** Math.floor(Math.log10(top / 4))
  const step = [1, 2, 2.5, 5, 10].map((one) => one * power).find((one) => one * 5 >= top) ?? top
  return Array.from({ length: Math.ceil(top / step) + 1 }, (_, at) => at * step)
}

const rounded = (value: number) => Math.round(value * 100) / 100

/** The frame of a picture of so many points. */
export const svg = (width: number, height: number, parts: readonly string[]): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${parts.join('')}</svg>`

type Anchor = 'start' | 'middle' | 'end'

/** A piece of writing at a place. */
export const label = (said: string, x: number, y: number, anchor: Anchor = 'start'): string =>
  `<text x="${rounded(x)}" y="${rounded(y)}" font-family="Roboto" font-size="${text}" fill="${ink}" text-anchor="${anchor}">${escaped(said)}</text>`

interface Look {
  readonly colour: string
  readonly width: number
  readonly dash?: string
}

/** A straight line between two places. */
export function stroke(
  [x1, y1, x2, y2]: readonly [number, number, number, number],
  { colour, width, dash = '' }: Look,
): string {
  const dashed = dash === '' ? '' : ` stroke-dasharray="${dash}"`
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="${colour}" stroke-width="${width}"${dashed}/>`
}

const escaped = (said: string): string =>
  said.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
