import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntryVerdict } from '#db/values/expense-import.ts'
import type { InvoiceChoice, InvoiceRow } from '#db/values/invoice-import.ts'
import { api } from '../../../api.ts'
import { allToggled, takenAmong, toggled } from '../../../ui/import/left-out.ts'
import { TakeAllMark } from '../../../ui/import/TakeAllMark.tsx'
import { VirtualRows } from '../../../ui/import/VirtualRows.tsx'
import { choiceOf, withInvoiceChoice } from './choices.ts'
import { EntryPreview } from './EntryPreview.tsx'
import { EntryRows } from './EntryRows.tsx'
import { InvoiceLine } from './InvoiceLine.tsx'
import { changeReview, changeSession, type InvoicesReview } from './import-session.ts'

interface Props {
  readonly scope: string
  readonly programmeId: string
  readonly review: InvoicesReview
  readonly arrived: boolean
  readonly verdict: EntryVerdict | undefined
  readonly onVerdict: (verdict: EntryVerdict | undefined) => void
}

const columns = ['take', 'label', 'verdict', 'details'] as const

/** A batch of structured invoices: a verdict for each file, and what the person chooses. */
export function InvoicesPreview(props: Props) {
  const { scope, programmeId, review, arrived, verdict, onVerdict } = props
  const { t } = useTranslation()
  const { previewId, name, choices, leftOut } = review
  const input = { programmeId, previewId, choices: [...choices], leftOut: [...leftOut] }
  const judging = useQuery({
    ...api.expenseImport.judgeInvoices.queryOptions({ input }),
    placeholderData: keepPreviousData,
    gcTime: 0,
  })
  const facts = useQuery(api.expense.entry.queryOptions({ input: { programmeId } }))
  const write = useMutation(
    api.expenseImport.importInvoices.mutationOptions({
      onSuccess: (done) =>
        changeSession(scope, { done: { ...done, name }, error: null, arrived: true }),
      // The files may be judged otherwise now: show them as they are.
      onError: () => void judging.refetch(),
    }),
  )
  const actions = useMemo(
    () => ({
      onTake: (file: number) =>
        changeReview(scope, 'invoices', (now) => ({ leftOut: toggled(now.leftOut, file) })),
      onChoose: (file: number, change: Partial<Omit<InvoiceChoice, 'file'>>) =>
        changeReview(scope, 'invoices', (now) => ({
          choices: withInvoiceChoice(now.choices, file, change),
        })),
    }),
    [scope],
  )
  const rows = judging.data?.rows ?? []
  const ready = canBe(rows).filter((file) => !leftOut.has(file))
  return (
    <EntryPreview
      {...{ scope, name, arrived }}
      pending={judging.isPending || facts.isPending}
      error={judging.error ?? facts.error ?? write.error}
      onRetry={judging.error ? () => void judging.refetch() : undefined}
    >
      {judging.data && facts.data && (
        <EntryRows
          title={t('expenseImport.files')}
          {...{ rows, verdict, onVerdict }}
          ready={ready.length}
          judging={judging.isFetching}
          busy={write.isPending}
          ticket={write.variables?.ticket}
          onImport={() => write.mutate({ ...input, ready, ticket: crypto.randomUUID() })}
        >
          {(shown) => (
            <VirtualRows
              label={t('expenseImport.files')}
              rows={shown}
              keyOf={({ file }) => file}
              columns={columns}
              heading={
                <>
                  <td>
                    <TakeAll
                      leftOut={leftOut}
                      places={canBe(shown)}
                      onLeftOut={(next) =>
                        changeReview(scope, 'invoices', () => ({ leftOut: next }))
                      }
                    />
                  </td>
                  <th scope="col">{t('expenseImport.file')}</th>
                  <th scope="col">{t('import.rows.verdict')}</th>
                  <th scope="col">{t('expenseImport.details')}</th>
                </>
              }
            >
              {(row) => (
                <InvoiceLine
                  key={row.file}
                  row={row}
                  choice={choiceOf(choices, row.file)}
                  taken={!leftOut.has(row.file)}
                  lines={facts.data.lines}
                  {...actions}
                />
              )}
            </VirtualRows>
          )}
        </EntryRows>
      )}
    </EntryPreview>
  )
}

/** The files that can be written. */
const canBe = (rows: readonly InvoiceRow[]): readonly number[] =>
  rows.filter(({ verdict }) => verdict === 'new').map(({ file }) => file)

interface TakeAllProps {
  readonly leftOut: ReadonlySet<number>
  readonly places: readonly number[]
  readonly onLeftOut: (leftOut: ReadonlySet<number>) => void
}

function TakeAll({ leftOut, places, onLeftOut }: TakeAllProps) {
  const taken = takenAmong(leftOut, places)
  if (taken === null) return null
  return <TakeAllMark taken={taken} onTakeAll={() => onLeftOut(allToggled(leftOut, places))} />
}
