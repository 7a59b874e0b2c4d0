import { NativeSelect, Stack, Text } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { LinkButton } from '../../ui/LinkButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import classes from './PlanSection.module.css'
import { PlansExport } from './PlansExport.tsx'
import { PlansTable } from './PlansTable.tsx'
import type { ListedPlan, PlanList } from './plan.ts'
import { type PlanFilter, planFilters } from './search.ts'

const route = getRouteApi('/wdrozenia/plany')

const isShown = (row: ListedPlan, show: PlanFilter | undefined): boolean => {
  if (show === undefined) return true
  if (show === 'waiting')
    return row.standing === 'accepted' && row.state !== 'accepted' && row.ended === 0
  return show === 'late' ? row.late > 0 : row.state === show
}

/** How many plans are accepted of those promised, and each plan with what is late. */
export function PlansView({ list }: { readonly list: PlanList }) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const { show } = route.useSearch()
  const rows = list.rows.filter((row) => isShown(row, show))
  const accepted = list.rows.filter(({ state }) => state === 'accepted').length
  const late = list.rows.reduce((sum, row) => sum + row.late, 0)
  const choose = (chosen: PlanFilter | undefined) =>
    void navigate({ search: { show: chosen }, replace: true })
  return (
    <>
      <PageTitle
        title={t('screen.implementationPlans')}
        lead={t(list.approved ? 'plan.list.lead' : 'plan.list.previewLead')}
        actions={list.rows.length > 0 && <PlansExport rows={rows} />}
      />
      {list.rows.length === 0 ? (
        <EmptyState
          title={t('plan.list.empty')}
          text={t('plan.list.emptyText')}
          action={<LinkButton to="/wdrozenia">{t('plan.list.emptyLink')}</LinkButton>}
        />
      ) : (
        <Stack gap="md">
          <Text>
            {t('plan.list.sentence', { accepted, target: list.target })}{' '}
            {late > 0 && (
              <Text span fw={600} className={classes.late}>
                {t('plan.late', { count: late })}
              </Text>
            )}
          </Text>
          <NativeSelect
            label={t('plan.list.filter')}
            w="16rem"
            value={show ?? ''}
            data={[
              { value: '', label: t('plan.list.all') },
              ...planFilters.map((value) => ({
                value,
                label:
                  value === 'late' || value === 'waiting'
                    ? t(`plan.list.${value}`)
                    : t(`plan.state.${value}`),
              })),
            ]}
            onChange={({ currentTarget }) =>
              choose(planFilters.find((one) => one === currentTarget.value))
            }
          />
          {rows.length === 0 ? (
            <Text c="dimmed">{t('plan.list.nothing')}</Text>
          ) : (
            <PlansTable rows={rows} />
          )}
        </Stack>
      )}
    </>
  )
}
