import { Group, NativeSelect } from '@mantine/core'
import { getRouteApi } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { type Phase, phases } from '#db/values/implementing.ts'
import { surveyGroups } from '#db/values/survey.ts'

const route = getRouteApi('/wdrozenia/badanie')

interface Props {
  /** The round shown; null where both are. */
  readonly round: Phase | null
  readonly children?: ReactNode
}

/** Which round and whose; both stay in the address. */
export function RoundFilters({ round, children }: Props) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const { group = 'all' } = route.useSearch()
  return (
    <Group gap="sm" align="flex-start">
      {round !== null && (
        <NativeSelect
          label={t('survey.round')}
          w="12rem"
          value={round}
          data={phases.map((value) => ({ value, label: t(`survey.phase.${value}`) }))}
          onChange={({ currentTarget }) => {
            const chosen = phases.find((one) => one === currentTarget.value)
            void navigate({ search: (now) => ({ ...now, round: chosen }), replace: true })
          }}
        />
      )}
      <NativeSelect
        label={t('survey.group')}
        w="12rem"
        value={group}
        data={surveyGroups.map((value) => ({ value, label: t(`survey.groups.${value}`) }))}
        onChange={({ currentTarget }) => {
          const chosen = surveyGroups.find((one) => one === currentTarget.value)
          void navigate({
            search: (now) => ({ ...now, group: chosen === 'all' ? undefined : chosen }),
            replace: true,
          })
        }}
      />
      {children}
    </Group>
  )
}
