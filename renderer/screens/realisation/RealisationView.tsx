import { Group, NativeSelect, Stack } from '@mantine/core'
import type { UseQueryResult } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import { type MonthRow, type RealisationGroup, realisationGroups } from '#db/values/realisation.ts'
import type { realisation as contract } from '#electron/contract/realisation.ts'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { BudgetReportButton } from '../report/BudgetReportButton.tsx'
import { ExportButtons } from './ExportButtons.tsx'
import { Headline } from './Headline.tsx'
import { LaterMoney } from './LaterMoney.tsx'
import { MatrixTable } from './MatrixTable.tsx'
import { groupedRows, totalRows } from './matrix-rows.ts'
import { OpenProof } from './OpenProof.tsx'
import { type RealisationSearch, type RowOrder, rowOrders } from './search.ts'

type Found = z.output<typeof contract.matrix.outputSchema>

interface Props {
  readonly found: Found
  /** The months, when they are what the rows are grouped by. */
  readonly months: UseQueryResult<readonly MonthRow[], Error> | null
  readonly group: RealisationGroup
  readonly order: RowOrder
  /** What the address says now. */
  readonly address: RealisationSearch
  readonly onArrange: (change: { group?: RealisationGroup; order?: RowOrder }) => void
  readonly onCloseProof: () => void
}

/** The sentence on top, the matrix in the grouping asked for, and the ways out of it. */
export function RealisationView(props: Props) {
  const { found, months, group, order, address, onArrange } = props
  const { t } = useTranslation()
  const { realisation, proposed } = found
  const table = (months: readonly MonthRow[]) => {
    const rows = groupedRows(realisation, months, group, order)
    const totals = totalRows(realisation, group)
    return (
      <>
        <MatrixTable
          rows={rows}
          totals={totals}
          place={realisation}
          address={address}
          group={group}
          indirectRate={realisation.rates.indirect}
          indirectProposed={proposed.includes('indirectRate')}
        />
        <OpenProof
          matrix={{ realisation, rows, totals }}
          address={address}
          proposed={proposed}
          onClose={props.onCloseProof}
        />
      </>
    )
  }
  return (
    <Stack gap="sm" mt="xs">
      <Headline realisation={realisation} />
      {found.later !== null && <LaterMoney later={found.later} />}
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
        <Group gap="xs">
          <ExportButtons day={realisation.day} />
          <BudgetReportButton day={realisation.day} />
        </Group>
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
