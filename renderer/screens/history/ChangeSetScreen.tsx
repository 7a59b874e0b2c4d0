import { useMutation, useQuery } from '@tanstack/react-query'
import { getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, client } from '../../api.ts'
import { ConfirmWithReason } from '../../ui/ConfirmWithReason.tsx'
import { Loaded } from '../../ui/Loaded.tsx'
import { useSavedNotice } from '../../ui/use-saved-notice.ts'
import { ChangeSetView } from './ChangeSetView.tsx'

const route = getRouteApi('/historia')

/** One change with its records, and taking it back with a reason. */
export function ChangeSetScreen({ id }: { readonly id: string }) {
  const { t } = useTranslation()
  const navigate = route.useNavigate()
  const notice = useSavedNotice()
  const [asking, setAsking] = useState(false)
  const entry = useQuery(api.history.get.queryOptions({ input: { id } }))
  const takeBack = useMutation({
    mutationFn: (reason: string) => client.history.takeBack({ id, reason }),
    async onSuccess({ changeSetId }) {
      setAsking(false)
      notice(t('history.takenBackNow'))
      await navigate({ search: (before) => ({ ...before, set: changeSetId }) })
    },
  })
  return (
    <Loaded query={entry} what={t('history.readingOne')}>
      {({ set, changes, more }) => (
        <>
          <ChangeSetView
            set={set}
            changes={changes}
            more={more}
            onTakeBack={() => {
              takeBack.reset()
              setAsking(true)
            }}
          />
          <ConfirmWithReason
            opened={asking}
            title={t('history.takeBackTitle')}
            text={t('history.takeBackText', { count: set.records })}
            confirm={t('history.takeBack')}
            busy={takeBack.isPending}
            error={takeBack.error}
            onConfirm={takeBack.mutate}
            onClose={() => setAsking(false)}
          />
        </>
      )}
    </Loaded>
  )
}
