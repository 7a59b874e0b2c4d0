import { Button, Table, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { basisPoints, grosze, sumMoney } from '#db/values/money.ts'
import { splitByRate } from '#db/values/money-split.ts'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay, useOffice } from '../../../app/office.ts'
import { useFormat } from '../../../ui/format.ts'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Section } from '../../../ui/Section.tsx'
import { TextLink } from '../../../ui/TextLink.tsx'
import type { DocumentPage } from '../expense.ts'
import { IneligibleDialog } from './IneligibleDialog.tsx'

/** Where the document is charged: line, month, amount, what of it is not eligible. */
export function PartsSection({ document }: { readonly document: DocumentPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const { programme } = useOffice()
  const may = useMay(contract.expense.setIneligible)
  const [ruling, setRuling] = useState<DocumentPage['parts'][number] | null>(null)
  const facts = useQuery(api.expense.entry.queryOptions({ input: { programmeId: programme.id } }))
  const { parts } = document
  const eligible = sumMoney(parts.map((part) => grosze(part.amount - part.ineligible)))
  const split =
    facts.data === undefined ? null : splitByRate(eligible, basisPoints(facts.data.ownRate))
  return (
    <Section title={t('expense.parts')}>
      {parts.length === 0 ? (
        <Text c="dimmed">{t('expense.noParts')}</Text>
      ) : (
        <Table.ScrollContainer minWidth={480}>
          <Table>
            <Table.Thead>
              <Table.Tr>
                <Table.Th scope="col">{t('expense.column.line')}</Table.Th>
                <Table.Th scope="col">{t('expense.column.month')}</Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('expense.column.amount')}
                </Table.Th>
                <Table.Th scope="col" ta="right">
                  {t('expense.column.ineligible')}
                </Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {parts.map((part) => (
                <Table.Tr key={part.id}>
                  <Table.Th scope="row" fw={500}>
                    <TextLink to="/budzet/dokumenty" search={{ line: part.lineId }}>
                      {part.line}
                    </TextLink>
                    <Text size="xs" c="dimmed">
                      {part.task}
                    </Text>
                  </Table.Th>
                  <Table.Td>{part.month}</Table.Td>
                  <Table.Td ta="right">
                    <MoneyText amount={part.amount} />
                    {part.vat !== 0 && (
                      <Text size="xs" c="dimmed">
                        {t('expense.ofWhichVat', { amount: format.money(part.vat) })}
                      </Text>
                    )}
                  </Table.Td>
                  <Table.Td ta="right">
                    {part.ineligible !== 0 && (
                      <>
                        <MoneyText amount={part.ineligible} />
                        <Text size="xs" c="dimmed">
                          {part.ineligibleReason}
                        </Text>
                      </>
                    )}
                    {may && (
                      <Button
                        variant="subtle"
                        size="compact-xs"
                        aria-label={t('expense.ruleOutWhat', { line: part.line })}
                        onClick={() => setRuling(part)}
                      >
                        {t(part.ineligible === 0 ? 'expense.ruleOut' : 'action.edit')}
                      </Button>
                    )}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
            <Table.Tfoot>
              <Table.Tr>
                <Table.Th scope="row" colSpan={2}>
                  {t('expense.sums.eligible')}
                  {split && (
                    <Text size="xs" c="dimmed" fw={400}>
                      {t('expense.form.own', { amount: format.money(split.part) })}{' '}
                      {t('expense.form.grant', { amount: format.money(split.rest) })}
                    </Text>
                  )}
                </Table.Th>
                <Table.Td ta="right">
                  <MoneyText amount={eligible} />
                </Table.Td>
                <Table.Td />
              </Table.Tr>
            </Table.Tfoot>
          </Table>
        </Table.ScrollContainer>
      )}
      {ruling && <IneligibleDialog part={ruling} onClose={() => setRuling(null)} />}
    </Section>
  )
}
