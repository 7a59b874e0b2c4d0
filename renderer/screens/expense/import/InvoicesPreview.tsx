import { Stack, Text } from '@mantine/core'
import { keepPreviousData, useMutation, useQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { type EntryVerdict, entryVerdicts } from '#db/values/expense-import.ts'
import type { InvoiceChoice } from '#db/values/invoice-import.ts'
import { api } from '../../../api.ts'
import { useFormat } from '../../../ui/format.ts'
import { LoadingState } from '../../../ui/LoadingState.tsx'
import { RefusalAlert } from '../../../ui/RefusalAlert.tsx'
import { Section } from '../../../ui/Section.tsx'
import { ImportBar } from '../../recruitment/import/ImportBar.tsx'
import { StageHeading } from '../../recruitment/import/StageHeading.tsx'
import { TakeAllMark } from '../../recruitment/import/TakeAllMark.tsx'
import { VerdictFilter } from '../../recruitment/import/VerdictFilter.tsx'
import { VirtualRows } from '../../recruitment/import/VirtualRows.tsx'
import { allToggled, choiceOf, takenAmong, toggled, withInvoiceChoice } from './choices.ts'
import { entryLooks } from './EntryBadge.tsx'
import { countsOf } from './entries.ts'
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
  const format = useFormat()
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
  const onFocused = useCallback(() => changeSession(scope, { arrived: false }), [scope])
  const rows = judging.data?.rows ?? []
  const shown = verdict === undefined ? rows : rows.filter((row) => row.verdict === verdict)
  const canBe = (list: typeof rows) =>
    list.filter((row) => row.verdict === 'new').map(({ file }) => file)
  const ready = canBe(rows).filter((file) => !leftOut.has(file))
  const counts = countsOf(rows)
  const taken = takenAmong(leftOut, canBe(shown))
  const takeAll = () =>
    changeReview(scope, 'invoices', (now) => ({ leftOut: allToggled(now.leftOut, canBe(shown)) }))
  const counted = (count: number) => ({ count, number: format.number(count) })
  return (
    <Stack gap="xs">
      <StageHeading arrived={arrived} onFocused={onFocused}>
        {t('import.preview.title', { name })}
      </StageHeading>
      <RefusalAlert
        error={judging.error ?? facts.error ?? write.error}
        onRetry={judging.error ? () => void judging.refetch() : undefined}
      />
      {(judging.isPending || facts.isPending) && <LoadingState what={t('expenseImport.judging')} />}
      {judging.data && facts.data && (
        <Section title={t('expenseImport.files')}>
          <ImportBar
            count={ready.length}
            run={t('expenseImport.bar.run', counted(ready.length))}
            writing={t('expenseImport.bar.writing', counted(ready.length))}
            idle={
              counts.waits > 0
                ? t('expenseImport.bar.waiting', counted(counts.waits))
                : t('import.bar.how')
            }
            judging={judging.isFetching}
            busy={write.isPending}
            onImport={() => write.mutate({ ...input, ready })}
          />
          <VerdictFilter
            verdicts={entryVerdicts}
            looks={entryLooks}
            nameOf={(one) => t(`expenseImport.filter.${one}`)}
            counts={counts}
            chosen={verdict}
            onChoose={onVerdict}
          />
          {shown.length === 0 && <Text>{t('import.rows.noneText')}</Text>}
          {shown.length > 0 && (
            <VirtualRows
              label={t('expenseImport.files')}
              rows={shown}
              keyOf={({ file }) => file}
              columns={columns}
              heading={
                <>
                  <td>{taken !== null && <TakeAllMark taken={taken} onTakeAll={takeAll} />}</td>
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
        </Section>
      )}
    </Stack>
  )
}
