import { figureColumns } from './figure-target.ts'
import { ProofDialog } from './ProofDialog.tsx'
import { type MatrixOf, proofOf } from './proof.ts'
import type { RealisationSearch } from './search.ts'

interface Props {
  readonly matrix: MatrixOf
  readonly address: RealisationSearch
  readonly proposed: readonly string[]
  readonly onClose: () => void
}

/** The formula that the address asks for; nothing where it names no figure of the matrix. */
export function OpenProof({ matrix, address, proposed, onClose }: Props) {
  const figure = address.figure ?? ''
  const dot = figure.lastIndexOf('.')
  const column = figureColumns.find((one) => one === figure.slice(dot + 1))
  const proof = column === undefined ? null : proofOf(matrix, figure.slice(0, dot), column)
  if (proof === null) return null
  const rate = proof.formula === 'eu' ? 'euRate' : 'indirectRate'
  return (
    <ProofDialog
      key={figure}
      proof={proof}
      indirectRate={matrix.realisation.rates.indirect}
      address={address}
      proposed={proof.formula !== 'own' && proposed.includes(rate)}
      onClose={onClose}
    />
  )
}
