/** How the printed documents look alike: their colours, headings and ruled tables. */
import type { Content, CustomTableLayout } from 'pdfmake'
import type { DynamicContent } from 'pdfmake/interfaces.js'

/** The ground of a table's heading. */
export const shade = '#e6f2f1'
/** What stands beside the fact itself: its name, where it belongs. */
export const grey = '#555555'

/** What must not be overlooked: made-up data, a paper that holds no more. */
export const warning = '#b3261e'

/** Whose paper it is; where the office is made up, the paper says so in the same line. */
export const issuer = (
  { institution, isSample }: { readonly institution: string; readonly isSample: boolean },
  sample: string,
): string | Content[] =>
  isSample ? [`${institution} · `, { text: sample, bold: true, color: warning }] : institution

/** The foot of a page: whose it is, and its number among the pages of the paper. */
export const pageFoot =
  (said: string, page: string, margin: number): DynamicContent =>
  (at, pages) => ({
    fontSize: 8,
    color: grey,
    margin: [margin, 14, margin, 0],
    columns: [
      { text: said },
      { text: `${page} ${at}/${pages}`, alignment: 'right', width: 'auto', margin: [12, 0, 0, 0] },
    ],
  })

export const heading = (text: string): Content => ({
  text,
  fontSize: 12,
  bold: true,
  margin: [0, 14, 0, 4],
  headlineLevel: 2,
})

/** A table with a thin line under each row and none between the columns. */
export const ruled: CustomTableLayout = {
  hLineWidth: () => 0.5,
  vLineWidth: () => 0,
  hLineColor: () => '#9aa5a4',
  paddingTop: () => 4,
  paddingBottom: () => 3,
}
