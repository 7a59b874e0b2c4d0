import { Button, Table } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { api } from '../../../api.ts'
import { useMay } from '../../../app/office.ts'
import { DayText } from '../../../ui/DayText.tsx'
import { Loaded } from '../../../ui/Loaded.tsx'
import { MoneyText } from '../../../ui/MoneyText.tsx'
import { Pages } from '../../../ui/Pages.tsx'
import { pageSize as size } from '../../../ui/page-size.ts'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { usePaperRows } from '../../../ui/use-paper-rows.ts'
import classes from '../Claim.module.css'
import type { ClaimEntry, ClaimPage } from '../claim.ts'
import { DocumentCells } from './DocumentCells.tsx'
import { focusNextRow } from './focus-next-row.ts'
import { OfTask } from './OfTask.tsx'
import { VerdictCells } from './VerdictCells.tsx'

interface Props {
  readonly claim: ClaimPage
  /** Only what is charged to this task, when it is named. */
  readonly taskId: string | null
}

/** The entries of a claim; in a draft each can be left out, after the decision each shows it. */
export function EntriesTable({ claim, taskId }: Props) {
  const { t } = useTranslation()
  const [asked, setOffset] = useState(0)
  const may = useMay(contract.claim.leaveOut)
  // Rows left out may shorten the list past the page that is open.
  const offset = asked < claim.documents.entries ? asked : 0
  const input = {
    id: claim.id,
    offset,
    limit: size,
    ...(taskId === null ? {} : { taskId }),
  }
  const entries = useQuery({
    ...api.claim.entries.queryOptions({ input }),
    placeholderData: keepPreviousData,
  })
  const rows = usePaperRows(
    entries.data?.rows ?? [],
    async ({ length }) => (await api.claim.entries.call({ ...input, offset: length })).rows,
  )
  const leaveOut = useMutation(api.claim.leaveOut.mutationOptions())
  const leaving = claim.state === 'draft' && may
  const decided = claim.state === 'decided'
  return (
    <Loaded query={entries} what={t('claim.readingEntries')}>
      {({ total, amount, approved }) => (
        <>
          {taskId !== null && (
            <OfTask claim={claim} taskId={taskId} amount={amount} approved={approved} />
          )}
          <RefusalAlert error={leaveOut.error} />
          <Table.ScrollContainer minWidth={820}>
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th scope="col">{t('claim.entry.document')}</Table.Th>
                  <Table.Th scope="col">{t('claim.entry.line')}</Table.Th>
                  <Table.Th scope="col">{t('claim.entry.paidOn')}</Table.Th>
                  {(['amount', 'own', 'grant'] as const).map((column) => (
                    <Table.Th scope="col" key={column} className={classes.money}>
                      {t(`claim.entry.${column}`)}
                    </Table.Th>
                  ))}
                  {decided && <Table.Th scope="col">{t('claim.entry.verdict')}</Table.Th>}
                  {leaving && (
                    <Table.Th scope="col" ta="right">
                      {t('claim.entry.move')}
                    </Table.Th>
                  )}
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {rows.map((entry) => (
                  <Table.Tr key={entry.id}>
                    <DocumentCells part={entry} />
                    <Table.Td>
                      <DayText day={entry.paidOn} />
                    </Table.Td>
                    <Amounts entry={entry} />
                    {decided && <VerdictCells entry={entry} />}
                    {leaving && (
                      <Table.Td ta="right">
                        <Button
                          variant="subtle"
                          size="compact-sm"
                          aria-label={t('claim.documents.leaveOutWhat', {
                            number: entry.number,
                            line: entry.lineName,
                          })}
                          onClick={(event) => {
                            if (leaveOut.isPending) return
                            focusNextRow(event.currentTarget)
                            leaveOut.mutate({
                              id: claim.id,
                              expenseLineIds: [entry.expenseLineId],
                            })
                          }}
                        >
                          {t('claim.documents.leaveOut')}
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
        </>
      )}
    </Loaded>
  )
}

function Amounts({ entry }: { readonly entry: ClaimEntry }) {
  return ([entry.amount, entry.own, entry.grant] as const).map((amount, at) => (
    <Table.Td key={['amount', 'own', 'grant'][at]} className={classes.money}>
      <MoneyText amount={amount} />
    </Table.Td>
  ))
}
