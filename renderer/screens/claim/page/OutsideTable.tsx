import { Button, Group, Stack, Table, Text, Title } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { useFormat } from '../../../ui/format.ts'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Pages } from '../../../ui/Pages.tsx'
import { pageSize } from '../../../ui/page-size.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { usePaperRows } from '../../../ui/use-paper-rows.ts'
import classes from '../Claim.module.css'
import type { ClaimPage } from '../claim.ts'
import { DocumentCells } from './DocumentCells.tsx'
import { focusNextRow } from './focus-next-row.ts'

const size = 50

/** Paid by the end of the period and not in the claim: each can be included, or all at once. */
export function OutsideTable({ claim }: { readonly claim: ClaimPage }) {
  const { t } = useTranslation()
  const format = useFormat()
  const [asked, setOffset] = useState(0)
  const may = useMay(contract.claim.include)
  const offset = asked < claim.documents.outside ? asked : 0
  const outside = useQuery({
    ...api.claim.outside.queryOptions({ input: { id: claim.id, offset, limit: size } }),
    placeholderData: keepPreviousData,
  })
  const rows = usePaperRows(outside.data?.rows ?? [], async ({ length }) => {
    const input = { id: claim.id, offset: length, limit: pageSize }
    return (await api.claim.outside.call(input)).rows
  })
  const include = useMutation(api.claim.include.mutationOptions())
  const take = (expenseLineIds: string[] | null) => include.mutate({ id: claim.id, expenseLineIds })
  return (
    <Loaded query={outside} what={t('claim.readingEntries')}>
      {({ total, amount }) => (
        <Stack gap="xs" component="section" aria-label={t('claim.documents.outsideTitle')}>
          <Group justify="space-between" gap="xs">
            <Title order={3}>{t('claim.documents.outsideTitle')}</Title>
            {may && (
              <Button
                variant="default"
                size="compact-sm"
                loading={include.isPending}
                onClick={() => take(null)}
              >
                {t('claim.documents.includeAll')}
              </Button>
            )}
          </Group>
          <Text>
            {t('claim.documents.outside', { count: total, amount: format.money(amount) })}
          </Text>
          <RefusalAlert error={include.error} />
          <Table.ScrollContainer minWidth={620}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('claim.entry.document')}</Table.Th>
                  <Table.Th scope="col">{t('claim.entry.line')}</Table.Th>
                  <Table.Th scope="col">{t('claim.entry.paidOn')}</Table.Th>
                  <Table.Th scope="col" className={classes.money}>
                    {t('claim.entry.amount')}
                  </Table.Th>
                  {may && (
                    <Table.Th scope="col" ta="right">
                      {t('claim.entry.move')}
                    </Table.Th>
                  )}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((part) => (
                  <Table.Tr key={part.expenseLineId}>
                    <DocumentCells part={part} />
                    <Table.Td>
                      <DayText day={part.paidOn} />
                    </Table.Td>
                    <Table.Td className={classes.money}>
                      <MoneyText amount={part.amount} />
                    </Table.Td>
                    {may && (
                      <Table.Td ta="right">
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('claim.documents.includeWhat', {
                            number: part.number,
                            line: part.lineName,
                          })}
                          onClick={(event) => {
                            if (include.isPending) return
                            focusNextRow(event.currentTarget)
                            take([part.expenseLineId])
                          }}
                        >
                          {t('claim.documents.include')}
                        </Button>
                      </Table.Td>
                    )}
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          </Table.ScrollContainer>
          <Pages
            page={offset / size + 1}
            total={total}
            size={size}
            drawn={rows.length}
            label={t('expense.pages')}
            onPage={(page) => setOffset((page - 1) * size)}
          />
        </Stack>
      )}
    </Loaded>
  )
}
