import { Group, NativeSelect, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type MonthRow, type RealisationGroup, realisationGroups } from '#db/values/realisation.ts'
import type { realisation as contract } from '#electron/contract/realisation.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { Headline } from './Headline.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { groupedRows, totalRows } from './matrix-rows.ts'
import { type RowOrder, rowOrders } from './search.ts'

type Found = z.output<typeof contract.matrix.outputSchema>

interface Props {
  readonly found: Found
  /** The months, when they are what the rows are grouped by. */
  readonly months: UseQueryResult<readonly MonthRow[], Error> | null
  readonly group: RealisationGroup
  readonly order: RowOrder
  readonly onArrange: (change: { group?: RealisationGroup; order?: RowOrder }) => void
}

/** The sentence on top, the matrix in the grouping asked for, and the ways out of it. */
export function RealisationView({ found, months, group, order, onArrange }: Props) {
  const { t } = useTranslation()
  const { realisation } = found
  const table = (rows: readonly MonthRow[]) => (
    <MatrixTable
      rows={groupedRows(realisation, rows, group, order)}
      totals={totalRows(realisation, group)}
      day={realisation.day}
      group={group}
      indirectRate={found.indirectRate}
      indirectProposed={found.indirectProposed}
    />
  )
  return (
    <Stack gap="sm" mt="xs">
      <Headline realisation={realisation} />
      {found.draft !== null && <NextStep lines={found.draft.lines} />}
      <Group justify="space-between" align="flex-end" gap="xs">
        <Group gap="xs" align="flex-end">
          <NativeSelect
            label={t('realisation.groupBy')}
            value={group}
            data={realisationGroups.map((value) => ({
              value,
              label: t(`realisation.group.${value}`),
            }))}
            onChange={({ currentTarget }) => {
              const chosen = realisationGroups.find((one) => one === currentTarget.value)
              if (chosen) onArrange({ group: chosen })
            }}
          />
          {group === 'task' && (
            <NativeSelect
              label={t('realisation.orderBy')}
              value={order}
              data={rowOrders.map((value) => ({ value, label: t(`realisation.order.${value}`) }))}
              onChange={({ currentTarget }) => {
                const chosen = rowOrders.find((one) => one === currentTarget.value)
                if (chosen) onArrange({ order: chosen })
              }}
            />
          )}
        </Group>
        <ExportButtons day={realisation.day} />
      </Group>
      {months === null ? (
        table([])
      ) : (
        <Loaded query={months} what={t('realisation.loading')}>
          {table}
        </Loaded>
      )}
    </Stack>
  )
}

/** Before the first approval: what is known already, and what comes next. */
function NextStep({ lines }: { readonly lines: number }) {
  const { t } = useTranslation()
  return (
    <EmptyState
      title={t('realisation.draft.title')}
      text={t(lines === 0 ? 'realisation.draft.noLines' : 'realisation.draft.toApprove')}
      action={
        <LinkButton to="/budzet/plan">
          {t(lines === 0 ? 'realisation.draft.enter' : 'realisation.draft.approve')}
        </LinkButton>
      }
    />
  )
}
