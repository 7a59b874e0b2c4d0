import { type BasisPoints, type Grosze, sumMoney } from '#db/values/money.ts'
import type { MoneySource, Realisation, RealisationClaim } from '#db/values/realisation.ts'
import { type FigureColumn, type FigureTarget, figureTarget } from './figure-target.ts'
import type { MatrixRow, RowSubject } from './matrix-rows.ts'

/** What a part of a formula is called. */
export type TermName =
  | { readonly kind: 'row'; readonly subject: RowSubject }
  | { readonly kind: 'column'; readonly column: FigureColumn; readonly subject: RowSubject }
  | { readonly kind: 'claim'; readonly number: string; readonly decided: boolean }
  | { readonly kind: 'planned' }

/** A part of a formula, and where it leads. */
export interface ProofTerm {
  readonly sign: 1 | -1
  readonly name: TermName
  readonly amount: Grosze
  readonly target: FigureTarget | null
}

/** How parts become the figure; texts `realisation.proof.<formula>` say it in words. */
export type ProofFormula =
  | 'sum'
  | 'claims'
  | 'left'
  | 'share'
  | 'flatRate'
  | 'flatRateOfOpen'
  | 'own'
  | 'eu'
  | 'state'
  | 'approved'
  | 'outsidePlan'

/** How a computed figure came about: its formula, its parts and the rate they are taken at. */
export interface Proof {
  readonly row: MatrixRow
  readonly column: FigureColumn
  readonly formula: ProofFormula
  readonly terms: readonly ProofTerm[]
  readonly rate: BasisPoints | null
}

/** The matrix that a figure belongs to: every row that may stand in a formula. */
export interface MatrixOf {
  readonly realisation: Realisation
  /** The rows of the grouping that is shown. */
  readonly rows: readonly MatrixRow[]
  readonly totals: readonly MatrixRow[]
}

/** How a figure of a row was computed; null where its records prove it, or there is no such row. */
export function proofOf(matrix: MatrixOf, key: string, column: FigureColumn): Proof | null {
  const row = rowsOf(matrix).find((one) => one.key === key)
  if (row === undefined) return null
  const formula = formulaOf(matrix, row, column)
  return formula === null ? null : { row, column, ...formula }
}

/** The totals stand in formulas also where the grouping does not show them. */
const rowsOf = ({ realisation, rows, totals }: MatrixOf): readonly MatrixRow[] => [
  ...rows,
  ...rows.flatMap(({ lines }) => lines),
  ...totals,
  ...Object.values(wholeRows(realisation)),
]

type Formula = Pick<Proof, 'formula' | 'terms' | 'rate'>

function formulaOf(matrix: MatrixOf, row: MatrixRow, column: FigureColumn): Formula | null {
  const { realisation } = matrix
  const term = (of: MatrixRow, name: TermName, at: FigureColumn, sign: 1 | -1 = 1): ProofTerm => ({
    sign,
    name,
    amount: amountIn(of, at),
    target: figureTarget(of, at, realisation),
  })
  const own = (at: FigureColumn, sign: 1 | -1 = 1) =>
    term(row, { kind: 'column', column: at, subject: row.subject }, at, sign)
  const other = (of: MatrixRow, at: FigureColumn, sign: 1 | -1 = 1) =>
    term(of, { kind: 'row', subject: of.subject }, at, sign)
  const plain = (formula: ProofFormula, terms: readonly ProofTerm[]): Formula => ({
    formula,
    terms,
    rate: null,
  })
  if (column === 'left') {
    return plain('left', [own('budget'), own('documents', -1), own('openContracts', -1)])
  }
  if (column === 'share') {
    return plain('share', [own('documents'), own('openContracts'), own('budget')])
  }
  const { direct, indirect, total } = wholeRows(realisation)
  const { claims, rates } = realisation
  switch (row.subject.kind) {
    case 'total':
      if (column === 'contracted') return null
      return plain('sum', [other(direct, column), other(indirect, column)])
    case 'indirect': {
      if (column === 'contracted') return null
      if (column === 'claimed' || column === 'settled') {
        const counted = claims.filter(({ decided }) => decided || column === 'claimed')
        const of = column === 'claimed' ? 'claimedIndirect' : 'settledIndirect'
        return plain(
          'claims',
          counted.map((claim) => claimTerm(claim, claim[of], 'flatRate')),
        )
      }
      const rate = rates.indirect
      if (column === 'openContracts') {
        const terms = [other(direct, 'documents'), other(direct, 'openContracts')]
        return { formula: 'flatRateOfOpen', terms: [...terms, own('documents', -1)], rate }
      }
      return { formula: 'flatRate', terms: [other(direct, column)], rate }
    }
    case 'source':
      return sourceFormula(matrix, row.subject.source, column, other(total, column), (of) =>
        other(of, column, -1),
      )
    case 'month': {
      if (row.subject.month !== null || column !== 'budget') return null
      const inPlan = sumMoney(
        matrix.rows.flatMap(({ subject, figures }) =>
          subject.kind === 'month' && subject.month !== null ? [figures.budget] : [],
        ),
      )
      const months: FigureTarget = { kind: 'plan', place: { part: 'months' } }
      return plain('outsidePlan', [
        other(direct, 'budget'),
        { sign: -1, name: { kind: 'planned' }, amount: inPlan, target: months },
      ])
    }
    default:
      return null
  }
}

/** The formula of a source: its rate of the total, or what the institution's decisions say. */
function sourceFormula(
  { realisation, rows }: MatrixOf,
  source: MoneySource,
  column: FigureColumn,
  total: ProofTerm,
  without: (of: MatrixRow) => ProofTerm,
): Formula {
  const { claims, rates } = realisation
  const decided = claims.filter((claim) => claim.decided)
  if (column === 'settled' && decided.every(({ approved }) => approved !== null)) {
    const terms = decided.flatMap((claim) =>
      claim.approved === null ? [] : [claimTerm(claim, claim.approved[source], 'sources')],
    )
    return { formula: 'approved', terms, rate: null }
  }
  if (source === 'own') return { formula: 'own', terms: [total], rate: rates.own }
  if (source === 'eu') return { formula: 'eu', terms: [total], rate: rates.eu }
  const others = rows.filter(
    ({ subject }) => subject.kind === 'source' && subject.source !== 'state',
  )
  return { formula: 'state', terms: [total, ...others.map(without)], rate: null }
}

const claimTerm = (
  { id, number, decided }: RealisationClaim,
  amount: Grosze,
  part: 'flatRate' | 'sources',
): ProofTerm => ({
  sign: 1,
  name: { kind: 'claim', number, decided },
  amount,
  target: { kind: 'claim', id, part },
})

const amountIn = ({ figures }: MatrixRow, column: FigureColumn): Grosze =>
  column === 'share' ? figures.engaged : figures[column]

/** The rows that every total is computed from, whatever the grouping shows. */
function wholeRows({ direct, indirect, total }: Realisation) {
  const row = (
    kind: 'direct' | 'indirect' | 'total',
    figures: MatrixRow['figures'],
  ): MatrixRow => ({
    key: kind,
    subject: { kind },
    figures,
    dangers: [],
    lines: [],
  })
  return {
    direct: row('direct', direct),
    indirect: row('indirect', indirect),
    total: row('total', total),
  }
}
