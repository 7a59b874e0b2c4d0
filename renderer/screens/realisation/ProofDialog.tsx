import { Stack, Table, Text } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { type BasisPoints, grosze } from '#db/values/money.ts'
import { Dialog } from '../../ui/Dialog.tsx'
import { useFormat } from '../../ui/format.ts'
import { ProposedMark } from '../../ui/ProposedMark.tsx'
import { FigureLink } from './FigureLink.tsx'
import classes from './ProofDialog.module.css'
import type { Proof, ProofTerm } from './proof.ts'
import type { RealisationSearch } from './search.ts'
import { useTermWords } from './use-term-words.ts'

interface Props {
  readonly proof: Proof
  readonly indirectRate: BasisPoints
  readonly address: RealisationSearch
  /** Whether the rate in the formula waits for the coordinator's word. */
  readonly proposed: boolean
  readonly onClose: () => void
}

/** How a computed figure came about: its formula in words, its parts, each a link, the result. */
export function ProofDialog({ proof, indirectRate, address, proposed, onClose }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const words = useTermWords(indirectRate)
  const { row, column, formula, terms, rate } = proof
  const { figures } = row
  const result =
    column === 'share'
      ? format.share(figures.engaged, figures.budget)
      : format.money(figures[column])
  const what = t(`realisation.column.${column}`)
  return (
    <Dialog
      opened
      onClose={onClose}
      size="lg"
      title={t('realisation.proof.title', { what, name: words.row(row.subject) })}
    >
      <Stack gap="sm">
        <Text>
          {t(`realisation.proof.${formula}`, rate === null ? {} : { rate: format.rate(rate) })}{' '}
          {rate !== null && proposed && <ProposedMark />}
        </Text>
        <Table className={classes.table}>
          <Table.Tbody>
            {terms.map((term, at) => (
              // Parts of one formula are told apart by their place alone.
              <Table.Tr key={`${formula} ${at.toString()}`}>
                <Table.Th scope="row">{words.term(term.name)}</Table.Th>
                <Table.Td className="biuro-number">
                  <Term term={term} address={address} what={words.term(term.name)} />
                </Table.Td>
              </Table.Tr>
            ))}
            {terms.length === 0 && (
              <Table.Tr>
                <Table.Th scope="row">{t('realisation.proof.nothing')}</Table.Th>
                <Table.Td className="biuro-number">{format.money(grosze(0))}</Table.Td>
              </Table.Tr>
            )}
          </Table.Tbody>
          <Table.Tfoot>
            <Table.Tr>
              <Table.Th scope="row">{t('realisation.proof.result', { what })}</Table.Th>
              <Table.Td className="biuro-number">{result}</Table.Td>
            </Table.Tr>
          </Table.Tfoot>
        </Table>
        <Text size="sm" c="dimmed">
          {t(`realisation.formula.${column}`)}
        </Text>
      </Stack>
    </Dialog>
  )
}

interface TermProps {
  readonly term: ProofTerm
  readonly address: RealisationSearch
  readonly what: string
}

function Term({ term, address, what }: TermProps) {
  const format = useFormat()
  const amount = format.money(grosze(term.amount * term.sign))
  if (term.target === null) return amount
  return (
    <FigureLink target={term.target} address={address} aria-label={`${what}: ${amount}`}>
      {amount}
    </FigureLink>
  )
}
