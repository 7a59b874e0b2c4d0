import { Alert, Button, Group, Text } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../../api.ts'
import { refreshFeatures } from '../../../app/changes.ts'
import { useFormat } from '../../../ui/format.ts'
import { GuardedButton } from '../../../ui/GuardedButton.tsx'
import { MergeRecordsDialog } from '../../../ui/MergeRecordsDialog.tsx'
import { useSavedNotice } from '../../../ui/use-saved-notice.ts'
import { type ContractorRow, shownNumber } from './contractors.ts'

interface Props {
  /** The contractors that were marked, in the order of the list. */
  readonly marked: readonly ContractorRow[]
  readonly onUnmark: () => void
}

/** Merges two marked contractors; says who is marked, also when a search hides one of them. */
export function MergeContractors({ marked, onUnmark }: Props) {
  const { t } = useTranslation()
  const format = useFormat()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const [asking, setAsking] = useState<readonly ContractorRow[] | null>(null)
  const [twice, setTwice] = useState<readonly string[]>([])
  const refresh = () => refreshFeatures(queries, ['expense'])
  const label = (row: ContractorRow) =>
    [
      row.name,
      ...(row.number === ''
        ? []
        : [`${t(`expense.contractorKind.${row.kind}`)} ${shownNumber(row)}`]),
      t('contractor.merge.holds', { count: row.documents }),
    ].join(', ')
  return (
    <>
      <Group gap="xs">
        <GuardedButton
          procedure={contract.contractor.merge}
          variant="default"
          size="compact-md"
          idle={marked.length === 2 ? null : t('contractor.merge.idle', { count: marked.length })}
          onClick={() => setAsking(marked)}
        >
          {t('contractor.merge.open')}
        </GuardedButton>
        {marked.length > 0 && (
          <>
            <Text size="sm" role="status">
              {t('contractor.merge.marked', {
                names: format.list(marked.map(({ name }) => name)),
              })}
            </Text>
            <Button variant="subtle" size="compact-sm" onClick={onUnmark}>
              {t('contractor.merge.unmark')}
            </Button>
          </>
        )}
      </Group>
      {twice.length > 0 && (
        <Alert
          color="yellow"
          withCloseButton
          closeButtonLabel={t('action.close')}
          onClose={() => setTwice([])}
        >
          {t('contractor.merge.twice', { numbers: format.list(twice), count: twice.length })}
        </Alert>
      )}
      {asking && (
        <MergeRecordsDialog
          records={asking.map((row) => ({ ...row, label: label(row) }))}
          words={{
            title: t('contractor.merge.title'),
            keep: t('contractor.merge.keep'),
            other: t('contractor.merge.other'),
            what: t('contractor.merge.what'),
            reason: t('contractor.merge.reason'),
            reasonMissing: t('refusal.expense.mergeReasonMissing'),
            submit: t('contractor.merge.submit'),
          }}
          merge={async (what) => {
            const merged = await client.contractor.merge(what)
            onUnmark()
            setTwice(merged.twice)
            await refresh()
            notice(t('contractor.merge.done'))
          }}
          onRefused={() => void refresh()}
          onClose={() => setAsking(null)}
        />
      )}
    </>
  )
}
