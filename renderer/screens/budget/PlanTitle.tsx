import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { contract } from '#electron/contract/contract.ts'
import { client } from '../../api.ts'
import { refreshFeatures } from '../../app/changes.ts'
import { GuardedButton } from '../../ui/GuardedButton.tsx'
import { PageTitle } from '../../ui/PageTitle.tsx'
import { RefusalAlert } from '../../ui/RefusalAlert.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import type { VersionSummary } from './budget.ts'

interface Props {
  readonly programmeId: string
  readonly versions: readonly VersionSummary[]
  /** Shows the draft by its number. */
  readonly onBegun: (ordinal: number) => void
}

/** The heading of the budget, with the button that begins the next version where none is open. */
export function PlanTitle({ programmeId, versions, onBegun }: Props) {
  const { t } = useTranslation()
  const notice = useSavedNotice()
  const queries = useQueryClient()
  const begin = useMutation({
    mutationFn: () => client.budget.draft({ programmeId }),
    async onSuccess() {
      await refreshFeatures(queries, ['budget'])
      onBegun(Math.max(...versions.map(({ ordinal }) => ordinal)) + 1)
      notice(t('budget.draft.begun'))
    },
  })
  const hasDraft = versions.some(({ state }) => state === 'draft')
  return (
    <>
      <PageTitle
        title={t('screen.plan')}
        lead={t('budget.lead')}
        actions={
          !hasDraft && (
            <GuardedButton
              procedure={contract.budget.draft}
              variant="default"
              loading={begin.isPending}
              onClick={() => begin.mutate()}
            >
              {t('budget.draft.begin')}
            </GuardedButton>
          )
        }
      />
      <RefusalAlert error={begin.error} />
    </>
  )
}
