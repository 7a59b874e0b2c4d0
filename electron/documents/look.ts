/** How the printed documents look alike: their colours, headings and ruled tables. */
import type { Content, CustomTableLayout } from 'pdfmake'

/** The ground of a table's heading. */
export const shade = '#e6f2f1'
/** What stands beside the fact itself: its name, where it belongs. */
export const grey = '#555555'

export const heading = (text: string): Content => ({
  text,
  fontSize: 12,
  bold: true,
  margin: [0, 14, 0, 4],
})

/** A table with a thin line under each row and none between the columns. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => '#9aa5a4',
  paddingTop: () => 4,
  paddingBottom: () => 3,
}
