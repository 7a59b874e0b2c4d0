/** What charts of lines over time are made of. */

/** How lines are drawn, as the printed reports draw them. */
export const dashes = {
  full: '0',
  dashed: '6 4',
  dotted: '2 3',
  dashDot: '9 3 2 3',
  long: '14 4',
} as const

/** Teal, ochre and slate, told apart by the colour-blind, 3 : 1 on both pages. */
export const hues = [
  'light-dark(#0c6a65, #6bbab5)',
  'light-dark(#a15c00, #f0b357)',
  'light-dark(#5b6670, #a7b1b9)',
] as const

/** One line of a chart: its name and how it is drawn. */
export interface ChartLine {
  readonly key: string
  readonly label: string
  /** Planned and expected lines carry no marks and open nothing; they run straight over gaps. */
  readonly planned: boolean
  /** Each line of a chart has its own, so that none is told from another by colour alone. */
  readonly dash: keyof typeof dashes
  /** A plan shares the hue of what it plans. */
  readonly hue: 0 | 1 | 2
  /** The edges of a range are thinner than what lies between them. */
  readonly thin?: boolean
}

/** The values of a moment, by the line's key; null where there is none. */
export interface LinePoint {
  readonly at: string
  readonly values: Readonly<Record<string, number | null>>
}

/** Whether records stand behind the mark of a line: none do behind a plan, nor behind nothing. */
export const hasRecords = ({ key, planned }: ChartLine, { values }: LinePoint): boolean =>
  !planned && values[key] != null && values[key] !== 0
